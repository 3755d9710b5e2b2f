import { tables } from '../tables.ts';
import type { TableName } from '../table.ts';
import { findTableOfFile } from './importable-tables.ts';
import type { SourceBook, SourceSheet } from './source-book.ts';

/** The file below the content folder that a sheet stands for, by what it or the book says. */
export interface NamedFile {
  table: TableName;
  /** Empty where only the table is hinted at. */
  file: string;
  /** Whether a path says so, and not only a likeness of names. */
  isSure: boolean;
}

const indexSheet = '目录';

/** From the index of our own exports: sheet → file. */
export function readFileNames({ sheets }: SourceBook): Map<string, string> {
  const found = new Map<string, string>();
  const index = sheets.find(({ name }) => name === indexSheet);
  const heading = index?.rows.find(({ cells }) => cells.some(({ text }) => text === '工作表'));
  if (index === undefined || heading === undefined) return found;
  const columnOf = (text: string) => heading.cells.findIndex((cell) => cell.text === text);
  const [sheetAt, fileAt] = [columnOf('工作表'), columnOf('文件')];
  for (const { number, cells } of index.rows) {
    const [sheet = '', file = ''] = [cells[sheetAt]?.text, cells[fileAt]?.text];
    if (number > heading.number && sheet !== '' && findTableOfFile(file) !== undefined)
      found.set(sheet, file);
  }
  return found;
}

/**
 * By the index; else by the sheet's name, as `roll·500101` or `英名录·500106 沙坪坝区`; else by that of a CSV file, as
 * `500101.csv`; else by a title, as 英名录.
 */
export function findNamedFile(
  sheet: SourceSheet,
  { book, files }: { book: SourceBook; files: ReadonlyMap<string, string> },
): NamedFile | undefined {
  const name = sheet.name.replace(/\.csv$/iu, '');
  const written = files.get(sheet.name) ?? `${name.replaceAll('·', '/')}.csv`;
  const table = findTableOfFile(written);
  if (table !== undefined) return { table, file: written, isSure: true };
  const stem = book.fileName.replace(/\.(?:csv|xlsx|xlsm)$/iu, '');
  const code = [name, stem].find((text) => /^\d{6}$/u.test(text));
  if (code !== undefined) return { table: 'roll', file: `roll/${code}.csv`, isSure: false };
  const titled = Object.values(tables).find(({ title }) => name.includes(title) || stem === title);
  if (titled === undefined) return undefined;
  const [, fileStem] = /^[^·]*·([\w-]+)(?: |$)/u.exec(name) ?? [];
  const isFolder = titled.location.kind === 'folder' && fileStem !== undefined;
  const file = isFolder ? `${titled.location.path}/${fileStem}.csv` : '';
  return { table: titled.name, file, isSure: false };
}
