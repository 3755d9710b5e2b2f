import type { ImportCounts, ImportDetails, SheetChoice } from './import-details.ts';

/** A file with what was said of it. */
export interface ImportTask extends Pick<ImportDetails, 'table' | 'district' | 'fileName'> {
  bytes: Uint8Array;
  contentDir: string;
  choices: readonly SheetChoice[];
  /** `2026-11-27`, in Beijing. */
  today: string;
}

/** Takes a part of what was found, to be kept under its name; the process waits until it is. */
export type KeepPart = (name: string, bytes: Uint8Array) => Promise<void>;

export type CheckOutcome =
  | {
      kind: 'checked';
      counts: ImportCounts;
      isAcceptable: boolean;
      /** Of the difference against the archive. */
      fingerprint: string;
    }
  /** No table can be made of the file; a sentence for the registrar. */
  | { kind: 'unreadable'; problem: string }
  /** It took too long, or more memory than is allowed, or broke down. */
  | { kind: 'given-up'; why: 'time' | 'broken' };

export interface ApplyTask extends ImportTask {
  /** Of the difference that was approved. */
  fingerprint: string;
  reason: string;
  evidence: string;
}

export const putOffs = ['busy', 'unwritable', 'table-broken'] as const;
export type PutOff = (typeof putOffs)[number];

export type ApplyOutcome =
  | { kind: 'applied'; ids: number; entries: readonly string[] }
  /** The archive has changed since: what would be done is not what was approved. */
  | { kind: 'changed-meanwhile' }
  /** Somebody else is writing, or a table can't be written on: nothing was done. */
  | { kind: 'put-off'; why: PutOff }
  | { kind: 'given-up'; why: 'time' | 'broken' };

export interface ReleaseProgress {
  /** From 0 to 1. */
  share: number;
  /** What is being done, for the registrar. */
  text: string;
}

/** What is done outside the server's process, since it opens foreign files or takes minutes. */
export interface ImportRunner {
  check(task: ImportTask, keep: KeepPart): Promise<CheckOutcome>;
  /** `before` is told the SHA-256 of the ledger and awaited before anything is written. */
  apply(task: ApplyTask, before: (ledger: string) => Promise<void>): Promise<ApplyOutcome>;
  /** Clears up after an import that was cut off, and gives the SHA-256 of the ledger as it stands. */
  settle(contentDir: string): Promise<string>;
  /** Resolves with whether the site was released. */
  release(hear: (progress: ReleaseProgress) => void): Promise<boolean>;
}
