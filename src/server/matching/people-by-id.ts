import { forEachBatch } from '../../archive/read-sheet.ts';
import { listTableFiles } from '../../archive/read-tables.ts';
import { toPerson } from '../../domain/people/person.ts';
import { toRows } from '../../domain/sheet.ts';
import { tables } from '../../domain/tables.ts';
import type { RollPerson } from '../context.ts';
import { toRollPerson } from './to-roll-person.ts';

/** Finds people of the roll by their 编号, in the order asked; who is not there is left out. */
export interface PeopleById {
  find(ids: readonly string[]): RollPerson[];
}

/**
 * Remembers in which file each person stands and reads that file again when asked: a hundred thousand rows in memory
 * would weigh more than the comparison itself.
 */
export function openPeopleById(contentDir: string): PeopleById {
  let files: Map<string, string> | undefined;
  return {
    find(ids) {
      files ??= listFiles(contentDir);
      const wanted = new Set(ids);
      const found = new Map<string, RollPerson>();
      const places = new Set(ids.flatMap((id) => files?.get(id) ?? []));
      for (const file of places) {
        forEachRow(contentDir, file, (cells, row) => {
          if (wanted.has(cells.id)) found.set(cells.id, toRollPerson(toPerson(cells, { file, row })));
        });
      }
      return ids.flatMap((id) => found.get(id) ?? []);
    },
  };
}

function listFiles(contentDir: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const file of listTableFiles(contentDir, tables.roll)) {
    forEachRow(contentDir, file, ({ id }) => {
      if (id !== '') files.set(id, file);
    });
  }
  return files;
}

type RollCells = Parameters<typeof toPerson>[0];

function forEachRow(contentDir: string, file: string, visit: (cells: RollCells, row: number) => void): void {
  forEachBatch(contentDir, file, (sheet, before) => {
    for (const { cells, row } of toRows(tables.roll, sheet)) visit(cells, row + before);
  });
}
