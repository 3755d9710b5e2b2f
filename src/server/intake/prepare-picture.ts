import { createHash } from 'node:crypto';
import { mostPictureMegabytes } from '../../domain/leads/door-field.ts';
import type { SentFile } from '../web/web-request.ts';

/** A picture as it is kept: decoded and written anew, so that nothing is in it but what can be seen. */
export interface PreparedPicture {
  jpeg: Buffer;
  width: number;
  height: number;
  /** SHA-256 of the bytes that were sent, hexadecimal. */
  sentHash: string;
}

export type PictureRefusal = 'heic' | 'not-a-picture' | 'too-large' | 'too-many-pixels' | 'broken';

export type PictureOutcome =
  { kind: 'prepared'; picture: PreparedPicture } | { kind: 'refused'; reason: PictureRefusal };

const mostBytes = mostPictureMegabytes * 1024 * 1024;
const mostPixels = 50_000_000;
const mostEdge = 2_400;
const mostSeconds = 10;

const accepted: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Decodes a picture and writes it as JPEG, upright, at most 2,400 pixels a side, without any metadata. */
export async function preparePicture(file: SentFile): Promise<PictureOutcome> {
  if (file.isTruncated === true || file.bytes.length > mostBytes) return refused('too-large');
  const type = await findType(file.bytes);
  if (type?.startsWith('image/hei') === true) return refused('heic');
  if (type === undefined || !accepted.has(type)) return refused('not-a-picture');
  try {
    const { data, info } = await writeAnew(file.bytes);
    const sentHash = createHash('sha256').update(file.bytes).digest('hex');
    return { kind: 'prepared', picture: { jpeg: data, width: info.width, height: info.height, sentHash } };
  } catch (error) {
    const isLarge = error instanceof Error && /exceeds pixel limit/u.test(error.message);
    return refused(isLarge ? 'too-many-pixels' : 'broken');
  }
}

function refused(reason: PictureRefusal): PictureOutcome {
  return { kind: 'refused', reason };
}

async function findType(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { fileTypeFromBuffer } = await import('file-type');
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    return undefined;
  }
}

/** Loaded with the first picture: a server that is started anew has to answer within a second. */
async function writeAnew(bytes: Uint8Array) {
  const { default: sharp } = await import('sharp');
  // A picture is decoded once, so that nothing is worth remembering.
  sharp.cache(false);
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 })
    .rotate()
    .resize({ width: mostEdge, height: mostEdge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .timeout({ seconds: mostSeconds })
    .toBuffer({ resolveWithObject: true });
}
