import type { Gazetteer } from '../domain/places/places.ts';
import type { TableName } from '../domain/table.ts';
import { writeTemplate } from '../workbooks/write-template.ts';
import { toTextFile, type DataAbout, type DataFile } from './data-file.ts';
import type { ExportSheet } from './export-sheet.ts';
import { toFacilitiesGeoJson } from './facilities-geojson.ts';
import { toJson } from './table-text.ts';
import { toDataPackage } from './to-data-package.ts';
import { toExportBook, type BookStamp } from './to-export-book.ts';

export const dataFormats = ['xlsx', 'csv', 'json', 'geojson'] as const;
export type DataFormat = (typeof dataFormats)[number];

export const dataFileNames = {
  book: 'archive.xlsx',
  package: 'archive-csv.zip',
  map: 'facilities.geojson',
  sums: 'SHA256SUMS',
} as const;

export interface DataMaking {
  gazetteer: Gazetteer;
  about: DataAbout;
  stamp: BookStamp;
  formats: readonly DataFormat[];
}

/**
 * The sheets in each format: one workbook; CSV with what describes it; JSON a table; the facilities as GeoJSON. The same
 * sheets give the same bytes.
 */
export async function makeDataFiles(
  sheets: readonly ExportSheet[],
  { gazetteer, about, stamp, formats }: DataMaking,
): Promise<DataFile[]> {
  const files: DataFile[] = [];
  if (formats.includes('xlsx')) {
    const book = toExportBook(sheets, { gazetteer, stamp });
    files.push({ path: dataFileNames.book, bytes: await writeTemplate(book) });
  }
  if (formats.includes('csv')) files.push(...toDataPackage(sheets, about));
  if (formats.includes('json')) {
    for (const [table, own] of Map.groupBy(sheets, (sheet) => sheet.table))
      files.push(toTextFile(jsonPath(table), toJson(own)));
  }
  if (formats.includes('geojson') && sheets.some(({ table }) => table === 'facilities'))
    files.push(toTextFile(dataFileNames.map, toFacilitiesGeoJson(sheets)));
  return files;
}

export function jsonPath(table: TableName): string {
  return `json/${table}.json`;
}
