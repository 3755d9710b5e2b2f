import { existsSync, readFileSync } from 'node:fs';
import { withChecksums } from '../../domain/media/master-manifest.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { appendToMediaSheet, type MediaCells } from './media-sheet.ts';
import { StopError } from './stop-error.ts';

/** A master that was kept, and the row it is to get. */
export interface KeptRow {
  cells: MediaCells;
  file: string;
  sha256: string;
}

/**
 * Writes checksums and rows. Checksums first: a master with a checksum and no row is told by the check, and taken up by the
 * next run. Throws a `StopError` where the table can't be written on.
 */
export async function writeRows(
  rows: readonly KeptRow[],
  { manifest, sheet }: { manifest: string; sheet: string },
): Promise<{ firstRow: number; newHeadings: string[] }> {
  const text = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  const checksums = new Map(rows.map(({ file, sha256 }) => [file, sha256]));
  await replaceFile(manifest, withChecksums(text, checksums));
  const appended = await appendToMediaSheet(
    sheet,
    rows.map(({ cells }) => cells),
  );
  if (appended.kind === 'refused') throw new StopError({ kind: 'table', fault: appended.fault });
  return appended;
}
