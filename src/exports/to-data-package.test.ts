import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sheetsOf } from '../../tests/support/sheets-of.ts';
import { collectSheets } from './collect-sheets.ts';
import type { DataFile } from './data-file.ts';
import { exportTables } from './export-content.fixture.ts';
import type { ExportSheet } from './export-sheet.ts';
import { toSum } from './sums.ts';
import { toDataPackage } from './to-data-package.ts';

const about = {
  name: '虚构档案',
  homepage: 'https://example.org/',
  version: 'abc',
  dataUntil: '2026年',
  isInvented: true,
  licence: { title: 'CC BY 4.0', name: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
};

const fieldSchema = z.object({
  name: z.string(),
  type: z.enum(['string', 'number']),
  constraints: z
    .object({
      required: z.boolean().optional(),
      enum: z.array(z.string()).optional(),
      pattern: z.string().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .optional(),
});
const tableSchema = z.object({
  fields: z.array(fieldSchema),
  primaryKey: z.string().optional(),
  foreignKeys: z
    .array(
      z.object({ fields: z.string(), reference: z.object({ resource: z.string(), fields: z.string() }) }),
    )
    .optional(),
});
const packageSchema = z.object({
  name: z.string().regex(/^[a-z0-9._/-]+$/u),
  licenses: z.array(z.object({ name: z.string(), path: z.url(), title: z.string() })).optional(),
  resources: z.array(
    z.object({
      name: z.string().regex(/^[a-z0-9._/-]+$/u),
      path: z.string(),
      bytes: z.number(),
      hash: z.string(),
      schema: z.string(),
    }),
  ),
});
const csvwSchema = z.object({
  tables: z.array(
    z.object({
      url: z.string(),
      tableSchema: z.object({
        primaryKey: z.string().optional(),
        aboutUrl: z.string().optional(),
        columns: z.array(
          z.object({
            name: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/u),
            titles: z.string(),
            required: z.boolean().optional(),
            datatype: z.union([
              z.string(),
              z.object({ base: z.string(), format: z.string().optional() }).loose(),
            ]),
          }),
        ),
      }),
    }),
  ),
});

class Read {
  readonly #files: ReadonlyMap<string, Uint8Array>;

  constructor(files: readonly DataFile[]) {
    this.#files = new Map(files.map(({ path, bytes }) => [path, bytes]));
  }

  bytes(path: string): Uint8Array {
    return this.#files.get(path) ?? new Uint8Array();
  }

  json<Shape>(path: string, shape: z.ZodType<Shape>): Shape {
    return shape.parse(JSON.parse(new TextDecoder().decode(this.bytes(path))));
  }

  rows(path: string): Record<string, string>[] {
    return Papa.parse<Record<string, string>>(new TextDecoder().decode(this.bytes(path)), {
      header: true,
      skipEmptyLines: true,
    }).data;
  }

  /** What the Data Package promises and the rows don't keep. */
  listBreaches(): string[] {
    const { resources } = this.json('datapackage.json', packageSchema);
    const rowsOf = new Map(resources.map(({ name, path }) => [name, this.rows(path)]));
    return resources.flatMap(({ name, path, bytes, hash, schema: schemaPath }) => {
      const schema = this.json(schemaPath, tableSchema);
      const rows = rowsOf.get(name) ?? [];
      const headings = Object.keys(rows[0] ?? {});
      return [
        ...(this.bytes(path).length === bytes && hash === `sha256:${toSum(this.bytes(path))}`
          ? []
          : [`${path}: sum`]),
        ...(rows.length === 0 || headings.join() === schema.fields.map((field) => field.name).join()
          ? []
          : [`${path}: headings`]),
        ...rows.flatMap((row) =>
          schema.fields
            .filter((field) => !keeps(row[field.name] ?? '', field))
            .map((field) => `${path}: ${field.name}`),
        ),
        ...(isKey(rows, schema.primaryKey) ? [] : [`${path}: key`]),
        ...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
          const known = new Set(rowsOf.get(reference.resource || name)?.map((row) => row[reference.fields]));
          return rows
            .filter((row) => row[fields] !== '' && !known.has(row[fields]))
            .map(() => `${path}: ${fields} leads nowhere`);
        }),
      ];
    });
  }
}

function keeps(cell: string, { type, constraints = {} }: z.infer<typeof fieldSchema>): boolean {
  if (cell === '') return constraints.required !== true;
  if (type === 'number') {
    const number = Number(cell);
    return (
      !Number.isNaN(number) &&
      number >= (constraints.minimum ?? -Infinity) &&
      number <= (constraints.maximum ?? Infinity)
    );
  }
  if (constraints.pattern !== undefined && !new RegExp(constraints.pattern, 'u').test(cell)) return false;
  return constraints.enum?.includes(cell) !== false;
}

