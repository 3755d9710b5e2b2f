import type { TableName } from '../domain/table.ts';
import { tables as schemas } from '../domain/tables.ts';
import { exportWords as words } from '../i18n/exports.ts';
import { absolute, links } from '../site.ts';
import type { DataAbout } from './data-file.ts';
import type { ExportSheet } from './export-sheet.ts';
import type { FieldSchema } from './table-schema.ts';

/** Pages of records by table, for tables whose rows have one. */
const pages: Partial<Record<TableName, (id: string) => string>> = {
  roll: links.person,
  facilities: links.facility,
  graves: links.grave,
  units: links.unit,
  events: links.event,
  sources: links.source,
  media: links.mediaItem,
};

interface CsvwMaking {
  schemas: ReadonlyMap<TableName, FieldSchema>;
  about: DataAbout;
}

/** CSV on the Web (W3C, 2015): the same promises as the Table Schemas, in its words. */
export function toCsvwMetadata(
  sheets: readonly ExportSheet[],
  { schemas: fieldSchemas, about }: CsvwMaking,
): object {
  const { licence } = about;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-Hans' }],
    'dc:title': words.packageTitle(about.name),
    'dc:description': `${words.packageDescription(about)}${words.packageLicence(licence?.title)}`,
    ...(licence?.address === undefined ? {} : { 'dc:license': { '@id': licence.address } }),
    'schema:version': about.version,
    dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    tables: sheets.map((sheet) => ({
      url: sheet.file,
      'dc:title': schemas[sheet.table].title,
      tableSchema: toCsvwSchema(sheet, fieldSchemas.get(sheet.table)),
    })),
  };
}

function toCsvwSchema({ table, columns }: ExportSheet, schema: FieldSchema | undefined): object {
  const names = new Map(columns.map(({ heading, key }, at) => [heading, key ?? `column${at + 1}`]));
  const key = names.get(schema?.primaryKey ?? '');
  const page = pages[table];
  return {
    columns: (schema?.fields ?? []).map((field) => toCsvwColumn(field, names.get(field.name) ?? '')),
    ...(key === undefined ? {} : { primaryKey: key }),
    ...(key === undefined || page === undefined ? {} : { aboutUrl: absolute(page(`{${key}}`)) }),
  };
}

function toCsvwColumn({ name: heading, type, description, constraints }: Field, name: string): object {
  const { required, enum: words, pattern, minimum, maximum } = constraints ?? {};
  const format = pattern ?? (words === undefined ? undefined : `^(${words.join('|')})$`);
  const bounds = {
    ...(format === undefined ? {} : { format }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return {
    name,
    titles: heading,
    'dc:description': description,
    datatype: Object.keys(bounds).length === 0 ? type : { base: type, ...bounds },
    ...(required === true ? { required: true } : {}),
  };
}

type Field = FieldSchema['fields'][number];
