import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { sql } from '../store/sql.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../store/test-database.fixture.ts';
import * as custodianTables from './custodian-tables.ts';
import * as familyTables from './family-tables.ts';
import * as guardTables from './guard-tables.ts';
import * as importTables from './import-tables.ts';
import * as leadTables from './lead-tables.ts';
import * as staffTables from './staff-tables.ts';

const tables: SQLiteTable[] = Object.values({
  ...custodianTables,
  ...familyTables,
  ...guardTables,
  ...importTables,
  ...leadTables,
  ...staffTables,
});

const columnRow = z.object({
  name: z.string(),
  type: z.string(),
  notnull: z.number(),
  dflt_value: z.string().nullable(),
  pk: z.number(),
});
const indexRow = z.object({ name: z.string(), unique: z.number(), origin: z.string() });
const indexColumnRow = z.object({ name: z.string() });
const referenceRow = z.object({ table: z.string(), from: z.string(), to: z.string() });

let store: TestDatabase;

beforeAll(async () => {
  store = await openTestDatabase();
});

afterAll(() => store.close());

function ask<Row>(row: z.ZodType<Row>, pragma: string, of: string): Promise<Row[]> {
  const query = sql.raw(`select * from pragma_${pragma}('${of}')`);
  return store.database.read.all(query).then((rows) => z.array(row).parse(rows));
}

async function describeStored(name: string) {
  const columns = await ask(columnRow, 'table_info', name);
  const indexes = (await ask(indexRow, 'index_list', name)).filter(({ origin }) => origin === 'c');
  const references = await ask(referenceRow, 'foreign_key_list', name);
  return {
    columns: columns.map(({ name: column, type, notnull, dflt_value, pk }) =>
      [column, type.toLowerCase(), notnull, dflt_value, pk].join(' '),
    ),
    indexes: await Promise.all(
      indexes
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(async (index) => {
          const parts = await ask(indexColumnRow, 'index_info', index.name);
          return `${index.name} ${index.unique} ${parts.map((part) => part.name).join(',')}`;
        }),
    ),
    references: references.map(({ from, table, to }) => `${from} ${table}.${to}`).toSorted(),
  };
}

function toDefaultText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? `'${value}'` : String(Number(value));
}

function describeDrizzle(table: SQLiteTable) {
  const { columns, indexes, foreignKeys } = getTableConfig(table);
  return {
    columns: columns.map((column) =>
      [
        column.name,
        column.getSQLType(),
        Number(column.notNull),
        toDefaultText(column.default),
        Number(column.primary),
      ].join(' '),
    ),
    indexes: indexes
      .map(({ config }) => {
        const parts = config.columns.map((column) => ('name' in column ? column.name : ''));
        return `${config.name} ${Number(config.unique)} ${parts.join(',')}`;
      })
      .toSorted((a, b) => a.localeCompare(b)),
    references: foreignKeys
      .map((key) => {
        const { columns: from, foreignTable, foreignColumns } = key.reference();
        return `${from[0]?.name} ${getTableConfig(foreignTable).name}.${foreignColumns[0]?.name}`;
      })
      .toSorted(),
  };
}

describe('the tables of the store', () => {
  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    '%s has in the migrations exactly the columns, indexes and references of the program',
    async (name, table) => {
      expect(await describeStored(name)).toEqual(describeDrizzle(table));
    },
  );

  it('are all known to the program', async () => {
    const rows = await store.database.read.all(
      sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
    );
    const known = [...tables.map((table) => getTableConfig(table).name), 'schema_version'];
    expect(
      z
        .array(indexColumnRow)
        .parse(rows)
        .map(({ name }) => name),
    ).toEqual(known.toSorted());
  });

  it('are strict, so that no text gets into a column of numbers', async () => {
    const rows = await store.database.read.all(
      sql`select name from pragma_table_list where strict = 0 and schema = 'main' and name not like 'sqlite_%'`,
    );
    expect(rows).toEqual([]);
  });
});
