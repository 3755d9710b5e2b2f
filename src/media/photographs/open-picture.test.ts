import sharp from 'sharp';
import { expect, it } from 'vitest';
import { openPicture, toRefusal } from './open-picture.ts';
import { noisyPicture } from './noisy-picture.fixture.ts';

const refusalOf = (work: Promise<unknown>) => work.then(() => undefined, toRefusal);

it('what libvips says of a picture is told apart: too many pixels, damage', async () => {
  const png = await (await noisyPicture(200, 200)).png().toBuffer();
  expect(await refusalOf(openPicture(png).toBuffer())).toBeUndefined();
  expect(await refusalOf(sharp(png, { limitInputPixels: 100 }).toBuffer())).toBe('too-large');
  expect(await refusalOf(openPicture(png.subarray(0, 5000)).toBuffer())).toBe('broken');
});

it('work that goes on for too long is stopped', async () => {
  const flat = { width: 10_000, height: 10_000, channels: 3 as const, background: '#777' };
  const slow = sharp({ create: flat, limitInputPixels: false }).blur(60).timeout({ seconds: 1 });
  expect(await refusalOf(slow.raw().toBuffer())).toBe('too-slow');
});
