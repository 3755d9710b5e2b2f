import { describe, expect, it } from 'vitest';
import { noisyPicture } from './noisy-picture.fixture.ts';
import { findPictureEnd } from './picture-end.ts';

const script = Buffer.from('<script>alert(1)</script>');

describe('the end of a picture', () => {
  it.each([
    ['jpeg', false],
    ['jpeg', true],
    ['png', false],
    ['webp', false],
  ] as const)('is found in %s (progressive: %s), whatever follows it', async (format, progressive) => {
    const picture = await noisyPicture(90, 60);
    const bytes = await (
      format === 'jpeg' ? picture.jpeg({ progressive }) : picture.toFormat(format)
    ).toBuffer();
    expect(findPictureEnd(bytes, format)).toBe(bytes.length);
    expect(findPictureEnd(Buffer.concat([bytes, script]), format)).toBe(bytes.length);
  });

  it('is not found where the file is cut off, or is something else', async () => {
    const bytes = await (await noisyPicture(90, 60)).jpeg().toBuffer();
    expect(findPictureEnd(bytes.subarray(0, bytes.length - 40), 'jpeg')).toBeUndefined();
    expect(findPictureEnd(bytes.subarray(0, 30), 'jpeg')).toBeUndefined();
    expect(findPictureEnd(script, 'png')).toBeUndefined();
    expect(findPictureEnd(script, 'jpeg')).toBeUndefined();
  });
});
