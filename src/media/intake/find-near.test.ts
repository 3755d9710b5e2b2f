import { expect, it } from 'vitest';
import { findNear } from './find-near.ts';

const facilities = [
  { id: 'north', name: '北园', latitude: 29.57, longitude: 106.5 },
  { id: 'south', name: '南园', latitude: 29.56, longitude: 106.5 },
];

it('the facility next to where the camera stood is named with its distance', () => {
  expect(findNear({ latitude: 29.5682, longitude: 106.5 }, facilities)).toEqual({
    id: 'north',
    name: '北园',
    distance: 200,
  });
  expect(findNear({ latitude: 29.5605, longitude: 106.5 }, facilities)?.id).toBe('south');
});

it('none is named that is farther away than a camera errs', () => {
  expect(findNear({ latitude: 29.57, longitude: 106.51 }, facilities)).toBeUndefined();
});
