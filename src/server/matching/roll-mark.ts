import { statSync } from 'node:fs';
import path from 'node:path';
import { listTableFiles } from '../../archive/read-tables.ts';
import { tables } from '../../domain/tables.ts';
import { switchMark } from '../../files/switch-journal.ts';

/** A text that changes when a file of the roll does: cheap to make, so that a running server can look every minute. */
export function rollMark(contentDir: string): string {
  const marks = listTableFiles(contentDir, tables.roll).map((file) => {
    const { mtimeMs, size } = statSync(path.join(contentDir, file));
    return `${file} ${mtimeMs} ${size}`;
  });
  // While files are being switched, readers see the old ones.
  return [...marks, switchMark(contentDir)].join('\n');
}
