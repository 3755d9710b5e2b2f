import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { HranaError, HranaValue } from './hrana-messages.ts';

export function toSqlValue(value: HranaValue): SQLInputValue {
  switch (value.type) {
    case 'null':
      return null;
    case 'integer':
      return BigInt(value.value);
    case 'float':
    case 'text':
      return value.value;
    case 'blob':
      return Buffer.from(value.base64, 'base64');
  }
}

/** Integers are read as `bigint`, so that a `number` is always a float. */
export function toHranaValue(value: SQLOutputValue): HranaValue {
  if (value === null) return { type: 'null' };
  if (typeof value === 'bigint') return { type: 'integer', value: String(value) };
  if (typeof value === 'number') return { type: 'float', value };
  if (typeof value === 'string') return { type: 'text', value };
  return { type: 'blob', base64: Buffer.from(value).toString('base64') };
}

const sqliteCodes: Record<number, string> = {
  1: 'SQLITE_ERROR',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  13: 'SQLITE_FULL',
  19: 'SQLITE_CONSTRAINT',
};

export function toHranaError(error: unknown): HranaError {
  if (!(error instanceof Error)) return { message: String(error), code: 'UNKNOWN' };
  const number = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
  const code = number === undefined ? 'SQL_INPUT_ERROR' : (sqliteCodes[number] ?? `SQLITE_${number}`);
  return { message: `SQLite error: ${error.message}`, code };
}
