import { readSheets, rowsOf } from '../archive/read-tables.ts';
import { appendRows } from '../domain/append-rows.ts';
import type { LedgerGrounds, ToldChange } from '../domain/ledger/record-change.ts';
import { toCorrectionRows } from '../domain/ledger/to-correction-rows.ts';
import { tables, type CorrectionRow } from '../domain/tables.ts';
import { applyFiles, type AppliedFiles, type FileChange } from '../files/apply-files.ts';
import { readStandingText } from '../files/standing-file.ts';

/** Some changes that were made for one reason. */
export interface ToldAct {
  changes: readonly ToldChange[];
  grounds: LedgerGrounds;
}

export type AddedEntries =
  | { kind: 'added'; ids: string[] }
  | { kind: 'nothing' }
  | { kind: 'not-utf8' | 'not-a-table'; file: string }
  | Exclude<AppliedFiles, { kind: 'applied' }>;

const ledgerFile = tables.corrections.location.path;

/** Writes entries at the end of the ledger, and with them, as one, the files whose change they tell. */
export async function addEntries(
  directory: string,
  acts: readonly ToldAct[],
  changed: readonly FileChange[] = [],
): Promise<AddedEntries> {
  const rows = toRowsOfActs(directory, acts);
  if (rows.length === 0) return { kind: 'nothing' };
  const standing = readStandingText(directory, ledgerFile);
  if (standing.kind === 'not-utf8') return { kind: 'not-utf8', file: ledgerFile };
  const before = standing.kind === 'absent' ? undefined : standing.text;
  const appended = appendRows(before ?? '', { schema: tables.corrections, rows });
  if (appended.kind === 'refused') return { kind: 'not-a-table', file: ledgerFile };
  const ledger: FileChange = { file: ledgerFile, before, after: appended.text };
  const applied = await applyFiles(directory, [...changed, ledger]);
  return applied.kind === 'applied' ? { kind: 'added', ids: rows.map(({ id }) => id) } : applied;
}

function toRowsOfActs(directory: string, acts: readonly ToldAct[]): CorrectionRow[] {
  const taken = rowsOf(readSheets(directory), 'corrections').map(({ cells }) => cells.id);
  const rows: CorrectionRow[] = [];
  for (const { changes, grounds } of acts)
    rows.push(...toCorrectionRows(changes, grounds, [...taken, ...rows.slice(-1).map(({ id }) => id)]));
  return rows;
}
