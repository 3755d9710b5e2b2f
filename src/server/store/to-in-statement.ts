import type { InStatement, InValue } from '@libsql/client';
import { z } from 'zod';
import type { Statement } from './database.ts';

const bindable = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.bigint(),
  z.boolean(),
  z.instanceof(ArrayBuffer),
  z.instanceof(Uint8Array),
]);

/** The statement as the client takes it. Throws where a value is none that SQLite can keep. */
export function toInStatement(statement: Statement | InStatement): InStatement {
  if (typeof statement === 'string' || !('toSQL' in statement)) return statement;
  const { sql, params } = statement.toSQL();
  return { sql, args: params.map((value): InValue => bindable.parse(value)) };
}
