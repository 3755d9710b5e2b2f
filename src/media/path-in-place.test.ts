import { describe, expect, it } from 'vitest';
import { placePath } from './path-in-place.ts';

describe('an outline put in its place', () => {
  it('is turned upside down, scaled and moved, in plain coordinates', () => {
    const path = 'M0 0L1000 -120Q500.5 880 .5 -0.25C1 2 3 4 5 6Z';
    expect(placePath(path, { x: 10, y: 100, scale: 0.04 })).toBe(
      'M10 100L50 104.8Q30.02 64.8 10.02 100.01C10.04 99.92 10.12 99.84 10.2 99.76Z',
    );
  });

  it('may begin anew: across and down are told apart after each command', () => {
    expect(placePath('M1 2ZM3 4L5 6Z', { x: 0, y: 0, scale: 1 })).toBe('M1 -2ZM3 -4L5 -6Z');
  });
});
