import path from 'node:path';
import { toTextFile, type DataFile } from './data-file.ts';
import { ExportRefusal } from './export-refusal.ts';
import type { ExportSheet } from './export-sheet.ts';
import { toFacilitiesGeoJson } from './facilities-geojson.ts';
import { dataFormats, makeDataFiles, type DataFormat } from './make-data-files.ts';
import type { ExportContent } from './read-for-export.ts';
import { toCsv, toJson } from './table-text.ts';
import { unifyColumns } from './unify-columns.ts';

export interface OutputChoice {
  content: ExportContent;
  /** A file, by whose ending the format is known, or a folder. */
  target: string;
  /** Of a folder; all of them unless told. */
  formats: readonly DataFormat[] | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
}

/**
 * The files to write, at their paths.
 *
 * @throws ExportRefusal where a file of the kind can't hold what was chosen; WorkbookError where Excel can't.
 */
export async function toOutputs(sheets: readonly ExportSheet[], choice: OutputChoice): Promise<DataFile[]> {
  const { content, target, formats, today } = choice;
  const { about, gazetteer } = content;
  const making = { gazetteer, about, stamp: { date: today, version: about.version } };
  const make = (wanted: readonly DataFormat[]) => makeDataFiles(sheets, { ...making, formats: wanted });
  switch (path.extname(target).toLowerCase()) {
    case '.xlsx':
      return (await make(['xlsx'])).map(({ bytes }) => ({ path: target, bytes }));
    case '.csv':
      return [toTextFile(target, toCsv(joinSheets(requireOneTable(sheets, target))))];
    case '.json':
      return [toTextFile(target, toJson(requireOneTable(sheets, target)))];
    case '.geojson':
      return [toTextFile(target, toFacilitiesGeoJson(requireFacilities(sheets, target)))];
    default: {
      const files = await make(formats ?? dataFormats);
      return files.map(({ path: file, bytes }) => ({ path: path.join(target, file), bytes }));
    }
  }
}

type Sheets = readonly ExportSheet[];

function requireOneTable(sheets: Sheets, file: string): Sheets {
  if (new Set(sheets.map(({ table }) => table)).size === 1) return sheets;
  throw new ExportRefusal({ kind: 'one-table', file });
}

function requireFacilities(sheets: Sheets, file: string): Sheets {
  const facilities = sheets.filter(({ table }) => table === 'facilities');
  if (facilities.length > 0) return facilities;
  throw new ExportRefusal({ kind: 'no-facilities', file });
}

/** The rows of all files of a table in one. */
function joinSheets(sheets: Sheets): Pick<ExportSheet, 'columns' | 'rows'> {
  const unified = unifyColumns(sheets);
  return { columns: unified[0]?.columns ?? [], rows: unified.flatMap(({ rows }) => rows) };
}
