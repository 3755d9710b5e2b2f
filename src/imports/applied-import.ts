import type { SheetFault } from '../domain/append-rows.ts';
import type { SourcePlace } from '../domain/imports/import-finding.ts';
import type { TableName } from '../domain/table.ts';
import type { LockOwner } from '../files/take-lock.ts';
import type { Restored } from '../files/restore-files.ts';
import type { ContentCommit } from './commit-content.ts';

export interface ImportGrounds {
  reason: string;
  /** Ids of sources, separated by semicolons; new rows without a source get them. May be empty where no row needs them. */
  evidence: string;
  /** Posts, never names: 录入岗, 审核岗. */
  preparedBy: string;
  approvedBy: string;
  /** `2026-11-27`. */
  date: string;
}

export interface ApplyOptions {
  contentDir: string;
  grounds: ImportGrounds;
  /** Whole numbers from 0 to 255. */
  randomByte: () => number;
}

/** An id that was given. */
export interface MintedId {
  id: string;
  table: TableName;
  name: string;
  place: SourcePlace;
}

export type RefusalReason =
  | 'not-acceptable'
  /** Nobody approves what they prepared. */
  | 'same-person'
  | 'no-reason'
  /** New rows name no source, and the grounds neither. */
  | 'no-evidence'
  /** `value` is no id of 出处表. */
  | 'evidence-unknown';

export type AppliedImport =
  | {
      kind: 'applied';
      ids: readonly MintedId[];
      /** Ids of the ledger's new entries. */
      entries: readonly string[];
      /** Below the content folder. */
      files: readonly string[];
      commit: ContentCommit;
      /** What an earlier run that was killed had left, and was put back first. */
      restored: Restored;
      /** The lock that it had left, and that was cleared. */
      clearedLock?: LockOwner;
    }
  | { kind: 'refused'; why: RefusalReason; value?: string }
  /** The tables are not those of the dry run: it has to be made again. */
  | { kind: 'content-changed'; files: readonly string[] }
  /** A table of the archive that can't be written on as it is; it has to be mended first. */
  | { kind: 'table-broken'; file: string; fault: SheetFault | { kind: 'not-utf8' } }
  | ({ kind: 'busy' } & LockOwner)
  /** Excel holds a table open, or the disk is full; everything is as it was. */
  | { kind: 'unwritable'; file: string; reason: string };
