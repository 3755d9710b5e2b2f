import { chmodSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { BackupError } from './backup-error.ts';

const mostTries = 20;

/**
 * A copy of the store as of one moment, while others write (`VACUUM INTO`). A remote store is not copied: its server has
 * a backup of its own, which knows a moment better than rows read over the network do. Throws `BackupError`.
 */
export async function copyStore(databaseUrl: string, target: string): Promise<void> {
  if (!databaseUrl.startsWith('file:')) throw new BackupError('remote-store');
  for (let tries = 1; ; tries += 1) {
    rmSync(target, { force: true });
    // A connection that has failed busy is never used again (libsql-client-ts#352).
    const client = createClient({ url: databaseUrl, concurrency: 1, timeout: 2_000 });
    try {
      await client.execute({ sql: 'VACUUM INTO ?', args: [target] });
      chmodSync(target, 0o600);
      return;
    } catch (error) {
      const isBusy = error instanceof Error && /SQLITE_BUSY|SQLITE_LOCKED|locked/u.test(error.message);
      if (!isBusy) throw error;
      if (tries >= mostTries) throw new BackupError('busy', { cause: error });
    } finally {
      client.close();
    }
    await pause(50);
  }
}
