import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { ServerContext } from '../context.ts';
import { removeUploads, uploadsFolder } from '../retention/uploads-folder.ts';
import type { attachments } from '../schema/lead-tables.ts';
import { StoreFullError } from '../store/store-errors.ts';

/** Bytes to be kept for a lead, before they are encrypted. */
export interface Upload {
  bytes: Uint8Array;
  mediaType: string;
  width: number | null;
  height: number | null;
}

/** A row of `attachment` but for the lead it will belong to. */
export type KeptUpload = Omit<typeof attachments.$inferInsert, 'leadId' | 'entryId'>;

type Needs = Pick<ServerContext, 'settings' | 'cipher' | 'newId' | 'random' | 'now'>;

/**
 * Encrypts the bytes and writes each to a file of its own, on the disk before this returns: the rows that name them are
 * committed afterwards. Whoever fails to commit removes the files (`removeUploads`). Throws `StoreFullError` where there
 * is no room, and leaves nothing behind then.
 */
export async function keepUploads(context: Needs, uploads: readonly Upload[]): Promise<KeptUpload[]> {
  if (uploads.length === 0) return [];
  const folder = uploadsFolder(context.settings.dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileNames = uploads.map(() => Buffer.from(context.random(16)).toString('hex'));
  try {
    const kept: KeptUpload[] = [];
    for (const [position, upload] of uploads.entries())
      kept.push(await keepUpload(context, upload, path.join(folder, fileNames[position] ?? '')));
    await sync(folder);
    return kept;
  } catch (error) {
    removeUploads(context.settings.dataDir, fileNames);
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw isFull ? new StoreFullError('The disk is full.', { cause: error }) : error;
  }
}

async function keepUpload(context: Needs, upload: Upload, place: string): Promise<KeptUpload> {
  const id = context.newId();
  const cipher = context.cipher.encryptBytes(upload.bytes, `attachment:${id}:bytes`);
  const file = await open(place, 'wx', 0o600);
  try {
    await file.writeFile(cipher);
    await file.sync();
  } finally {
    await file.close();
  }
  return {
    id,
    fileName: path.basename(place),
    mediaType: upload.mediaType,
    width: upload.width,
    height: upload.height,
    byteCount: upload.bytes.length,
    sha256: createHash('sha256').update(upload.bytes).digest('hex'),
    addedAt: context.now().getTime(),
  };
}

/** A new name is only safe once its folder is on the disk too. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
