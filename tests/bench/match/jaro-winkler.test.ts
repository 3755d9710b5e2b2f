import { expect, test } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';

test('the likeness is that of the published examples', () => {
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
  expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4);
  expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
  expect(jaroWinkler('abc', 'xyz')).toBe(0);
  expect(jaroWinkler('', '')).toBe(1);
});
