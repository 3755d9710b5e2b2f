import { z } from 'zod';
import { tables } from '../../../domain/tables.ts';
import type { TableName } from '../../../domain/table.ts';

const tableName = z.custom<TableName>((value) => typeof value === 'string' && Object.hasOwn(tables, value));

/** What the staff said of the columns of one sheet: heading and key of a column, `kept` or `left-out`. */
const sheetChoice = z.object({
  sheet: z.string(),
  table: tableName.optional(),
  /** Nothing of the sheet is taken. */
  isPassedOver: z.literal(true).optional(),
  columns: z.array(z.tuple([z.string(), z.string()])),
});
export type SheetChoice = z.infer<typeof sheetChoice>;

export const importCounts = z.object({
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  /** Cells of the changed rows. */
  cells: z.number(),
  unchanged: z.number(),
  perhaps: z.number(),
  errors: z.number(),
  warnings: z.number(),
  /** New rows that name no source: they get the evidence of the grounds. */
  unsourced: z.number(),
});
export type ImportCounts = z.infer<typeof importCounts>;

export const importNotes = [
  'changed-meanwhile',
  'apply-failed',
  'busy',
  'unwritable',
  'table-broken',
  'interrupted',
] as const;
export type ImportNote = (typeof importNotes)[number];

const details = z.object({
  /** Empty once the file is erased. */
  fileName: z.string(),
  table: tableName.optional(),
  /** Six digits, or empty where rows say it themselves. */
  district: z.string(),
  choices: z.array(sheetChoice),
  /** Of the last check; undefined until there is one. */
  counts: importCounts.optional(),
  isAcceptable: z.boolean(),
  /** Of the difference that was shown: what is approved is what was seen. */
  fingerprint: z.string(),
  /** Why no table could be made of the file: a sentence. */
  problem: z.string(),
  /** Grounds, once they were given; the job goes to the second person as soon as it is checked. */
  grounds: z.object({ reason: z.string(), evidence: z.string() }).optional(),
  /** What the second person wrote when sending it back. */
  remark: z.string(),
  note: z.enum(importNotes).optional(),
  /** SHA-256 of the ledger just before the import: tells after a crash whether it took place. */
  ledgerBefore: z.string(),
  /** What came of it. */
  outcome: z
    .object({ ids: z.number(), entries: z.number(), firstEntry: z.string(), lastEntry: z.string() })
    .optional(),
});
export type ImportDetails = z.infer<typeof details>;

export const emptyDetails: ImportDetails = {
  fileName: '',
  district: '',
  choices: [],
  isAcceptable: false,
  fingerprint: '',
  problem: '',
  remark: '',
  ledgerBefore: '',
};

export function parseDetails(text: string): ImportDetails {
  return details.parse(JSON.parse(text));
}
