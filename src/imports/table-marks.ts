import { createHash } from 'node:crypto';
import { listTableFiles } from '../archive/read-tables.ts';
import { tables } from '../domain/tables.ts';
import { readStandingFile } from '../files/standing-file.ts';

/** A checksum for each table file of a content folder, by path below it. */
export type TableMarks = ReadonlyMap<string, string>;

export function listTableMarks(directory: string): TableMarks {
  const files = Object.values(tables).flatMap((schema) => listTableFiles(directory, schema));
  return new Map(
    files.map((file) => {
      const bytes = readStandingFile(directory, file) ?? '';
      return [file, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

/** Files that differ, are new, or are gone. */
export function listDifferentMarks(before: TableMarks, after: TableMarks): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file) !== after.get(file)).sort();
}
