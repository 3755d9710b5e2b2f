import { drizzle } from 'drizzle-orm/libsql';
import type { FieldCipher, ServerContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import { RefusingClient } from '../store/refusing-client.ts';
import { StoreBusyError } from '../store/store-errors.ts';

const reason = 'The store is not open.';

/**
 * Stands in while the store can't be opened: the site is served, and forms are answered with “not now” and all that was
 * typed. Without the keys either, with “not now” alone.
 */
export function closedContext(
  parts: Omit<ServerContext, 'database' | 'cipher'>,
  cipher: FieldCipher = closedCipher(),
): ServerContext {
  return { ...parts, database: closedDatabase(), cipher };
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
