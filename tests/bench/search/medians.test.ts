import { expect, test } from 'vitest';
import { median, upperEdge } from './medians.ts';

test('the middle is one of the numbers, whatever their order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([])).toBe(0);
});

test('five of a hundred may lie above the upper edge', () => {
  const numbers = Array.from({ length: 100 }, (_, number) => 100 - number);
  expect(upperEdge(numbers)).toBe(95);
  expect(upperEdge([7])).toBe(7);
});
