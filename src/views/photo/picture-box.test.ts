import { describe, expect, it } from 'vitest';
import { toPictureBox } from './picture-box.ts';

const place = { widths: { phone: '92vw', wide: '14rem' }, tallest: 20, isEager: false };

describe('the place of a picture', () => {
  it('has the shape of the picture before it has come', () => {
    expect(toPictureBox({ size: { width: 300, height: 200 } }, place)).toEqual({
      width: 300,
      height: 200,
      sizes: 'auto, (max-width: 40rem) min(92vw, 300px), min(14rem, 300px)',
    });
  });

  it('is no higher than it may be: a stele is drawn narrow', () => {
    expect(toPictureBox({ size: { width: 800, height: 3200 } }, place)).toMatchObject({
      width: 80,
      height: 320,
      sizes: 'auto, (max-width: 40rem) min(92vw, 80px), min(14rem, 80px)',
    });
  });

  it('is told at once where the picture is eager, since it can’t wait for the layout', () => {
    const portrait = { ...place, widths: { phone: '11rem', wide: '11rem' }, isEager: true };
    expect(toPictureBox({ size: { width: 300, height: 200 } }, portrait).sizes).toBe('min(11rem, 300px)');
  });

  it('keeps to the page where the size is not known', () => {
    expect(toPictureBox({}, place)).toEqual({ sizes: '(max-width: 40rem) 92vw, 14rem' });
  });
});
