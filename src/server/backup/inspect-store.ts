import { createClient, type Client } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { checkAudit, type AuditAnchor } from '../audit/check-audit.ts';
import { BackupError } from './backup-error.ts';

export interface StoreInspection {
  /** Rows of every table, by name. */
  rows: Record<string, number>;
  auditHead: AuditAnchor | undefined;
  /** Names of the uploads that rows speak of. */
  uploadNames: string[];
}

/**
 * Opens a copy of the store that nobody else uses, and looks whether it is whole. Throws `BackupError`: `wrong-store` for
 * what SQLite finds damaged, `broken-audit` for a chain with a fault.
 */
export async function inspectStore(file: string): Promise<StoreInspection> {
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  try {
    await requireWhole(client);
    const audit = await checkAudit(drizzle({ client }));
    if (audit.kind !== 'intact') throw new BackupError('broken-audit');
    const { rows: uploads } = await client.execute('select fileName from attachment order by fileName');
    return {
      rows: await countRows(client),
      auditHead: audit.head,
      uploadNames: uploads.map((row) => String(row['fileName'])),
    };
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError('wrong-store', { cause: error });
  } finally {
    client.close();
  }
}

async function requireWhole(client: Client): Promise<void> {
  const { rows: integrity } = await client.execute('PRAGMA integrity_check');
  const { rows: strays } = await client.execute('PRAGMA foreign_key_check');
  if (integrity[0]?.[0] !== 'ok' || strays.length > 0) throw new BackupError('wrong-store');
}

async function countRows(client: Client): Promise<Record<string, number>> {
  const { rows: tables } = await client.execute(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
  );
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const name = String(table['name']);
    const { rows } = await client.execute(`select count(*) from "${name.replaceAll('"', '""')}"`);
    counts[name] = Number(rows[0]?.[0]);
  }
  return counts;
}
