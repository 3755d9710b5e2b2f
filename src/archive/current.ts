import path from 'node:path';
import type { Archive } from './archive.ts';
import { readArchive } from './read-archive.ts';

const slot = Symbol.for('mingji.archive');
const holder = globalThis as typeof globalThis & { [slot]?: Archive };

/** The content folder of this run: `CONTENT_DIR`, or the project's own. */
export const contentDirectory = path.resolve(process.env['CONTENT_DIR'] ?? 'content');

/** The project's own content, which supplies places, units and pages to archives that bring none. */
export const projectContent = path.resolve('content');

/**
 * The archive of this run, read once in the process: the build script and the bundled pages are two copies of this
 * module, and at 100,000 people reading twice would cost a gigabyte.
 */
export function currentArchive(): Archive {
  holder[slot] ??= readArchive(contentDirectory, projectContent);
  return holder[slot];
}

/** Hands over an archive that the build has already read and checked. */
export function setCurrentArchive(archive: Archive): void {
  holder[slot] = archive;
}
