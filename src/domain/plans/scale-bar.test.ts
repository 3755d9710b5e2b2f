import { describe, expect, it } from 'vitest';
import { toScaleBar } from './scale-bar.ts';

describe('the scale of a drawing', () => {
  it.each([
    [370, { metres: 20, length: 200 }],
    [99, { metres: 5, length: 50 }],
    [10, { metres: 1, length: 10 }],
    [4.2, { metres: 0.2, length: 2 }],
  ])('is the roundest that %d decimetres hold', (most, bar) => {
    expect(toScaleBar(most)).toEqual(bar);
  });
});
