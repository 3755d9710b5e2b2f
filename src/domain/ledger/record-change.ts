import type { TableName } from '../table.ts';

/** The field of an entry that is about a whole record: it was added, joined to another, or withdrawn. */
export const wholeRecord = '整条';

/** The field of an entry about one row of a table whose rows have no ids. */
export const wholeRow = '整行';

/** The field of an entry about a file of prose or a drawing, whose values are checksums. */
export const wholeFile = '整篇';

/** What entries about a whole record say in place of a new value. */
export const recordFates = {
  added: '新增',
  withdrawn: '撤下',
  joinedTo: (id: string) => `并入 ${id}`,
} as const;

/** One public field that differs between two states of the tables. */
export interface RecordChange {
  table: TableName;
  /** Id of the record; of a table without ids, the file below the content folder. */
  record: string;
  /** The heading of the field, `wholeRecord`, or `wholeRow`. */
  field: string;
  /** Empty where the record was added or the field was empty. */
  before: string;
  /** Empty where the field was emptied or a row removed; one of `recordFates` where the field is `wholeRecord`. */
  after: string;
}

/** What an entry tells, wherever it was found: in a table, or in a file beside the tables. */
export type ToldChange = Omit<RecordChange, 'table'>;

/** What every entry of one act has in common. */
export interface LedgerGrounds {
  /** `2026-11-27`. */
  date: string;
  reason: string;
  /** Ids of sources, separated by semicolons. */
  evidence: string;
  /** A post, never a name. */
  role: string;
}
