import { expect, it } from 'vitest';
import { toMarkRuns } from './mark-runs.ts';

it('a word with many neighbouring sources carries one mark for all of them', () => {
  expect(toMarkRuns([1, 2, 3, 4, 5])).toEqual([{ first: 1, last: 5 }]);
});

it('a word with few sources carries a mark for each', () => {
  expect(toMarkRuns([1, 2, 3, 7])).toEqual([1, 2, 3, 7].map((number) => ({ first: number, last: number })));
  expect(toMarkRuns([])).toEqual([]);
});
