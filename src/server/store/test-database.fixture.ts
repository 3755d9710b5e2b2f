import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from './database.ts';
import { openDatabase, type OpenOptions } from './open-database.ts';
import { toStoreUrl } from './to-store-url.ts';

export interface TestDatabase {
  database: Database;
  /** Path of the database file. */
  file: string;
  /** Closes the store and removes its folder. */
  close(): void;
}

/** A migrated store in a fresh folder. */
export async function openTestDatabase(options: Omit<OpenOptions, 'url'> = {}): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingji-store-'));
  const file = path.join(folder, 'leads.db');
  const database = await openDatabase({ ...options, url: toStoreUrl(file) });
  return {
    database,
    file,
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
