import type { ContentSheets, Sheet } from '../sheet.ts';
import { findColumnKey, listHeadings, type RowPlace, type TableSchema } from '../table.ts';
import { tables } from '../tables.ts';
import type { AddedRecord, ChangedRecord, ImportDifference } from './import-difference.ts';

export interface MergedSheets {
  sheets: ContentSheets;
  /** Where each added record stands in them. */
  placeOf: ReadonlyMap<AddedRecord, RowPlace>;
}

/** The archive as it would be: the same sheets, with changed cells and with added rows at the end of their files. */
export function mergeSheets(
  sheets: ContentSheets,
  { added, changed }: Pick<ImportDifference, 'added' | 'changed'>,
  idOf: (record: AddedRecord) => string,
): MergedSheets {
  const merged = { ...sheets };
  const placeOf = new Map<AddedRecord, RowPlace>();
  const addedByFile = Map.groupBy(added, ({ file }) => file);
  const changedByFile = Map.groupBy(changed, ({ at }) => at.file);
  for (const file of new Set([...addedByFile.keys(), ...changedByFile.keys()])) {
    const [records, changes] = [addedByFile.get(file) ?? [], changedByFile.get(file) ?? []];
    const table = records[0]?.table ?? changes[0]?.table;
    if (table === undefined) continue;
    const schema = tables[table];
    const old = merged[table].find((sheet) => sheet.file === file);
    const sheet = toOpenSheet(schema, file, old);
    for (const change of changes) changeRecord(sheet, schema, change);
    for (const record of records) {
      placeOf.set(record, { file, row: sheet.records.length + 2 });
      addRecord(sheet, schema, { record, id: idOf(record) });
    }
    const others = merged[table].filter((one) => one !== old);
    merged[table] = [...others, closeSheet(sheet)].sort((a, b) => (a.file < b.file ? -1 : 1));
  }
  return { sheets: merged, placeOf };
}

interface OpenSheet extends Sheet {
  headings: string[];
  records: (readonly string[])[];
  /** Key of each heading; kept headings under their own words. */
  positions: Map<string, number>;
}

function toOpenSheet(schema: TableSchema, file: string, old: Sheet | undefined): OpenSheet {
  const headings = [...(old?.headings ?? listHeadings(schema))];
  const positions = new Map<string, number>();
  headings.forEach((heading, position) => {
    const name = findColumnKey(schema, heading) ?? heading;
    if (!positions.has(name)) positions.set(name, position);
  });
  const sound = { encoding: 'utf-8' as const, hasBom: true, quoteErrors: [] };
  return { ...(old ?? { file, ...sound }), headings, records: [...(old?.records ?? [])], positions };
}

function closeSheet({ positions: _, ...sheet }: OpenSheet): Sheet {
  const width = sheet.headings.length;
  const fill = (record: readonly string[]) =>
    record.length < width && record.length > 1
      ? [...record, ...Array(width - record.length).fill('')]
      : record;
  return { ...sheet, records: sheet.records.map(fill) };
}

function changeRecord(sheet: OpenSheet, schema: TableSchema, { at, cells }: ChangedRecord): void {
  const record = [...(sheet.records[at.row - 2] ?? [])];
  for (const { key, field, after } of cells)
    record[positionOf(sheet, key ?? field, schema.columns[key ?? '']?.heading ?? field)] = after;
  sheet.records[at.row - 2] = Array.from(record, (cell) => cell ?? '');
}

function addRecord(
  sheet: OpenSheet,
  schema: TableSchema,
  { record, id }: { record: AddedRecord; id: string },
): void {
  const written = Array<string>(sheet.headings.length).fill('');
  const write = (name: string, heading: string, cell: string) => {
    const position = positionOf(sheet, name, heading);
    while (written.length <= position) written.push('');
    written[position] = cell;
  };
  for (const key of Object.keys(record.cells))
    write(key, schema.columns[key]?.heading ?? key, record.cells[key] ?? '');
  for (const [heading, cell] of Object.entries(record.kept)) write(heading, heading, cell);
  if (schema.idColumn !== null) write(schema.idColumn, schema.columns[schema.idColumn]?.heading ?? '', id);
  sheet.records.push(written);
}

/** A column that the sheet lacks becomes its last. */
function positionOf(sheet: OpenSheet, name: string, heading: string): number {
  const position = sheet.positions.get(name);
  if (position !== undefined) return position;
  sheet.headings.push(heading);
  sheet.positions.set(name, sheet.headings.length - 1);
  return sheet.headings.length - 1;
}
