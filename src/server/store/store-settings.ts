import type { StoreSetting } from './store-connection.ts';

/** Views and triggers of a database file may only call harmless functions, whoever wrote the file. */
const trustedSchema = { name: 'trusted_schema', set: 'PRAGMA trusted_schema = OFF', value: 0 };

/** What the connection that writes has to have; `synchronous = 2` is FULL: a commit survives a power failure. */
export const writerSettings: readonly StoreSetting[] = [
  { name: 'journal_mode', set: 'PRAGMA journal_mode = WAL', value: 'wal' },
  { name: 'synchronous', value: 2 },
  { name: 'foreign_keys', value: 1 },
  { name: 'secure_delete', set: 'PRAGMA secure_delete = ON', value: 1 },
  trustedSchema,
];

export const readerSettings: readonly StoreSetting[] = [
  { name: 'query_only', set: 'PRAGMA query_only = ON', value: 1 },
  trustedSchema,
];
