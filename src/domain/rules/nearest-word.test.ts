import { expect, test } from 'vitest';
import { deathCauses, facilityKinds, sexes } from '../words.ts';
import { nearestWord } from './nearest-word.ts';

test('a word that holds a word of the list means that word', () => {
  expect(nearestWord('男性', sexes)).toBe('男');
});

test('a word with one character wrong means the nearest', () => {
  expect(nearestWord('战斗栖牲', deathCauses)).toBe('战斗牺牲');
  expect(nearestWord('烈士陵圆', facilityKinds)).toBe('烈士陵园');
});

test('a word that is like nothing in the list gets no suggestion', () => {
  expect(nearestWord('无', sexes)).toBeUndefined();
  expect(nearestWord('空难', deathCauses)).toBeUndefined();
  expect(nearestWord('', deathCauses)).toBeUndefined();
});
