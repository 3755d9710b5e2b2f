import type { TableName } from '../domain/table.ts';

/** One file of the content folder, as it goes out: every column of its table in the order of the form, then what else it has. */
export interface ExportSheet {
  table: TableName;
  /** Below the content folder, `roll/500106.csv`. */
  file: string;
  columns: readonly ExportColumn[];
  /** As wide as the columns; cells as the file has them. */
  rows: readonly (readonly string[])[];
}

export interface ExportColumn {
  heading: string;
  /** Key of the table; undefined for a column that the table does not know. */
  key: string | undefined;
}

/** The name of a sheet's file without folder and ending: a district code, a facility's id. */
export function stemOf(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.csv$/iu, '');
}

/** The place of a column in the rows of a sheet; -1 where there is none. */
export function indexOfKey({ columns }: Pick<ExportSheet, 'columns'>, key: string): number {
  return columns.findIndex((column) => column.key === key);
}
