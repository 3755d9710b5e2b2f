import type { Column, TableName, TableSchema, ValueRule } from '../domain/table.ts';
import { tables as schemas } from '../domain/tables.ts';
import { exportWords as words } from '../i18n/exports.ts';
import type { ExportColumn, ExportSheet } from './export-sheet.ts';

/** A field of a Frictionless Table Schema. */
interface Field {
  name: string;
  title: string;
  type: 'string' | 'number';
  description: string;
  constraints?: {
    required?: true;
    unique?: true;
    enum?: readonly string[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
}

export interface FieldSchema {
  fields: Field[];
  missingValues: [''];
  primaryKey?: string;
  foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
}

/** Ids of tables that have one file here, which others may refer to. */
export type KnownIds = ReadonlyMap<TableName, ReadonlySet<string>>;

/**
 * What a table's columns hold, as the rules of the archive say it; all sheets have the same columns. Times are text,
 * since they are kept as written. Only what holds for these rows is promised: a column is required, the id a key, and a
 * reference leads somewhere, where no row breaks it.
 */
export function toTableSchema(
  { table, columns }: Pick<ExportSheet, 'table' | 'columns'>,
  sheets: readonly ExportSheet[],
  ids: KnownIds,
): FieldSchema {
  const schema = schemas[table];
  const texts = columns.map((_, at) => textsOf(sheets, at));
  const fields = columns.map((column, at) => toField(column, { schema, texts: texts[at] ?? [] }));
  const idAt = columns.findIndex(({ key }) => key !== undefined && key === schema.idColumn);
  const id = columns[idAt];
  const isKey = id !== undefined && sheets.every(({ rows }) => isUnique(rows.map((row) => row[idAt] ?? '')));
  const foreignKeys = columns.flatMap((column, at) =>
    toForeignKey(column, { schema, ids, texts: texts[at] ?? [] }),
  );
  return {
    fields,
    missingValues: [''],
    ...(isKey ? { primaryKey: id.heading } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function toField(
  { heading, key }: ExportColumn,
  { schema, texts }: { schema: TableSchema; texts: readonly string[] },
): Field {
  const column = findColumn(schema, key);
  const rule: ValueRule = column?.value ?? { kind: 'text' };
  const constraints = {
    ...(column?.required === true && texts.every((text) => text !== '') ? { required: true as const } : {}),
    ...constraintsOf(rule, texts),
  };
  return {
    name: heading,
    title: heading,
    type: rule.kind === 'number' && texts.every(isNumber) ? 'number' : 'string',
    description: column?.note ?? words.kept,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function findColumn({ columns }: TableSchema, key: string | undefined): Column | undefined {
  return key === undefined ? undefined : columns[key];
}

/** Other spellings that the archive understands stay as they are written, so they are among the words. */
function constraintsOf(rule: ValueRule, texts: readonly string[]): Field['constraints'] {
  const filled = texts.filter((text) => text !== '');
  if (rule.kind === 'word') {
    const all = new Set([...rule.words, ...Object.keys(rule.aliases ?? {})]);
    return filled.every((text) => all.has(text)) ? { enum: [...all] } : {};
  }
  if (rule.kind === 'district-code')
    return filled.every((text) => /^\d{6}$/u.test(text)) ? { pattern: '^[0-9]{6}$' } : {};
  if (rule.kind !== 'number' || !texts.every(isNumber)) return {};
  return {
    ...(rule.min === undefined ? {} : { minimum: rule.min }),
    ...(rule.max === undefined ? {} : { maximum: rule.max }),
  };
}

function isNumber(text: string): boolean {
  return text === '' || /^-?\d+(?:\.\d+)?$/u.test(text);
}

function isUnique(texts: readonly string[]): boolean {
  return texts.every((text) => text !== '') && new Set(texts).size === texts.length;
}

function textsOf(sheets: readonly ExportSheet[], at: number): string[] {
  return sheets.flatMap(({ rows }) => rows.map((row) => row[at] ?? ''));
}

/** Only to tables of one file, and from columns that hold one id: the standard knows no others. */
function toForeignKey(
  { heading, key }: ExportColumn,
  { schema, ids, texts }: { schema: TableSchema; ids: KnownIds; texts: readonly string[] },
): NonNullable<FieldSchema['foreignKeys']> {
  const rule = findColumn(schema, key)?.value;
  if (rule?.kind !== 'reference' || rule.many || rule.tables.length !== 1) return [];
  const [target] = rule.tables;
  const known = target === undefined ? undefined : ids.get(target);
  if (target === undefined || known === undefined || texts.some((text) => text !== '' && !known.has(text)))
    return [];
  const id = headingOfId(schemas[target]);
  const resource = target === schema.name ? '' : target;
  return id === undefined ? [] : [{ fields: heading, reference: { resource, fields: id } }];
}

function headingOfId(schema: TableSchema): string | undefined {
  return schema.idColumn === null ? undefined : findColumn(schema, schema.idColumn)?.heading;
}
