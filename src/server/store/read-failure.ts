/** What a failed batch means for the next step. */
export type StoreFailure =
  /** Locked by somebody: nothing was written, try again. */
  | { kind: 'busy' }
  /** Another process wrote audit rows in between: plan again. */
  | { kind: 'fork' }
  | { kind: 'full' }
  /** The remote store may or may not have kept the batch. */
  | { kind: 'unanswered' }
  /** The database refused: nothing was written. */
  | { kind: 'refused' };

/** All messages and codes from the error down to its first cause, in one text. Never shown or logged. */
function joinCauses(error: unknown): string {
  const parts: string[] = [];
  for (let cause = error; cause instanceof Error && parts.length < 20; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : '';
    parts.push(`${cause.name} ${code} ${cause.message}`);
  }
  return parts.join('\n');
}

/**
 * “statements in progress” is how a connection answers that failed busy before and was not thrown away
 * (libsql-client-ts#352).
 */
const busy = /SQLITE_BUSY|SQLITE_LOCKED|database(?: table)? is locked|statements in progress/u;
const full = /SQLITE_FULL|database or disk is full|ENOSPC/u;
const fork = /audit fork|UNIQUE constraint failed: audit\./u;
const unanswered =
  /STREAM_EXPIRED|HRANA_|SERVER_ERROR|CLIENT_CLOSED|CONNECTION|fetch failed|ECONN|EPIPE|UND_ERR|TimeoutError|socket|terminated/iu;

export function readFailure(error: unknown): StoreFailure {
  const text = joinCauses(error);
  if (busy.test(text)) return { kind: 'busy' };
  if (full.test(text)) return { kind: 'full' };
  if (fork.test(text)) return { kind: 'fork' };
  if (/SQLITE_/u.test(text)) return { kind: 'refused' };
  return unanswered.test(text) ? { kind: 'unanswered' } : { kind: 'refused' };
}
