import type { ContentSheets } from '../sheet.ts';

/** All that the ledger answers for at one moment. */
export interface LedgerState {
  sheets: ContentSheets;
  /** SHA-256 in hex of every public file beside the tables (prose, drawings), by path below the content folder. */
  files: ReadonlyMap<string, string>;
  /** The same of the masters of pictures, by path. One is public with its row, so that only other bytes are a change. */
  masters: ReadonlyMap<string, string>;
}
