import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type {
  HranaCondition,
  HranaError,
  HranaRequest,
  HranaStatement,
  HranaStatementResult,
  HranaStep,
} from './hrana-messages.ts';
import { toHranaError, toHranaValue, toSqlValue } from './hrana-values.ts';

type StepOutcome =
  { kind: 'skipped' } | { kind: 'ok'; result: HranaStatementResult } | { kind: 'error'; error: HranaError };

type Answer = { type: 'ok'; response: Record<string, unknown> } | { type: 'error'; error: HranaError };

/** One stream of the protocol: a connection of its own, with the SQL texts it was told to keep. */
export class HranaStream {
  readonly #database: DatabaseSync;
  readonly #texts = new Map<number, string>();

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: 20, enableForeignKeyConstraints: true });
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  }

  get isOpen(): boolean {
    return this.#database.isOpen;
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  answer(request: HranaRequest): Answer {
    try {
      return { type: 'ok', response: { type: request.type, ...this.#respond(request) } };
    } catch (error) {
      return { type: 'error', error: toHranaError(error) };
    }
  }

  #respond(request: HranaRequest): Record<string, unknown> {
    switch (request.type) {
      case 'close':
        this.close();
        return {};
      case 'get_autocommit':
        return { is_autocommit: !this.#database.isTransaction };
      case 'execute':
        return { result: this.#execute(request.stmt) };
      case 'batch':
        return { result: this.#runBatch(request.batch.steps) };
      case 'sequence':
        this.#database.exec(this.#requireText(request));
        return {};
      case 'describe':
        return { result: this.#describe(this.#requireText(request)) };
      case 'store_sql':
        this.#texts.set(request.sql_id, request.sql);
        return {};
      case 'close_sql':
        this.#texts.delete(request.sql_id);
        return {};
    }
  }

  #requireText(holder: { sql?: string | undefined; sql_id?: number | undefined }): string {
    const text = holder.sql ?? (holder.sql_id === undefined ? undefined : this.#texts.get(holder.sql_id));
    if (text === undefined) throw new Error('The request names no SQL text of this stream.');
    return text;
  }

  #readNumber(sql: string): bigint {
    const statement = this.#database.prepare(sql);
    statement.setReadBigInts(true);
    const value = Object.values(statement.get() ?? {})[0];
    if (typeof value !== 'bigint') throw new Error(`${sql} gave no number.`);
    return value;
  }

  #execute(asked: HranaStatement): HranaStatementResult {
    const before = this.#readNumber('select total_changes()');
    const statement = this.#database.prepare(this.#requireText(asked));
    statement.setReadBigInts(true);
    statement.setReturnArrays(true);
    statement.setAllowUnknownNamedParameters(true);
    const named = Object.fromEntries(asked.named_args.map(({ name, value }) => [name, toSqlValue(value)]));
    const values: SQLInputValue[] = asked.args.map(toSqlValue);
    const rows: unknown[] =
      asked.named_args.length === 0 ? statement.all(...values) : statement.all(named, ...values);
    return {
      cols: statement.columns().map(({ name, type }) => ({ name, decltype: type })),
      rows: asked.want_rows ? rows.filter(Array.isArray).map((row) => row.map(toHranaValue)) : [],
      affected_row_count: Number(this.#readNumber('select total_changes()') - before),
      last_insert_rowid: String(this.#readNumber('select last_insert_rowid()')),
    };
  }

  #describe(sql: string): Record<string, unknown> {
    const cols = this.#database.prepare(sql).columns();
    return {
      params: [],
      cols: cols.map(({ name, type }) => ({ name, decltype: type })),
      is_explain: /^\s*explain/iu.test(sql),
      is_readonly: /^\s*(?:select|explain)/iu.test(sql),
    };
  }

  #runBatch(steps: readonly HranaStep[]): Record<string, unknown> {
    const outcomes: StepOutcome[] = [];
    for (const { condition, stmt } of steps) {
      const isMet = condition === undefined || this.#isMet(condition, outcomes);
      outcomes.push(isMet ? this.#tryStep(stmt) : { kind: 'skipped' });
    }
    return {
      step_results: outcomes.map((outcome) => (outcome.kind === 'ok' ? outcome.result : null)),
      step_errors: outcomes.map((outcome) => (outcome.kind === 'error' ? outcome.error : null)),
    };
  }

  #tryStep(asked: HranaStatement): StepOutcome {
    try {
      return { kind: 'ok', result: this.#execute(asked) };
    } catch (error) {
      return { kind: 'error', error: toHranaError(error) };
    }
  }

  #isMet(condition: HranaCondition, outcomes: readonly StepOutcome[]): boolean {
    switch (condition.type) {
      case 'ok':
      case 'error':
        return outcomes[condition.step]?.kind === condition.type;
      case 'not':
        return !this.#isMet(condition.cond, outcomes);
      case 'and':
        return condition.conds.every((each) => this.#isMet(each, outcomes));
      case 'or':
        return condition.conds.some((each) => this.#isMet(each, outcomes));
      case 'is_autocommit':
        return !this.#database.isTransaction;
    }
  }
}
