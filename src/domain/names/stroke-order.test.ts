import { expect, test } from 'vitest';
import { compareByStrokes } from './stroke-order.ts';

test('a name wall lists surnames by their strokes', () => {
  expect(['谢文', '丁文', '王文', '李文'].sort(compareByStrokes)).toEqual(['丁文', '王文', '李文', '谢文']);
});
