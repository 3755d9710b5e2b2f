import type { InStatement, ResultSet } from '@libsql/client';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';

/** One line for the audit; nothing personal in it. */
export interface AuditNote {
  actor: string;
  action: string;
  subject: string;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Something with SQL and values: every query of drizzle's builder is one. */
export interface Statement {
  toSQL(): { sql: string; params: unknown[] };
}

export interface WritePlan {
  statements: readonly (Statement | InStatement)[];
  /** Written in the same batch, chained to the last row. */
  audit?: readonly AuditNote[];
}

/** The lead store: many readers, one writer. */
export interface Database {
  /** For reading only, on a connection of its own: writing through it is refused. */
  read: LibSQLDatabase;
  /** For building statements; awaiting one of them is refused. */
  build: LibSQLDatabase;
  /**
   * Writes all or nothing, in one batch, one batch at a time. The plan is asked again before every try, so it may read;
   * it may not itself write. Results are in the order of the statements; a plan without any writes nothing.
   * Throws `StoreBusyError` when the store stays locked or the queue is full, `StoreFullError` when the disk is full,
   * `StoreLostWriteError` when an acknowledged batch can't be read back (answer 503 to all three), `StoreUncertainError`
   * when a remote store stays silent, and the database's own error for a broken rule.
   */
  write(plan: () => WritePlan | Promise<WritePlan>): Promise<ResultSet[]>;
  /**
   * Reads back what was just written, by the reader's connection: give it a select that has to find a row. Throws
   * `StoreLostWriteError` when it finds none, and tells the hook `onLostWrite`, so that the process can be restarted.
   */
  requireStored(query: PromiseLike<readonly unknown[]>): Promise<void>;
  /**
   * Moves everything from the write-ahead log into the database file and empties the log, so that erased text is gone
   * from both. False when a reader of another process kept some of it; try again later. A remote server does this itself.
   */
  checkpoint(): Promise<boolean>;
  close(): void;
}
