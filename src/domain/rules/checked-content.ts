import { readDate } from '../dates/read-date.ts';
import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import type { DistrictLocator } from '../places/district-locator.ts';
import { createGazetteer, type Gazetteer } from '../places/places.ts';
import { toRows, type ContentSheets } from '../sheet.ts';
import type { Row, RowPlace, TableName, TableSchema } from '../table.ts';
import { tables } from '../tables.ts';
import { toCheckedSheet, type CheckedSheet } from './checked-sheet.ts';
import type { Finding } from './finding.ts';
import { remembering } from '../remembering.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD`, in Beijing. */
  today: string;
  /** The site is for the public: nothing may be left to fill in. */
  production?: boolean;
  /** Characters and variation sequences that no font of the site draws. */
  uncovered?: ReadonlySet<string>;
  /** The project's own tables: places and units serve archives that bring none, sources serve all. */
  fallback?: ContentSheets;
  /** Every file below the content folder; without it, files are not checked. */
  files?: readonly string[];
  /** The masters of media; without it, they are looked for in `media/files`. */
  masters?: MasterNames;
  /** The text of every `facilities/<id>.geojson`, by path below the content folder. */
  plans?: ReadonlyMap<string, string>;
  /** Tells in which district a coordinate lies; without it, that is not checked. */
  districts?: DistrictLocator;
}

export interface MasterNames {
  /** Names below the folder of masters. */
  present: ReadonlySet<string>;
  /** Names that the manifest has. */
  listed: ReadonlySet<string>;
  /** The text of every file of captions, by name. */
  captions: ReadonlyMap<string, string>;
}

export interface CheckedRow<Schema extends TableSchema = TableSchema> extends RowPlace {
  cells: Row<Schema>;
  sheet: CheckedSheet;
}

export interface CheckedTable<Schema extends TableSchema = TableSchema> {
  schema: Schema;
  sheets: readonly CheckedSheet[];
  /** Rows whose cells stand under their headings. */
  rows: readonly CheckedRow<Schema>[];
  /** Where each id stands first, broken rows included. */
  ids: ReadonlyMap<string, RowPlace>;
}

export type CheckedTables = { [Name in TableName]: CheckedTable<(typeof tables)[Name]> };

export interface CheckedContent {
  tables: CheckedTables;
  options: CheckOptions;
  /** Old id → where it leads; empty where the record was withdrawn. */
  redirects: ReadonlyMap<string, string>;
  gazetteer: Gazetteer;
  readDate(asWritten: string): FuzzyDate;
  hasId(table: TableName, id: string): boolean;
  listTables(): readonly CheckedTable[];
}

export type Report = (finding: Finding) => void;
export type Rule = (content: CheckedContent, report: Report) => void;

function checkedTable<Schema extends TableSchema>(
  schema: Schema,
  sheets: ContentSheets,
): CheckedTable<Schema> {
  const checked = sheets[schema.name].map((sheet) => toCheckedSheet(schema, sheet));
  const rows: CheckedRow<Schema>[] = [];
  const ids = new Map<string, RowPlace>();
  for (const sheet of checked) {
    if (!sheet.isReadable) continue;
    for (const { cells, file, row } of toRows(schema, sheet.sheet)) {
      const id = schema.idColumn === null ? '' : (idOf(schema.idColumn, cells) ?? '');
      if (id !== '' && !ids.has(id)) ids.set(id, { file, row });
      if (!sheet.brokenRows.has(row)) rows.push({ cells, file, row, sheet });
    }
  }
  return { schema, sheets: checked, rows, ids };
}

function idOf(idColumn: string, cells: Record<string, string>): string | undefined {
  return cells[idColumn];
}

function checkedTables(sheets: ContentSheets): CheckedTables {
  return {
    roll: checkedTable(tables.roll, sheets),
    facilities: checkedTable(tables.facilities, sheets),
    graves: checkedTable(tables.graves, sheets),
    'grave-moves': checkedTable(tables['grave-moves'], sheets),
    walls: checkedTable(tables.walls, sheets),
    upkeep: checkedTable(tables.upkeep, sheets),
    custodians: checkedTable(tables.custodians, sheets),
    places: checkedTable(tables.places, sheets),
    units: checkedTable(tables.units, sheets),
    events: checkedTable(tables.events, sheets),
    sources: checkedTable(tables.sources, sheets),
    citations: checkedTable(tables.citations, sheets),
    corrections: checkedTable(tables.corrections, sheets),
    redirects: checkedTable(tables.redirects, sheets),
    rules: checkedTable(tables.rules, sheets),
    statistics: checkedTable(tables.statistics, sheets),
    media: checkedTable(tables.media, sheets),
    transcripts: checkedTable(tables.transcripts, sheets),
    mourning: checkedTable(tables.mourning, sheets),
    site: checkedTable(tables.site, sheets),
    glyphs: checkedTable(tables.glyphs, sheets),
    certificates: checkedTable(tables.certificates, sheets),
    headings: checkedTable(tables.headings, sheets),
    quality: checkedTable(tables.quality, sheets),
  };
}

/** The ids that the project's own tables lend to an archive: its sources always, its units where there are none. */
function borrowedIds(sheets: ContentSheets, fallback: ContentSheets): Map<TableName, ReadonlySet<string>> {
  const borrowed = new Map<TableName, ReadonlySet<string>>();
  borrowed.set('sources', new Set(checkedTable(tables.sources, fallback).ids.keys()));
  if (sheets.units.length === 0)
    borrowed.set('units', new Set(checkedTable(tables.units, fallback).ids.keys()));
  return borrowed;
}

export function toCheckedContent(sheets: ContentSheets, options: CheckOptions): CheckedContent {
  const checked = checkedTables(sheets);
  const list: readonly CheckedTable[] = Object.values(checked);
  const fallback = options.fallback;
  const borrowed = fallback === undefined ? undefined : borrowedIds(sheets, fallback);
  const places =
    sheets.places.length === 0 && fallback !== undefined
      ? checkedTable(tables.places, fallback).rows
      : checked.places.rows;
  return {
    tables: checked,
    options,
    redirects: new Map(checked.redirects.rows.map(({ cells }) => [cells.oldId, cells.newId])),
    gazetteer: createGazetteer(places.map(({ cells }) => cells)),
    readDate: remembering(readDate),
    hasId: (table, id) => checked[table].ids.has(id) || borrowed?.get(table)?.has(id) === true,
    listTables: () => list,
  };
}
