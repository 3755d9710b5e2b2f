import { describe, expect, it } from 'vitest';
import {
  isWhole,
  keepWithin,
  moveView,
  showBox,
  stretchOf,
  toSheet,
  toViewBox,
  wholeSheet,
  zoomView,
} from './plan-view.ts';

const frame = { width: 400, height: 300, sheet: { width: 2000, height: 1000 } };
const whole = wholeSheet(frame);

describe('what of the sheet shows', () => {
  it('is all of it at first, in the middle of the frame', () => {
    expect(toViewBox(whole, frame)).toEqual({ x: 0, y: -250, width: 2000, height: 1500 });
    expect(isWhole(whole, frame)).toBe(true);
  });

  it('stays under the finger when it is magnified', () => {
    const point = [130, 160] as const;
    const nearer = zoomView(zoomView(whole, 4, frame), 1.6, frame, point);
    const before = toSheet(zoomView(whole, 4, frame), frame, point);
    const after = toSheet(nearer, frame, point);
    expect(after[0]).toBeCloseTo(before[0], 6);
    expect(after[1]).toBeCloseTo(before[1], 6);
  });

  it('never leaves the sheet, and never grows without end', () => {
    const far = moveView(zoomView(whole, 8, frame), [-9000, 9000], frame);
    const box = toViewBox(far, frame);
    expect(box.x).toBeCloseTo(0);
    expect(box.y + box.height).toBeCloseTo(1000);
    expect(zoomView(whole, 1e6, frame).scale).toBe(6);
    expect(zoomView(whole, 1e-6, frame)).toEqual(whole);
    expect(keepWithin({ x: NaN, y: 0, scale: 0.1 }, frame).x).toBe(1000);
  });

  it('is pushed and stretched while it moves, as long as what was drawn covers the frame', () => {
    const drawn = zoomView(whole, 4, frame);
    const moved = moveView(drawn, [60, -20], frame);
    expect(stretchOf(drawn, moved, frame)).toEqual({
      right: expect.closeTo(-60),
      down: expect.closeTo(20),
      factor: 1,
    });
    const nearer = zoomView(drawn, 1.5, frame, [100, 100]);
    const { right = NaN, down = NaN, factor = NaN } = stretchOf(drawn, nearer, frame) ?? {};
    // The point under the fingers: from the middle of the frame, stretched and pushed, it is where it was.
    expect((100 - 200) * factor + right).toBeCloseTo(100 - 200);
    expect((100 - 150) * factor + down).toBeCloseTo(100 - 150);
    expect(stretchOf(drawn, moveView(drawn, [200, 0], frame), frame)).toBeUndefined();
    expect(stretchOf(drawn, zoomView(drawn, 2, frame), frame)).toBeUndefined();
  });

  it('comes near a part with room around it', () => {
    const box = toViewBox(showBox({ x: 900, y: 400, width: 200, height: 50 }, frame), frame);
    expect(box.x).toBeLessThan(900);
    expect(box.x + box.width).toBeGreaterThan(1100);
    expect(box.width).toBeLessThan(300);
  });
});
