import { sql, type SQL } from '../store/sql.ts';
import { z } from 'zod';
import type { FieldCipher } from '../context.ts';
import type { Database } from '../store/database.ts';
import { cipherColumns, type CipherColumn } from './cipher-columns.ts';
import { CipherError } from './cipher-error.ts';

/** How many texts go into one batch: some 10 ms of the writer's time. */
const rowsAtOnce = 200;

const rowSchema = z.looseObject({ rowid: z.number(), cipher: z.string() });
type Row = z.infer<typeof rowSchema>;

interface Needs {
  database: Database;
  cipher: FieldCipher;
  /** Key that every text shall be locked with. */
  keyId: string;
}

/** Texts that are locked with another key than the one given. */
export async function countOldFields({ read }: Database, keyId: string): Promise<number> {
  let count = 0;
  for (const { table, column } of cipherColumns) {
    const [row] = await read.all(
      sql`select count(*) as count from ${sql.identifier(table)} where ${isOld(column, keyId)}`,
    );
    count += z.object({ count: z.number() }).parse(row).count;
  }
  return count;
}

/**
 * Locks every text with the key given, a batch at a time; a text that somebody else changes meanwhile is left to the
 * next pass. May be stopped at any moment and called again. Gives the numbers of texts renewed and of those that can't
 * be opened, which stay as they are.
 */
export async function rotateFields(needs: Needs): Promise<{ renewed: number; unreadable: number }> {
  const counts = { renewed: 0, unreadable: 0 };
  for (const column of cipherColumns) {
    let last = 0;
    for (;;) {
      const rows = await listOld(needs, column, last);
      const end = rows.at(-1);
      if (end === undefined) break;
      last = end.rowid;
      const renewed = rows.flatMap((row) => renew(needs.cipher, column, row));
      counts.unreadable += rows.length - renewed.length;
      counts.renewed += await replaceAll(needs.database, column, renewed);
    }
  }
  return counts;
}

function isOld(column: string, keyId: string): SQL {
  return sql`${sql.identifier(column)} not like ${`v1.${keyId}.%`}`;
}

async function listOld({ database, keyId }: Needs, column: CipherColumn, after: number): Promise<Row[]> {
  const keys = sql.join(
    column.keys.map((key) => sql.identifier(key)),
    sql`, `,
  );
  const rows = await database.read.all(sql`
    select rowid as rowid, ${sql.identifier(column.column)} as cipher, ${keys} from ${sql.identifier(column.table)}
    where rowid > ${after} and ${isOld(column.column, keyId)} order by rowid limit ${rowsAtOnce}`);
  return z.array(rowSchema).parse(rows);
}

interface Renewal {
  rowid: number;
  before: string;
  after: string;
}

function renew(cipher: FieldCipher, { keys, toPlace }: CipherColumn, row: Row): Renewal[] {
  const place = toPlace(keys.map((key) => String(row[key])));
  try {
    const after = cipher.encrypt(cipher.decrypt(row.cipher, place), place);
    return [{ rowid: row.rowid, before: row.cipher, after }];
  } catch (error) {
    if (error instanceof CipherError) return [];
    throw error;
  }
}

async function replaceAll(
  database: Database,
  { table, column }: CipherColumn,
  renewals: readonly Renewal[],
): Promise<number> {
  const results = await database.write(() => ({
    statements: renewals.map(({ rowid, before, after }) => ({
      sql: `update "${table}" set "${column}" = ? where rowid = ? and "${column}" = ?`,
      args: [after, rowid, before],
    })),
  }));
  return results.reduce((sum, { rowsAffected }) => sum + rowsAffected, 0);
}
