import sharp, { type Sharp } from 'sharp';
import {
  photographFormats,
  photographWidths,
  tallestVersion,
  type PhotographFormat,
  type PhotographSize,
} from '../photograph-widths.ts';
import { openPicture, toRefusal } from './open-picture.ts';
import type { PictureRefusal } from './read-picture-head.ts';
import { versionEncoders } from './version-recipe.ts';

export interface Version {
  /** The width it is called by; the picture may be narrower. */
  width: number;
  format: PhotographFormat;
  bytes: Uint8Array;
}

export type RenderedVersions =
  | {
      kind: 'rendered';
      /** Of the largest version. */
      size: PhotographSize;
      /** Widths that would repeat a smaller one are left out. */
      versions: Version[];
    }
  | { kind: 'refused'; reason: PictureRefusal };

/**
 * Makes the versions of a picture: upright, on white, sRGB with 8 bits, without any metadata, never enlarged. The picture
 * is opened once, each narrower version is made from the next wider. Refuses what can't be opened within the bounds;
 * `readPictureHead` must have found the bytes sound.
 */
export async function renderVersions(bytes: Uint8Array): Promise<RenderedVersions> {
  const opened = await openWidest(bytes);
  if ('reason' in opened) return { kind: 'refused', reason: opened.reason };
  const steps = await shrinkStepwise(opened);
  const versions: Version[] = [];
  for (const { width, pixels } of steps) {
    for (const format of photographFormats) {
      versions.push({ width, format, bytes: await encode(toSharp(pixels), format) });
    }
  }
  const { width, height } = opened;
  return {
    kind: 'rendered',
    size: { width, height, colour: toColour(steps.at(-1)?.pixels ?? opened) },
    versions,
  };
}

/** Three bytes a pixel. */
interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

async function openWidest(bytes: Uint8Array): Promise<Pixels | { reason: PictureRefusal }> {
  try {
    const upright = openPicture(bytes).autoOrient();
    return await toPixels(shrink(upright, photographWidths.at(-1) ?? 0).flatten({ background: '#fff' }));
  } catch (error) {
    return { reason: toRefusal(error) };
  }
}

function shrink(picture: Sharp, width: number): Sharp {
  return picture.resize({ width, height: width * tallestVersion, fit: 'inside', withoutEnlargement: true });
}

async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function toSharp({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** From the widest to the narrowest. */
async function shrinkStepwise(widest: Pixels): Promise<{ width: number; pixels: Pixels }[]> {
  let pixels = widest;
  let steps: { width: number; pixels: Pixels }[] = [];
  for (const width of photographWidths.toReversed()) {
    const isRepeated = pixels.width <= width && pixels.height <= width * tallestVersion;
    if (!isRepeated) pixels = await toPixels(shrink(toSharp(pixels), width));
    steps = [...(isRepeated ? steps.slice(0, -1) : steps), { width, pixels }];
  }
  return steps;
}

async function encode(picture: Sharp, format: PhotographFormat): Promise<Uint8Array> {
  switch (format) {
    case 'avif':
      return picture.avif(versionEncoders.avif).toBuffer();
    case 'jpg':
      return picture.jpeg(versionEncoders.jpeg).toBuffer();
  }
}

/** The mean of all pixels. */
function toColour({ data }: Pixels): string {
  const sums = [0, 0, 0];
  for (let at = 0; at < data.length; at += 1) sums[at % 3] = (sums[at % 3] ?? 0) + (data[at] ?? 0);
  const parts = sums.map((sum) => Math.round(sum / Math.max(1, data.length / 3)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
