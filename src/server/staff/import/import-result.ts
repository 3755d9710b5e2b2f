import { z } from 'zod';

/**
 * What the check of a file came to, as the desk keeps and shows it. It comes in parts of so many lines, so that no page
 * has to open the whole of a table of twenty thousand rows.
 */
export const linesOfPart = 500;

const place = { sheet: z.string(), row: z.number(), column: z.string() };

const findingLine = z.object({
  ...place,
  level: z.enum(['error', 'warning']),
  heading: z.string(),
  value: z.string(),
  problem: z.string(),
  remedy: z.string(),
});
export type FindingLine = z.infer<typeof findingLine>;

const shownCell = z.object({ heading: z.string(), value: z.string() });

const addedLine = z.object({
  sheet: z.string(),
  row: z.number(),
  /** Title of the table. */
  table: z.string(),
  name: z.string(),
  cells: z.array(shownCell),
});
export type AddedLine = z.infer<typeof addedLine>;

const changedLine = z.object({
  sheet: z.string(),
  row: z.number(),
  table: z.string(),
  record: z.string(),
  name: z.string(),
  cells: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});
export type ChangedLine = z.infer<typeof changedLine>;

const perhapsLine = z.object({
  sheet: z.string(),
  row: z.number(),
  name: z.string(),
  /** Id of whom the archive has. */
  record: z.string(),
  known: z.string(),
  /** The archive says all that the row says: it is not added. */
  isWhole: z.boolean(),
});
export type PerhapsLine = z.infer<typeof perhapsLine>;

export const resultLists = ['findings', 'added', 'changed', 'perhaps'] as const;
export type ResultList = (typeof resultLists)[number];

export interface ResultLines {
  findings: FindingLine;
  added: AddedLine;
  changed: ChangedLine;
  perhaps: PerhapsLine;
}

const lineSchemas = { findings: findingLine, added: addedLine, changed: changedLine, perhaps: perhapsLine };

export function parseLines<List extends ResultList>(list: List, bytes: Uint8Array): ResultLines[List][];
export function parseLines(list: ResultList, bytes: Uint8Array): unknown[] {
  return z.array(lineSchemas[list]).parse(JSON.parse(new TextDecoder().decode(bytes)));
}

const columnSummary = z.object({
  /** From 1. */
  column: z.number(),
  heading: z.string(),
  /** Key of a column, `kept`, `left-out`, `refused`, `district`, or a part: `born/year`. */
  target: z.string(),
  how: z.string(),
  examples: z.array(z.string()),
});
export type ColumnSummary = z.infer<typeof columnSummary>;

const sheetSummary = z.object({
  sheet: z.string(),
  /** Name of the table; empty where the sheet is passed over. */
  table: z.string(),
  headingRow: z.number(),
  /** Why it is passed over; empty where it is taken. */
  why: z.string(),
  columns: z.array(columnSummary),
});
export type SheetSummary = z.infer<typeof sheetSummary>;

export function parseSheets(bytes: Uint8Array): SheetSummary[] {
  return z.array(sheetSummary).parse(JSON.parse(new TextDecoder().decode(bytes)));
}
