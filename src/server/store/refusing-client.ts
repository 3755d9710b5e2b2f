import type { Client, ResultSet, Transaction } from '@libsql/client';

/** A client that does nothing but say what to use instead; others extend it by what they allow. */
export class RefusingClient implements Client {
  closed = false;
  protocol = 'file';

  readonly #advice: string;

  constructor(advice: string) {
    this.#advice = advice;
  }

  execute(): Promise<ResultSet> {
    return this.#refuse();
  }
  batch(): Promise<ResultSet[]> {
    return this.#refuse();
  }
  migrate(): Promise<ResultSet[]> {
    return this.#refuse();
  }
  transaction(): Promise<Transaction> {
    return this.#refuse();
  }
  executeMultiple(): Promise<void> {
    return this.#refuse();
  }
  sync(): ReturnType<Client['sync']> {
    return this.#refuse();
  }
  reconnect(): Promise<void> {
    return this.#refuse();
  }
  close(): void {
    this.closed = true;
  }

  #refuse(): Promise<never> {
    return Promise.reject(new Error(this.#advice));
  }
}
