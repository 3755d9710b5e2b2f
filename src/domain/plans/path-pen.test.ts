import { describe, expect, it } from 'vitest';
import { PathPen } from './path-pen.ts';

describe('path data', () => {
  it('steps from each corner to the next, and from each shape to the one after it', () => {
    const pen = new PathPen();
    pen.ring([
      [10, 10],
      [20, 10],
      [20, 30],
      [10, 30],
      [10, 10],
    ]);
    pen.ring([
      [30, 10],
      [40, 10],
      [40, 30],
      [30, 30],
    ]);
    expect(pen.text).toBe('M10 10h10v20h-10zm20 0h10v20h-10z');
  });

  it('writes graves of one shape with one text, wherever they stand', () => {
    const outline = (x: number, y: number) =>
      new PathPen().ring([
        [x, y],
        [x + 9.7, y - 2.6],
        [x + 14.9, y + 16.7],
        [x + 5.2, y + 19.3],
      ]).text;
    expect(outline(123, 45).replace('M123 45', '')).toBe(outline(7, 900).replace('M7 900', ''));
  });

  it('leaves out steps that lead nowhere, and keeps open lines open', () => {
    expect(
      new PathPen().line([
        [1, 2],
        [1, 2],
        [4, -2],
      ]).text,
    ).toBe('M1 2l3-4');
    expect(new PathPen().line([]).text).toBe('');
  });

  it('draws a circle about its middle', () => {
    expect(new PathPen().circle([20, 30], 5).text).toBe('M15 30a5 5 0 1 0 10 0a5 5 0 1 0-10 0z');
  });
});
