import { expect, it } from 'vitest';
import { toPageRanges } from './page-ranges.ts';

it.each([
  [[3], '3'],
  [[5, 3, 3], '3、5'],
  [[1, 2], '1、2'],
  [[1, 2, 3, 7, 9, 10, 11, 12], '1—3、7、9—12'],
  [[], ''],
])('pages %j are written “%s”', (pages, text) => {
  expect(toPageRanges(pages)).toBe(text);
});
