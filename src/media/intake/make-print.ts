import makeHash from 'sharp-phash';
import { pictureBounds } from '../photographs/read-picture-head.ts';

/**
 * A picture's print: 64 signs 0 or 1 that stay nearly the same when it is saved again, made smaller, lighter or grey, or
 * laid upright. Throws where the picture can't be opened.
 */
export async function makePrint(bytes: Uint8Array): Promise<string> {
  return makeHash(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    failOn: 'error',
    limitInputPixels: pictureBounds.pixels,
    sequentialRead: true,
  });
}

/** Signs in which the prints of like pictures differ at most: pages of one register do in 15 or more, copies nearly always in 6 or less. */
export const farthestAlike = 8;

/** A surface of one shade has no print to speak of: what little there is comes from its grain. */
export function isTelling(print: string): boolean {
  const ones = print.replaceAll('0', '').length;
  return ones >= 8 && ones <= 56;
}
