import type { InStatement } from '@libsql/client';
import type { Database, Statement, WritePlan } from '../../store/database.ts';
import { toInStatement } from '../../store/to-in-statement.ts';
import { ActRefusedError } from './act-refused.ts';

export interface GuardedPlan extends WritePlan {
  /** Each must find a row when the batch runs, or nothing of the batch is kept. */
  guards: readonly Statement[];
}

/**
 * Writes a plan that holds only while what it was made from still stands. The plan may throw `ActRefusedError` itself for
 * what it reads; between reading and writing another process may have been quicker, and then a guard fails: throws
 * `ActRefusedError('changed')`.
 */
export async function writeGuarded(database: Database, plan: () => Promise<GuardedPlan>): Promise<void> {
  try {
    await database.write(async () => {
      const { guards, statements, ...rest } = await plan();
      return { ...rest, statements: [...guards.map(toGuard), ...statements] };
    });
  } catch (error) {
    if (isFailedGuard(error)) throw new ActRefusedError('changed');
    throw error;
  }
}

/** A batch is undone as a whole only by an error, and `json('')` is the one error plain SQL can raise. */
function toGuard(rows: Statement): InStatement {
  const statement = toInStatement(rows);
  const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement;
  return { sql: `select case when exists(${sql}) then 1 else json('') end`, args };
}

function isFailedGuard(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause.message.includes('malformed JSON')) return true;
  return false;
}
