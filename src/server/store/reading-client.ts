import type { Client, InArgs, InStatement, ResultSet, TransactionMode } from '@libsql/client';
import { mostTries, pauseBeforeRetry } from './pause-before-retry.ts';
import { readFailure } from './read-failure.ts';
import { RefusingClient } from './refusing-client.ts';
import type { StoreConnection } from './store-connection.ts';
import { StoreBusyError } from './store-errors.ts';

/** A remote store that does not answer is asked this often. */
const mostQuestions = 3;

/** The client behind `Database.read`: asks again on a fresh connection when the store is locked or silent. */
export class ReadingClient extends RefusingClient {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    super('This connection only reads. Write through Database.write.');
    this.#connection = connection;
  }

  override execute(statement?: InStatement, values?: InArgs): Promise<ResultSet> {
    if (statement === undefined) return super.execute();
    const bound =
      typeof statement === 'string' && values !== undefined ? { sql: statement, args: values } : statement;
    return this.#ask((client) => client.execute(bound));
  }

  override batch(
    statements?: (InStatement | [string, InArgs?])[],
    mode?: TransactionMode,
  ): Promise<ResultSet[]> {
    if (statements === undefined || mode === 'write') return super.batch();
    return this.#ask((client) => client.batch(statements, 'read'));
  }

  async #ask<Answer>(question: (client: Client) => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await question(await this.#connection.ready());
      } catch (error) {
        await this.#connection.discard();
        const { kind } = readFailure(error);
        if (kind === 'busy' && tries >= mostTries) throw new StoreBusyError('stays locked', { cause: error });
        if (kind !== 'busy' && (kind !== 'unanswered' || tries >= mostQuestions)) throw error;
      }
      await pauseBeforeRetry();
    }
  }
}
