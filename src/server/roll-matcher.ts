import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectContent } from '../archive/current.ts';
import { forEachBatch } from '../archive/read-sheet.ts';
import { listTableFiles } from '../archive/read-tables.ts';
import { streamArchive } from '../archive/stream-people.ts';
import { findColumnKey } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import { createMatcher, type Matcher } from '../kinship/create-matcher.ts';
import type { RollPerson } from '../kinship/roll-person.ts';
import { comparedColumns, createRowReader, type ComparedRow } from '../kinship/to-roll-person.ts';

export interface RollMatcher extends Matcher {
  /** Hash of the roll's files: another one asks for the open leads to be compared again. */
  version: string;
}

/** Reads the roll of a content folder for comparison. Places and units fall back to the project's. */
export function openRollMatcher(contentDir: string, fallback: string = projectContent): RollMatcher {
  const { archive } = streamArchive(contentDir, fallback);
  const matcher = createMatcher({
    gazetteer: archive.gazetteer,
    units: archive.units,
    forEachPerson: (visit) => forEachRow(contentDir, visit),
  });
  return { ...matcher, version: hashRoll(contentDir) };
}

/** As `toRows`, of the compared columns alone: a whole row of a hundred thousand costs more memory than the comparison. */
function forEachRow(contentDir: string, visit: (person: RollPerson) => void): void {
  const toRollPerson = createRowReader();
  for (const file of listTableFiles(contentDir, tables.roll)) {
    forEachBatch(contentDir, file, ({ headings, records }) => {
      const keys = headings.map((heading) => findColumnKey(tables.roll, heading));
      const columns = comparedColumns.map((key) => ({ key, place: keys.indexOf(key) }));
      for (const record of records) {
        const row = toComparedRow(record, columns);
        if (row.id !== '' && row.name !== '') visit(toRollPerson(row));
      }
    });
  }
}

function toComparedRow(
  record: readonly string[],
  columns: readonly { key: keyof ComparedRow; place: number }[],
): ComparedRow {
  const row: Partial<ComparedRow> = {};
  for (const { key, place } of columns) row[key] = record[place]?.trim() ?? '';
  return row as ComparedRow;
}

export function hashRoll(contentDir: string): string {
  const hash = createHash('sha256');
  for (const file of listTableFiles(contentDir, tables.roll))
    hash.update(`${file}\0`).update(readFileSync(path.join(contentDir, file)));
  return hash.digest('hex').slice(0, 16);
}
