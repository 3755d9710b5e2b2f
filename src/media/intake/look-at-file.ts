import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { inspectPicture } from '../photographs/inspect-picture.ts';
import { findPictureFormat } from '../photographs/picture-format.ts';
import { pictureBounds, type PictureRefusal, type PictureRemark } from '../photographs/read-picture-head.ts';
import type { RecordingRefusal } from '../recordings/recording.ts';
import { readEmbedded, type Embedded } from './read-embedded.ts';

/** Why a file is not taken. */
export type FileRefusal =
  | { of: 'picture'; reason: Exclude<PictureRefusal, 'film' | 'sound' | 'unknown'> }
  | { of: 'recording'; reason: RecordingRefusal; found: string }
  /** Neither picture nor recording by its bytes. */
  | { of: 'file'; reason: 'unknown' | 'captions' | 'unreadable' };

export type LookedAt =
  | { kind: 'picture'; ending: string; bytes: Uint8Array; embedded: Embedded; remarks: PictureRemark[] }
  | { kind: 'film' | 'sound'; ending: string; embedded: Embedded }
  | { kind: 'refused'; refusal: FileRefusal };

const endings = { jpeg: 'jpg', png: 'png', webp: 'webp', tiff: 'tif' } as const;

/** Enough to tell formats by. */
const headBytes = 64 * 1024;

/** What a file is, by its bytes alone, and what it says of itself. */
export async function lookAtFile(path: string): Promise<LookedAt> {
  const head = await readFrom(path, headBytes);
  const format = await findPictureFormat(head);
  if (format.kind === 'picture') return lookAtPicture(path);
  const { reason } = format;
  if (isCaptions(head)) return { kind: 'refused', refusal: { of: 'file', reason: 'captions' } };
  if (reason === 'film' || reason === 'sound' || reason === 'unknown') return lookAtRecording(path, reason);
  return { kind: 'refused', refusal: { of: 'picture', reason } };
}

/** WebVTT begins with its name. */
function isCaptions(head: Uint8Array): boolean {
  return /^\uFEFF?WEBVTT(?:\s|$)/u.test(Buffer.from(head.subarray(0, 16)).toString('utf8'));
}

async function lookAtPicture(path: string): Promise<LookedAt> {
  const bytes = await readFrom(path, pictureBounds.fileBytes + 1);
  const inspection = await inspectPicture(bytes);
  if (inspection.kind === 'refused') {
    const { reason } = inspection;
    if (reason === 'film' || reason === 'sound' || reason === 'unknown')
      return { kind: 'refused', refusal: { of: 'file', reason: 'unknown' } };
    return { kind: 'refused', refusal: { of: 'picture', reason } };
  }
  const { format, remarks } = inspection;
  return { kind: 'picture', ending: endings[format], bytes, embedded: readEmbedded(bytes), remarks };
}

async function lookAtRecording(path: string, looks: 'film' | 'sound' | 'unknown'): Promise<LookedAt> {
  // Most runs have no film: the reader of all those formats is loaded with the first.
  const { inspectRecording } = await import('../recordings/inspect-recording.ts');
  const inspection = await inspectRecording(path);
  if (inspection.kind === 'refused') {
    const { reason, found } = inspection;
    const isForeign = looks === 'unknown' && (reason === 'unknown' || reason === 'broken');
    return {
      kind: 'refused',
      refusal: isForeign ? { of: 'file', reason: 'unknown' } : { of: 'recording', reason, found },
    };
  }
  const { date, title, creator, position } = inspection.tags;
  const embedded = { captured: date, caption: title, creator, position };
  return {
    kind: inspection.kind,
    ending: inspection.ending,
    embedded: { digitised: undefined, created: undefined, rights: undefined, device: '', ...embedded },
  };
}

/** The beginning of a file, never of what a link leads to, and without waiting for a pipe. */
async function readFrom(path: string, most: number): Promise<Uint8Array> {
  // Systems without these flags have no such links or pipes in folders.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;
  const handle = await open(path, (O_RDONLY ?? 0) | O_NOFOLLOW | O_NONBLOCK);
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.min(size, most));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}
