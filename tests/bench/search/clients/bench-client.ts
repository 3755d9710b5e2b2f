/** What every contender puts on its page, so that all are asked in the same way. */
export interface BenchClient {
  /** Ids of the people found, best first, at most ten. */
  find(query: string): Promise<string[]>;
}

declare global {
  var openBenchClient: (() => Promise<BenchClient>) | undefined;
}
