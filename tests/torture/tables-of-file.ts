import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** Run as `node tables-of-file.ts FILE fill COUNT`, or `… FILE read`, which prints the shape `FoundTables`. */
const [file, verb, count] = z
  .tuple([z.string(), z.enum(['fill', 'read']), z.coerce.number().optional()])
  .parse(process.argv.slice(2));
const database = new DatabaseSync(file, { timeout: 5_000 });

function readNumber(sql: string): number {
  return z.number().parse(Object.values(database.prepare(sql).get() ?? {})[0]);
}

function fill(rows: number): void {
  database.exec(`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})
    insert into lead (id, reference, kind, stage, isUnverified, receivedAt, changedAt, lastContactAt, receiptKey,
      idempotencyHash, contentHash)
    select 'id-' || i, 'ref-' || i, 'kin', 'received', 0, i, i, i, 'k1', 'key-' || i, hex(randomblob(100)) from n`);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function read(): void {
  const tables = readNumber(
    `select count(*) from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
  );
  const version = tables === 0 ? 0 : readNumber('select coalesce(max(version), 0) from schema_version');
  process.stdout.write(
    JSON.stringify({
      tables,
      version,
      rows: tables === 0 ? 0 : readNumber('select count(*) from lead'),
      isRebuilt: readNumber(`select count(*) from pragma_table_info('lead') where name = 'isRebuilt'`) === 1,
      integrity: z.string().parse(Object.values(database.prepare('PRAGMA integrity_check').get() ?? {})[0]),
    }),
  );
}

if (verb === 'fill') fill(count ?? 0);
else read();
database.close();
