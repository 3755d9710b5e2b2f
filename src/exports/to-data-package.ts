import type { TableName } from '../domain/table.ts';
import { tables as schemas } from '../domain/tables.ts';
import { exportWords as words } from '../i18n/exports.ts';
import { toCsvwMetadata } from './csvw-metadata.ts';
import { toTextFile, type DataAbout, type DataFile } from './data-file.ts';
import { indexOfKey, stemOf, type ExportSheet } from './export-sheet.ts';
import { toSum } from './sums.ts';
import { toTableSchema, type FieldSchema } from './table-schema.ts';
import { toCsv } from './table-text.ts';
import { unifyColumns } from './unify-columns.ts';

/**
 * CSV files at the paths that they have in the content folder, with what describes them: a Frictionless Data Package
 * (`datapackage.json`, one schema a table in `schemas/`) and CSV on the Web (`csv-metadata.json`).
 */
export function toDataPackage(given: readonly ExportSheet[], about: DataAbout): DataFile[] {
  const sheets = unifyColumns(given);
  const files = sheets.map((sheet) => toTextFile(sheet.file, toCsv(sheet)));
  const tableSchemas = toSchemas(sheets);
  const resources = sheets.map((sheet, at) => toResource(sheet, files[at]?.bytes ?? new Uint8Array()));
  const described = {
    profile: 'tabular-data-package',
    name: 'mingji',
    title: words.packageTitle(about.name),
    description: `${words.packageDescription(about)}${words.packageLicence(about.licence?.title)}`,
    homepage: about.homepage,
    version: about.version,
    ...licencesOf(about),
    resources,
  };
  return [
    ...files,
    ...[...tableSchemas].map(([table, schema]) => toTextFile(schemaPath(table), toJsonText(schema))),
    toTextFile('datapackage.json', toJsonText(described)),
    toTextFile('csv-metadata.json', toJsonText(toCsvwMetadata(sheets, { schemas: tableSchemas, about }))),
  ];
}

function toSchemas(sheets: readonly ExportSheet[]): Map<TableName, FieldSchema> {
  const byTable = Map.groupBy(sheets, ({ table }) => table);
  const ids = new Map(
    [...byTable].flatMap(([table, own]) => {
      const known = own.length === 1 ? listIds(own) : undefined;
      return known === undefined ? [] : [[table, known] as const];
    }),
  );
  const made = new Map<TableName, FieldSchema>();
  for (const [table, own] of byTable) {
    const [first] = own;
    if (first !== undefined) made.set(table, toTableSchema(first, own, ids));
  }
  return made;
}

/** Undefined where rows have no ids, or the table may have further files elsewhere. */
function listIds(sheets: readonly ExportSheet[]): Set<string> | undefined {
  const [sheet] = sheets;
  if (sheet === undefined || schemas[sheet.table].location.kind === 'folder') return undefined;
  const { idColumn } = schemas[sheet.table];
  const at = idColumn === null ? -1 : indexOfKey(sheet, idColumn);
  return at === -1 ? undefined : new Set(sheet.rows.map((row) => row[at] ?? ''));
}

function toResource({ table, file }: ExportSheet, bytes: Uint8Array): object {
  const isFolder = schemas[table].location.kind === 'folder';
  return {
    profile: 'tabular-data-resource',
    name: isFolder ? `${table}-${toResourceName(stemOf(file))}` : table,
    title: isFolder ? words.fileOf(schemas[table].title, stemOf(file)) : schemas[table].title,
    path: file,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${toSum(bytes)}`,
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
    schema: schemaPath(table),
  };
}

function schemaPath(table: TableName): string {
  return `schemas/${table}.json`;
}

/** Names of resources are made of small letters, digits and a few signs. */
function toResourceName(stem: string): string {
  return stem.toLowerCase().replace(/[^a-z0-9._-]/gu, '-');
}

function licencesOf({ licence }: DataAbout): object {
  if (licence === undefined || (licence.name === undefined && licence.address === undefined)) return {};
  const { title, name, address } = licence;
  const told = {
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { path: address }),
  };
  return { licenses: [{ ...told, title }] };
}

function toJsonText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
