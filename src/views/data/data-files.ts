import type { TableName } from '../../domain/table.ts';

/** What the data page says of the files that the build has made. */
export interface DataFacts {
  /** A short name for what is in them: the same rows have the same. */
  version: string;
  files: readonly DataFileFact[];
}

export interface DataFileFact {
  /** Below `data/`. */
  path: string;
  bytes: number;
  /** In hex. */
  sha256: string;
  /** Of a file that holds rows of one table. */
  table?: TableName;
  rows?: number;
}

const slot = Symbol.for('mingji.data-files');
const holder = globalThis as typeof globalThis & { [slot]?: DataFacts };

/** Tells the pages of this run which files there are; set by the build before it renders. */
export function setDataFacts(facts: DataFacts): void {
  holder[slot] = facts;
}

/** Undefined in the dev server, which makes no files. */
export function dataFacts(): DataFacts | undefined {
  return holder[slot];
}
