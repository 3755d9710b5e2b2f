import { statSync } from 'node:fs';
import path from 'node:path';
import { listTableFiles, readSheets, rowsOf } from '../../../archive/read-tables.ts';
import { toFacility, type Facility } from '../../../domain/facilities/facility.ts';
import { toGrave, type Grave } from '../../../domain/graves/grave.ts';
import type { TableName } from '../../../domain/table.ts';
import { tables } from '../../../domain/tables.ts';
import { toCustodian } from '../../../domain/upkeep/custodian.ts';
import { createUpkeepBook, type UpkeepBook } from '../../../domain/upkeep/upkeep-book.ts';
import { toUpkeepRecord } from '../../../domain/upkeep/upkeep-record.ts';

/** What the content folder says of who keeps what. */
export interface Roster {
  upkeep: UpkeepBook;
  findFacility(id: string): Facility | undefined;
  findGrave(id: string): Grave | undefined;
  /** False where 管护责任表 is not there, can't be read or is empty: then nobody may be taken for gone. */
  isSound: boolean;
}

const needed = ['custodians', 'upkeep', 'facilities', 'graves'] as const satisfies readonly TableName[];

let kept: { key: string; roster: Roster } | undefined;

/** Read again only when a file has changed: a cemetery of five thousand graves is read in some 0.2 s. */
export function readRoster(contentDir: string): Roster {
  const key = `${contentDir} ${needed.map((name) => listChangeTimes(contentDir, name)).join(' ')}`;
  if (kept?.key !== key) kept = { key, roster: read(contentDir) };
  return kept.roster;
}

function listChangeTimes(contentDir: string, name: TableName): string {
  return listTableFiles(contentDir, tables[name])
    .map((file) => {
      const found = statSync(path.join(contentDir, file), { throwIfNoEntry: false });
      return `${file}=${found?.mtimeMs ?? 0}/${found?.size ?? 0}`;
    })
    .join(' ');
}

const others = Object.values(tables)
  .map(({ name }) => name)
  .filter((name) => !needed.some((wanted) => wanted === name));

function read(contentDir: string): Roster {
  const sheets = readSheets(contentDir, others);
  const custodians = rowsOf(sheets, 'custodians')
    .filter(({ cells }) => cells.id !== '')
    .map(({ cells, file, row }) => toCustodian(cells, { file, row }));
  const records = rowsOf(sheets, 'upkeep').map(({ cells, file, row }) =>
    toUpkeepRecord(cells, { file, row }),
  );
  const facilities = rowsOf(sheets, 'facilities').map(({ cells, file, row }) =>
    toFacility(cells, { file, row }),
  );
  const graves = rowsOf(sheets, 'graves').map(({ cells, file, row }) => toGrave(cells, { file, row }));
  const facilityOf = new Map(facilities.map((facility) => [facility.id, facility]));
  const graveOf = new Map(graves.map((grave) => [grave.id, grave]));
  const isWhole = sheets.custodians.every(
    ({ quoteErrors, encoding }) => quoteErrors.length === 0 && encoding === 'utf-8',
  );
  return {
    upkeep: createUpkeepBook(records, custodians),
    findFacility: (id) => facilityOf.get(id),
    findGrave: (id) => graveOf.get(id),
    isSound: isWhole && custodians.length > 0,
  };
}
