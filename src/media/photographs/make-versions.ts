import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PhotographSize } from '../photograph-widths.ts';
import type { PixelGate } from './pixel-gate.ts';
import { readPictureHead, type PictureRefusal } from './read-picture-head.ts';
import { renderVersions, type Version } from './render-versions.ts';

export interface VersionJob {
  /** The master. */
  file: string;
  /** Where its versions are written, each as `<width>.<format>`. */
  folder: string;
}

export type MadeVersions =
  | {
      kind: 'made';
      /** Of the bytes that were read. */
      sha256: string;
      size: PhotographSize;
      /** Bytes by file name. */
      files: Record<string, number>;
    }
  | { kind: 'refused'; reason: PictureRefusal }
  /** The file can't be read, or what was made not written. */
  | { kind: 'failed'; message: string };

/** Reads a master and writes its versions; never throws. */
export async function makeVersions({ file, folder }: VersionJob, gate: PixelGate): Promise<MadeVersions> {
  try {
    const bytes = await readFile(file);
    const head = await readPictureHead(bytes);
    if (head.kind === 'refused') return head;
    const rendered = await gate.run(head.width * head.height, () => renderVersions(bytes));
    if (rendered.kind === 'refused') return rendered;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const files = await writeVersions(folder, rendered.versions);
    return { kind: 'made', sha256, size: rendered.size, files };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message.trim() : String(error) };
  }
}

async function writeVersions(folder: string, versions: readonly Version[]): Promise<Record<string, number>> {
  await mkdir(folder, { recursive: true });
  const files: Record<string, number> = {};
  for (const { width, format, bytes } of versions) {
    const name = `${width}.${format}`;
    files[name] = bytes.length;
    await writeFile(path.join(folder, name), bytes);
  }
  return files;
}
