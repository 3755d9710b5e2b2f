import path from 'node:path';
import { toRows } from '../domain/sheet.ts';
import { toPerson, type Person } from '../domain/people/person.ts';
import { tables } from '../domain/tables.ts';
import type { Archive } from './archive.ts';
import { createArchive } from './read-archive.ts';
import { forEachBatch } from './read-sheet.ts';
import { listTableFiles, readSheets } from './read-tables.ts';

/** An archive without its people in memory, and its people one after the other. */
export interface StreamedArchive {
  /** All tables but the roll. */
  archive: Archive;
  forEachPerson(visit: (person: Person) => void): void;
}

/** As `readArchive`, for rolls of any size: rows are read, handed on and forgotten, in the order of the files. */
export function streamArchive(directory: string, fallback = directory): StreamedArchive {
  const own = { directory, sheets: readSheets(directory, ['roll']) };
  const isProject = path.resolve(fallback) === path.resolve(directory);
  const project = isProject ? own : { directory: fallback, sheets: readSheets(fallback, ['roll']) };
  return {
    archive: createArchive(own, project),
    forEachPerson(visit) {
      for (const file of listTableFiles(directory, tables.roll)) {
        forEachBatch(directory, file, (sheet, recordsBefore) => {
          for (const { cells, row } of toRows(tables.roll, sheet)) {
            if (cells.id !== '' && cells.name !== '')
              visit(toPerson(cells, { file, row: row + recordsBefore }));
          }
        });
      }
    },
  };
}
