import { tables as schemas } from '../domain/tables.ts';
import { indexOfKey, stemOf, type ExportSheet } from './export-sheet.ts';

/** Columns that say to which district a row belongs. */
const districtKeys: Partial<Record<ExportSheet['table'], string>> = {
  roll: 'nativeDistrict',
  facilities: 'district',
  places: 'code',
  media: 'district',
  quality: 'district',
};

/**
 * What belongs to a district: its roll whole, people of other rolls whose 籍贯今属 it is, its facilities with what is
 * filed under them. Tables that tell no district are left out.
 */
export function keepDistrict(sheets: readonly ExportSheet[], district: string): ExportSheet[] {
  const facilities = listFacilities(sheets, district);
  return sheets.flatMap((sheet) => {
    const location = schemas[sheet.table].location;
    if (location.kind === 'folder' && [district, ...facilities].includes(stemOf(sheet.file))) return [sheet];
    const key = districtKeys[sheet.table];
    if (key === undefined) return [];
    const rows = rowsOfDistrict(sheet, key, district);
    return rows.length === 0 ? [] : [{ ...sheet, rows }];
  });
}

function listFacilities(sheets: readonly ExportSheet[], district: string): string[] {
  return sheets
    .filter(({ table }) => table === 'facilities')
    .flatMap((sheet) => {
      const id = indexOfKey(sheet, 'id');
      return rowsOfDistrict(sheet, 'district', district).map((row) => row[id] ?? '');
    });
}

function rowsOfDistrict(sheet: ExportSheet, key: string, district: string): ExportSheet['rows'] {
  const at = indexOfKey(sheet, key);
  return sheet.rows.filter((row) => row[at]?.trim() === district);
}
