import { fileTypeFromBuffer } from 'file-type';

/** Formats that masters may have. */
export const pictureFormats = ['jpeg', 'png', 'webp', 'tiff'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** What a file is that is no such picture. */
export type ForeignFormat =
  'empty' | 'heic' | 'svg' | 'gif' | 'raw' | 'other-picture' | 'pdf' | 'film' | 'sound' | 'unknown';

export type FoundFormat =
  | { kind: 'picture'; format: PictureFormat; isAnimated: boolean }
  | { kind: 'foreign'; reason: ForeignFormat };

const pictures: Readonly<Record<string, PictureFormat>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/tiff': 'tiff',
};

const foreign: readonly [RegExp, ForeignFormat][] = [
  [/^image\/hei[cf]/u, 'heic'],
  [/^image\/svg/u, 'svg'],
  [/^image\/gif$/u, 'gif'],
  [/^image\/x-(?:adobe-dng|canon-cr[23]|nikon-nef|sony-arw|fujifilm-raf|olympus-orf|panasonic-rw2)$/u, 'raw'],
  [/^image\//u, 'other-picture'],
  [/^application\/(?:pdf|postscript|illustrator)$/u, 'pdf'],
  [/^(?:video\/|application\/mp4|application\/ogg)/u, 'film'],
  [/^audio\//u, 'sound'],
];

/** By the bytes, never by the name. */
export async function findPictureFormat(bytes: Uint8Array): Promise<FoundFormat> {
  if (bytes.length === 0) return { kind: 'foreign', reason: 'empty' };
  const mime = await findMime(bytes);
  const format = pictures[mime];
  if (format !== undefined) return { kind: 'picture', format, isAnimated: mime === 'image/apng' };
  if (isSvg(bytes)) return { kind: 'foreign', reason: 'svg' };
  return { kind: 'foreign', reason: foreign.find(([pattern]) => pattern.test(mime))?.[1] ?? 'unknown' };
}

async function findMime(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found !== undefined) return found.mime;
  // Raw files of cameras are told from TIFF by a directory that may lie beyond the end of a file cut off.
  return /^(?:II\*\0|MM\0\*)/u.test(String.fromCharCode(...bytes.subarray(0, 4))) ? 'image/tiff' : '';
}

function isSvg(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  return /<svg[\s>]|<!DOCTYPE\s+svg/iu.test(new TextDecoder(encoding).decode(bytes.subarray(0, 4096)));
}
