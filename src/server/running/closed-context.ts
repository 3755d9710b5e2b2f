import { drizzle } from 'drizzle-orm/libsql';
import type { FieldCipher, ServerContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import { RefusingClient } from '../store/refusing-client.ts';
import { StoreBusyError } from '../store/store-errors.ts';

const reason = 'The store is not open.';

/** Stands in while keys or store can't be opened: the site is served, forms are answered with “not now”. */
export function closedContext(parts: Omit<ServerContext, 'database' | 'cipher'>): ServerContext {
  return { ...parts, database: closedDatabase(), cipher: closedCipher() };
}

function refuse(): never {
  throw new StoreBusyError(reason);
}

function closedDatabase(): Database {
  const closed = drizzle({ client: new RefusingClient(reason) });
  return {
    read: closed,
    build: closed,
    write: () => Promise.reject(new StoreBusyError(reason)),
    requireStored: () => Promise.reject(new StoreBusyError(reason)),
    checkpoint: () => Promise.resolve(false),
    close: () => {},
  };
}

function closedCipher(): FieldCipher {
  return {
    encrypt: refuse,
    decrypt: refuse,
    encryptBytes: refuse,
    decryptBytes: refuse,
    sign: refuse,
    receiptKeyId: '',
  };
}
