import sharp from 'sharp';
import type { PictureSize } from './page-views.ts';
import { findGuidePicture } from './read-guide.ts';

const known = new Map<string, PictureSize>();

/** Pixels of a picture of the guide, so that the page does not move when it comes; undefined where there is none. */
export async function findPictureSize(name: string): Promise<PictureSize | undefined> {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const picture = await findGuidePicture(name);
  if (picture === undefined) return undefined;
  const { width, height } = await sharp(picture.bytes).metadata();
  known.set(name, { width, height });
  return { width, height };
}