function isKey(rows: readonly Record<string, string>[], key: string | undefined): boolean {
  if (key === undefined) return true;
  const keys = rows.map((row) => row[key] ?? '');
  return keys.every((cell) => cell !== '') && new Set(keys).size === keys.length;
}

const sheets = collectSheets(sheetsOf(exportTables));
const read = new Read(toDataPackage(sheets, about));
const changed = (table: string, change: (row: readonly string[]) => string[]): ExportSheet[] =>
  sheets.map((sheet) => (sheet.table === table ? { ...sheet, rows: sheet.rows.map(change) } : sheet));

describe('the data package', () => {
  it('promises nothing that its rows do not keep: sums, headings, types, words, keys, references', () => {
    expect(read.listBreaches()).toEqual([]);
    const roll = read.json('schemas/roll.json', tableSchema);
    expect(roll.primaryKey).toBe('编号');
    expect(roll.fields.find(({ name }) => name === '性别')?.constraints?.enum).toEqual(['男', '女']);
    expect(roll.fields.find(({ name }) => name === '牺牲原因')?.constraints?.enum).toContain('阵亡');
    expect(roll.foreignKeys).toContainEqual({
      fields: '安葬设施',
      reference: { resource: 'facilities', fields: '编号' },
    });
    const facilities = read.json('schemas/facilities.json', tableSchema);
    expect(facilities.fields.find(({ name }) => name === '纬度')).toMatchObject({
      type: 'number',
      constraints: { minimum: -90, maximum: 90 },
    });
  });

  it('promises less where rows break a rule', () => {
    const broken = changed('facilities', (row) => [
      '',
      ...row.slice(1).map((cell) => (cell === '29.5' ? '约29' : cell)),
    ]);
    const files = new Read(toDataPackage(broken, about));
    expect(files.listBreaches()).toEqual([]);
    const schema = files.json('schemas/facilities.json', tableSchema);
    expect(schema.primaryKey).toBeUndefined();
    expect(schema.fields.find(({ name }) => name === '纬度')?.type).toBe('string');
  });

  it('gives all files of a table the same columns', () => {
    const [first, ...others] = sheets;
    const kept = { heading: '原册页码', key: undefined };
    const widened = [
      ...(first === undefined
        ? []
        : [{ ...first, columns: [...first.columns, kept], rows: first.rows.map((row) => [...row, '三']) }]),
      ...others,
    ];
    const files = new Read(toDataPackage(widened, about));
    expect(files.listBreaches()).toEqual([]);
    expect(files.rows('roll/500106.csv').map((row) => row['原册页码'])).toEqual(
      first?.file === 'roll/500106.csv' ? ['三', '三'] : ['', ''],
    );
  });

  it('says under which licence it is, or honestly that none is chosen', () => {
    expect(read.json('datapackage.json', packageSchema).licenses?.[0]?.name).toBe('CC-BY-4.0');
    const without = new Read(toDataPackage(sheets, { ...about, licence: undefined }));
    expect(without.json('datapackage.json', packageSchema).licenses).toBeUndefined();
    expect(new TextDecoder().decode(without.bytes('datapackage.json'))).toContain('许可还没有选定');
  });
});

describe('the metadata of CSV on the Web', () => {
  it('names every file, its columns in order, and the page of each record', () => {
    const { tables } = read.json('csv-metadata.json', csvwSchema);
    expect(tables.map(({ url }) => url)).toEqual(sheets.map(({ file }) => file));
    for (const { url, tableSchema: schema } of tables) {
      const rows = read.rows(url);
      expect(schema.columns.map(({ titles }) => titles)).toEqual(Object.keys(rows[0] ?? {}));
      for (const { titles, datatype, required } of schema.columns) {
        const format = typeof datatype === 'string' ? undefined : datatype.format;
        const cells = rows.map((row) => row[titles] ?? '');
        if (required === true) expect(cells).not.toContain('');
        if (format === undefined) continue;
        expect(cells.filter((cell) => cell !== '' && !new RegExp(format, 'u').test(cell))).toEqual([]);
      }
    }
    const roll = tables.find(({ url }) => url === 'roll/500106.csv')?.tableSchema;
    expect(roll).toMatchObject({
      primaryKey: 'id',
      aboutUrl: expect.stringMatching(/people\/\{id\}\.html$/u),
    });
  });
});
