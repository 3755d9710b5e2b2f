import { LibsqlError } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import { readFailure } from './read-failure.ts';

const failures: [string, unknown][] = [
  ['busy', new LibsqlError('database is locked', 'SQLITE_BUSY')],
  ['busy', new LibsqlError('cannot commit transaction - SQL statements in progress', 'SQLITE_ERROR')],
  ['busy', new Error('Failed query', { cause: new LibsqlError('database is locked', 'SQLITE_BUSY') })],
  ['full', new LibsqlError('database or disk is full', 'SQLITE_FULL')],
  ['fork', new LibsqlError('audit fork: another row was written in between', 'SQLITE_CONSTRAINT')],
  ['fork', new LibsqlError('UNIQUE constraint failed: audit.previousHash', 'SQLITE_CONSTRAINT')],
  ['refused', new LibsqlError('UNIQUE constraint failed: lead.reference', 'SQLITE_CONSTRAINT')],
  ['refused', new TypeError('undefined cannot be passed as argument to the database')],
  ['refused', 'not even an error'],
  ['unanswered', new TypeError('fetch failed', { cause: new Error('read ECONNRESET') })],
  ['unanswered', new LibsqlError('The stream has expired due to inactivity', 'STREAM_EXPIRED')],
  ['unanswered', new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
];

describe('what a failed batch means', () => {
  it.each(failures)('is “%s” for %s', (kind, error) => {
    expect(readFailure(error)).toEqual({ kind });
  });
});
