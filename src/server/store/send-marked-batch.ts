import type { InStatement, ResultSet } from '@libsql/client';
import { eq } from './sql.ts';
import { writeMarks } from '../schema/guard-tables.ts';
import { pauseBeforeRetry } from './pause-before-retry.ts';
import { readFailure } from './read-failure.ts';
import type { StoreConnection } from './store-connection.ts';
import { StoreUncertainError } from './store-errors.ts';
import { toInStatement } from './to-in-statement.ts';
import type { BatchWriterNeeds } from './write-batch.ts';

type Needs = Omit<BatchWriterNeeds, 'send'> & { writer: StoreConnection };

/** A batch without an answer is sent this often. */
const mostSendings = 5;

const markLifetime = 24 * 60 * 60 * 1000;

/** The batch with its mark: a row of its own key, in which each statement leaves how many rows it changed. */
function toMarkedBatch({ build, now }: Needs, statements: readonly InStatement[], id: string): InStatement[] {
  const writtenAt = now().getTime();
  const counting = {
    sql: `update write_mark set counts = counts || changes() || ' ' where id = ?`,
    args: [id],
  };
  return [
    toInStatement(build.insert(writeMarks).values({ id, writtenAt, counts: '' })),
    ...statements.flatMap((statement) => [statement, counting]),
    { sql: 'delete from write_mark where writtenAt < ?', args: [writtenAt - markLifetime] },
  ];
}

/** A result of which only the number of changed rows is known. */
function toCountedResult(rowsAffected: number): ResultSet {
  const known = { columns: [], columnTypes: [], rows: [], rowsAffected, lastInsertRowid: undefined };
  return { ...known, toJSON: () => known };
}

async function findCountedResults({ read }: Needs, id: string): Promise<ResultSet[] | undefined> {
  const [mark] = await read.select().from(writeMarks).where(eq(writeMarks.id, id));
  return mark?.counts.trimEnd().split(' ').map(Number).map(toCountedResult);
}

function isMarkTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes('write_mark.id');
}

/**
 * Sends a batch to a remote store exactly once, though its answer may get lost: the mark tells whether an earlier
 * sending was kept. Of a batch whose answer was lost only the numbers of changed rows come back, no rows.
 * Throws `StoreUncertainError` when the store stays silent.
 */
export async function sendMarkedBatch(
  needs: Needs,
  statements: readonly InStatement[],
  id: string,
): Promise<ResultSet[]> {
  const batch = toMarkedBatch(needs, statements, id);
  for (let sendings = 1; ; sendings += 1) {
    try {
      const results = await (await needs.writer.ready()).batch(batch, 'write');
      return statements.map((_, at) => results[1 + 2 * at] ?? toCountedResult(0));
    } catch (error) {
      const isTaken = isMarkTaken(error);
      if (!isTaken && readFailure(error).kind !== 'unanswered') throw error;
      await needs.discard();
      const kept = await findCountedResults(needs, id).catch(() => undefined);
      if (kept !== undefined) return kept;
      if (sendings >= mostSendings)
        throw new StoreUncertainError('The remote store does not answer.', { cause: error });
    }
    await pauseBeforeRetry();
  }
}
