import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHranaPeer, type HranaPeer } from '../../../tests/support/hrana-peer.ts';
import type { Database } from './database.ts';
import { openDatabase, type OpenOptions } from './open-database.ts';
import { toStoreUrl } from './to-store-url.ts';

type Options = Omit<OpenOptions, 'url' | 'token'>;

export interface TestStore {
  database: Database;
  /** The database file, which a remote peer has open in a process of its own. */
  file: string;
  /** Where the store is remote. */
  peer: HranaPeer | undefined;
  /** As another program would open the same store. */
  openAgain(options?: Options): Promise<Database>;
  close(): Promise<void>;
}

/** A migrated store in a file, or behind a peer that speaks as a libsql server does. */
export async function openTestStore(place: 'file' | 'remote', options: Options = {}): Promise<TestStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingji-store-'));
  const file = path.join(folder, 'leads.db');
  const peer = place === 'remote' ? await startHranaPeer(file) : undefined;
  const address = peer === undefined ? { url: toStoreUrl(file) } : { url: peer.url, token: peer.token };
  const openAgain = (more: Options = {}) => openDatabase({ ...more, ...address });
  const database = await openAgain(options);
  return {
    database,
    file,
    peer,
    openAgain,
    async close() {
      database.close();
      await peer?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
