import type { TableName } from '../domain/table.ts';
import { tables as schemas } from '../domain/tables.ts';
import { collectSheets, toEmptySheet } from './collect-sheets.ts';
import { ExportRefusal } from './export-refusal.ts';
import type { ExportSheet } from './export-sheet.ts';
import type { ExportContent } from './read-for-export.ts';

export interface ExportChoice {
  /** Names or titles: `roll`, `英名录`. */
  tables: readonly string[] | undefined;
  district: string | undefined;
  /** Forms without rows. */
  isTemplate: boolean;
}

/** @throws ExportRefusal where a table or district is not known, or nothing is left. */
export function chooseSheets(content: ExportContent, choice: ExportChoice): ExportSheet[] {
  const { district } = choice;
  const tables = choice.tables?.map(requireTable);
  if (district !== undefined && content.gazetteer.findDistrict(district) === undefined)
    throw new ExportRefusal({ kind: 'no-district', code: district });
  if (choice.isTemplate) return (tables ?? ['roll']).map((name) => toForm(name, district));
  const sheets = collectSheets(content.sheets, { tables, district });
  if (sheets.every(({ rows }) => rows.length === 0)) throw new ExportRefusal({ kind: 'nothing' });
  return sheets;
}

function requireTable(name: string): TableName {
  const wanted = name.trim();
  const found = Object.values(schemas).find((schema) => schema.name === wanted || schema.title === wanted);
  if (found !== undefined) return found.name;
  const known = Object.values(schemas).map((schema) => `${schema.name}（${schema.title}）`);
  throw new ExportRefusal({ kind: 'no-table', name: wanted, known });
}

/** Of tables that have a file for each district the file is known; of other folders nobody can say. */
function toForm(name: TableName, district: string | undefined): ExportSheet {
  const { location } = schemas[name];
  if (location.kind === 'file') return toEmptySheet(schemas[name], location.path);
  const isByDistrict = name === 'roll' && district !== undefined;
  return toEmptySheet(schemas[name], isByDistrict ? `${location.path}/${district}.csv` : '');
}
