import sharp, { type Sharp } from 'sharp';
import { pictureBounds, type PictureRefusal } from './read-picture-head.ts';

// Nothing is opened twice: what libvips remembers of its last operations would only hold memory.
sharp.cache(false);

/** A picture to be worked on within bounds: its first page or frame, in one thread. Errors of the file are thrown. */
export function openPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, {
    failOn: 'error',
    limitInputPixels: pictureBounds.pixels,
    pages: 1,
    sequentialRead: true,
  }).timeout({ seconds: pictureBounds.seconds });
}

/** Why a picture whose head was sound could not be opened, by what libvips said. */
export function toRefusal(error: unknown): PictureRefusal {
  const said = error instanceof Error ? error.message : String(error);
  if (/timeout|too many.*scans/iu.test(said)) return 'too-slow';
  return /pixel limit|exceeds|too large/iu.test(said) ? 'too-large' : 'broken';
}
