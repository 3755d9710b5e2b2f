import { locateCells, type CellSpan } from './sheet-cells.ts';
import { toRecordLine, toSheetText } from './sheet-text.ts';
import { findColumnKey, type TableSchema } from './table.ts';

/** Why a table can't be written on; `row` as Excel numbers it. */
export type SheetFault =
  /** No heading of the table's id; of a table without ids, no heading that it knows. */
  | { kind: 'no-id-column' }
  /** Quotes that never close, or that close in mid-cell. */
  | { kind: 'quotes'; row: number }
  /** A row has more cells than there are headings, so that a new column would take its last. */
  | { kind: 'too-long'; row: number };

export type Appended =
  | {
      kind: 'appended';
      text: string;
      /** Row of the first that was added, as Excel numbers it. */
      firstRow: number;
      /** Headings that the table did not have before. */
      newHeadings: string[];
    }
  | { kind: 'refused'; fault: SheetFault };

export interface NewRows<Key extends string> {
  schema: TableSchema<Key>;
  rows: readonly Partial<Record<Key, string>>[];
  /** Columns that the table gets even if no row fills them. */
  wanted?: readonly Key[];
}

/**
 * Adds rows at the end of a table's text. All that stands there stays as it is, columns that nobody knows included; where
 * columns are added, rows get empty cells for them. An empty text becomes a table with all headings.
 */
export function appendRows<Key extends string>(text: string, added: NewRows<Key>): Appended {
  const { schema, rows } = added;
  if (text.replace('\uFEFF', '').trim() === '') {
    const keys = listKeys(schema);
    const records = rows.map((row) => keys.map((key) => row[key] ?? ''));
    const headings = keys.map((key) => schema.columns[key].heading);
    return { kind: 'appended', text: toSheetText(headings, records), firstRow: 2, newHeadings: [] };
  }
  const records = withoutEnd(locateCells(text));
  const keys = (records[0] ?? []).map(({ value }) => findColumnKey(schema, value.trim()));
  const missing = listMissing(added, keys);
  const fault = findFault({ text, records, schema, isWidened: missing.length > 0 });
  if (fault !== undefined) return { kind: 'refused', fault };
  const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\r\n';
  const headings = missing.map((key) => schema.columns[key].heading);
  const widened = headings.length === 0 ? text : widen(text, { records, headings });
  const isEnded = /[\r\n]$/u.test(widened);
  const allKeys = [...keys, ...missing];
  const lines = rows.map((row) => toRecordLine(allKeys.map((key, at) => cellFor({ row, allKeys, key, at }))));
  return {
    kind: 'appended',
    text: `${widened}${isEnded ? '' : lineEnd}${lines.join('').replaceAll('\r\n', lineEnd)}`,
    firstRow: records.length + 1,
    newHeadings: headings,
  };
}

function listKeys<Key extends string>(schema: TableSchema<Key>): Key[] {
  return Object.keys(schema.columns) as Key[];
}

/** A heading that stands twice is filled once, under its first. */
function cellFor<Key extends string>(cell: {
  row: Partial<Record<Key, string>>;
  allKeys: readonly (Key | undefined)[];
  key: Key | undefined;
  at: number;
}): string {
  const { row, allKeys, key, at } = cell;
  return key === undefined || allKeys.indexOf(key) !== at ? '' : (row[key] ?? '');
}

function listMissing<Key extends string>(
  { schema, rows, wanted = [] }: NewRows<Key>,
  present: readonly (Key | undefined)[],
): Key[] {
  const isNeeded = (key: Key) => wanted.includes(key) || rows.some((row) => (row[key] ?? '') !== '');
  return listKeys(schema).filter((key) => !present.includes(key) && isNeeded(key));
}

/** After the line end of the last row there is nothing, which is located as one empty cell or not at all. */
function withoutEnd(records: CellSpan[][]): CellSpan[][] {
  const [only, ...others] = records.at(-1) ?? [];
  const isEnd = only?.value === '' && only.start === only.end && others.length === 0 && records.length > 1;
  return isEnd ? records.slice(0, -1) : records;
}

function findFault<Key extends string>(sheet: {
  text: string;
  records: readonly CellSpan[][];
  schema: TableSchema<Key>;
  isWidened: boolean;
}): SheetFault | undefined {
  const { text, records, schema, isWidened } = sheet;
  const [headings = []] = records;
  const keys = headings.map(({ value }) => findColumnKey(schema, value.trim()));
  const hasId = keys.some((key) => (schema.idColumn === null ? key !== undefined : key === schema.idColumn));
  if (!hasId) return { kind: 'no-id-column' };
  const broken = records.findIndex((record) => record.some((cell) => !isWhole(text, cell)));
  if (broken !== -1) return { kind: 'quotes', row: broken + 1 };
  const long = isWidened ? records.findIndex((record) => record.length > headings.length) : -1;
  return long === -1 ? undefined : { kind: 'too-long', row: long + 1 };
}

/** A quoted cell ends with its closing quote; what follows it, or is missing, shifts all cells behind. */
function isWhole(text: string, { start, end }: CellSpan): boolean {
  if (text.charAt(start) !== '"') return true;
  return /^"(?:[^"]|"")*"$/u.test(text.slice(start, end));
}

/** New columns stand behind all others. Rows that are cut short get the cells they lack, blank lines stay blank. */
function widen(
  text: string,
  { records, headings }: { records: readonly CellSpan[][]; headings: readonly string[] },
): string {
  const width = (records[0]?.length ?? 0) + headings.length;
  const parts: string[] = [];
  let from = 0;
  records.forEach((record, index) => {
    const end = record.at(-1)?.end ?? from;
    const isBlank = record.every(({ value }) => value.trim() === '');
    const more = index === 0 ? `,${headings.join(',')}` : ','.repeat(isBlank ? 0 : width - record.length);
    parts.push(text.slice(from, end), more);
    from = end;
  });
  return parts.join('') + text.slice(from);
}
