import { appendRows } from '../domain/append-rows.ts';
import { isBlankRecord, type ContentSheets, type Sheet } from '../domain/sheet.ts';
import type { TableName } from '../domain/table.ts';
import { tables, type CorrectionRow } from '../domain/tables.ts';
import type { AddedRecord, ChangedRecord } from '../domain/imports/import-difference.ts';
import type { SheetPlan } from '../domain/imports/sheet-plan.ts';
import { parseSheet } from '../archive/read-sheet.ts';
import { rowsOf } from '../archive/read-tables.ts';
import type { FileChange } from '../files/apply-files.ts';
import { readStandingText } from '../files/standing-file.ts';
import type { AppliedImport } from './applied-import.ts';
import { listChosenHeadings, withRememberedHeadings } from './remember-headings.ts';
import { writeTableText, type TableText } from './write-table-text.ts';

export interface PlannedWrite {
  contentDir: string;
  /** As they are. */
  before: ContentSheets;
  /** As they are to be, but for ledger and remembered headings. */
  after: ContentSheets;
  changed: readonly ChangedRecord[];
  /** With their ids and sources. */
  added: readonly AddedRecord[];
  entries: readonly CorrectionRow[];
  plans: readonly SheetPlan[];
}

export type PlannedFiles =
  { kind: 'planned'; files: FileChange[] } | Extract<AppliedImport, { kind: 'table-broken' }>;

/** The text of every file that an import writes. Throws where a text would not say what was approved. */
export function planFiles(write: PlannedWrite): PlannedFiles {
  const files: FileChange[] = [];
  const edits: [file: string, edit: (text: string) => TableText][] = [
    ...listTableEdits(write),
    [tables.corrections.location.path, (text) => withEntries(text, write.entries)],
  ];
  const chosen = listChosenHeadings(write.plans);
  if (chosen.length > 0) {
    const rows = rowsOf(write.before, 'headings');
    edits.push([tables.headings.location.path, (text) => withRememberedHeadings(text, rows, chosen)]);
  }
  for (const [file, edit] of edits) {
    const standing = readStandingText(write.contentDir, file);
    if (standing.kind === 'not-utf8') return { kind: 'table-broken', file, fault: standing };
    const before = standing.kind === 'text' ? standing.text : undefined;
    const edited = edit(before ?? '');
    if (edited.kind === 'refused') return { kind: 'table-broken', file, fault: edited.fault };
    if (edited.text !== before) files.push({ file, before, after: edited.text });
  }
  requireSameCells(files, write.after);
  return { kind: 'planned', files };
}

function listTableEdits({ added, changed }: PlannedWrite): [string, (text: string) => TableText][] {
  const addedByFile = Map.groupBy(added, ({ file }) => file);
  const changedByFile = Map.groupBy(changed, ({ at }) => at.file);
  return [...new Set([...addedByFile.keys(), ...changedByFile.keys()])].sort().map((file) => {
    const ofFile = { added: addedByFile.get(file) ?? [], changed: changedByFile.get(file) ?? [] };
    const table = ofFile.added[0]?.table ?? ofFile.changed[0]?.table ?? 'roll';
    return [file, (text) => writeTableText(text, { schema: tables[table], ...ofFile })];
  });
}

function withEntries(text: string, entries: readonly CorrectionRow[]): TableText {
  if (entries.length === 0) return { kind: 'written', text };
  const appended = appendRows(text, { schema: tables.corrections, rows: entries });
  return appended.kind === 'refused' ? appended : { kind: 'written', text: appended.text };
}

/** What is written is read again and held against what was checked and approved. */
function requireSameCells(files: readonly FileChange[], after: ContentSheets): void {
  const expected = new Map<string, [TableName, Sheet]>();
  for (const { name } of Object.values(tables))
    for (const sheet of after[name]) expected.set(sheet.file, [name, sheet]);
  for (const { file, after: text } of files) {
    const [name, sheet] = expected.get(file) ?? [];
    if (name === undefined || sheet === undefined || name === 'corrections' || name === 'headings') continue;
    const written = parseSheet(file, new TextEncoder().encode(text));
    if (!isSameTable(written, sheet))
      throw new Error(`${file}: the text to be written does not say what was approved. Nothing was written.`);
  }
}

/** Cell by cell under the headings, wherever these stand. */
function isSameTable(written: Sheet, approved: Sheet): boolean {
  const positions = written.headings.map((heading, at) =>
    approved.headings[at] === heading ? at : approved.headings.indexOf(heading),
  );
  const [rows, others] = [listFilled(written), listFilled(approved)];
  const isSameRow = (row: readonly string[], other: readonly string[] | undefined) =>
    positions.every((position, column) => (row[column] ?? '') === (other?.[position] ?? ''));
  return (
    rows.length === others.length &&
    written.headings.length === approved.headings.length &&
    rows.every((row, at) => isSameRow(row, others[at]))
  );
}

function listFilled({ records }: Sheet): (readonly string[])[] {
  return records.filter((record) => !isBlankRecord(record));
}
