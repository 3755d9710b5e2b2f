import { checkFolder } from '../archive/check-content.ts';
import { parseSheet } from '../archive/read-sheet.ts';
import { readFolder, type ContentFolder } from '../archive/read-archive.ts';
import { rowsOf } from '../archive/read-tables.ts';
import type { SheetFault } from '../domain/append-rows.ts';
import { compareContents } from '../domain/ledger/compare-contents.ts';
import type { ToldChange } from '../domain/ledger/record-change.ts';
import { toCorrectionRows } from '../domain/ledger/to-correction-rows.ts';
import type { Finding } from '../domain/rules/finding.ts';
import type { ContentSheets, Sheet } from '../domain/sheet.ts';
import { splitList } from '../domain/table.ts';
import { correctionsTable, type CorrectionRow } from '../domain/tables.ts';
import { mergePeople, type MergedPeople, type MergeRequest } from '../domain/verification/merge-people.ts';
import { SheetTexts } from '../domain/verification/sheet-texts.ts';
import { applyFiles, type FileChange } from '../files/apply-files.ts';
import { readStandingText } from '../files/standing-file.ts';
import { mergeWords as words } from '../i18n/merge.ts';
import type { ImportGrounds } from './applied-import.ts';
import { commitContent, type ContentCommit } from './commit-content.ts';
import { moveStory } from './move-story.ts';

/** A merge that may be written, with all that it would change. */
export type PreparedMerge =
  | {
      kind: 'prepared';
      merged: Extract<MergedPeople, { kind: 'merged' }>;
      changes: ToldChange[];
      files: FileChange[];
    }
  | Exclude<MergedPeople, { kind: 'merged' }>
  /** Both people have a story; somebody has to make one of two. */
  | { kind: 'two-stories'; files: [string, string] }
  /** The tables would be wrong in a way in which they are not now. */
  | { kind: 'findings'; findings: Finding[] };

export type AppliedMerge =
  | { kind: 'applied'; entries: string[]; files: string[]; commit: ContentCommit }
  | { kind: 'refused'; why: 'same-person' | 'no-reason' | 'evidence-unknown' }
  | { kind: 'unwritable'; file: string; fault: SheetFault }
  | Exclude<Awaited<ReturnType<typeof applyFiles>>, { kind: 'applied' }>;

/** Works out a merge; nothing is written. `project` is the folder that lends places and units. */
export function prepareMerge(contentDir: string, projectDir: string, request: MergeRequest): PreparedMerge {
  const folder = readFolder(contentDir);
  const merged = mergePeople({ sheets: folder.sheets, textOf: textsBelow(contentDir) }, request);
  if (merged.kind !== 'merged') return merged;
  const story = moveStory(contentDir, request);
  if (story.kind === 'two-stories') return story;
  const after = { directory: contentDir, sheets: withTexts(folder.sheets, merged.texts) };
  const findings = listNewErrors(folder, after, readFolder(projectDir));
  if (findings.length > 0) return { kind: 'findings', findings };
  const textOf = textsBelow(contentDir);
  const files = [...merged.texts].map(([file, text]) => ({ file, before: textOf(file), after: text }));
  return {
    kind: 'prepared',
    merged,
    changes: [...compareContents(folder.sheets, after.sheets), ...story.changes],
    files: [...files, ...story.files],
  };
}

/** Writes a merge as one, with its entries in the ledger; two people have to stand for it. */
export async function applyMerge(
  contentDir: string,
  { changes, files }: Extract<PreparedMerge, { kind: 'prepared' }>,
  grounds: ImportGrounds,
): Promise<AppliedMerge> {
  const { sheets } = readFolder(contentDir);
  const refusal = findRefusal(sheets, grounds);
  if (refusal !== undefined) return { kind: 'refused', why: refusal };
  const { date, reason, evidence, preparedBy, approvedBy } = grounds;
  const entries = toCorrectionRows(
    changes,
    { date, reason: reason.trim(), evidence, role: words.posts(preparedBy, approvedBy) },
    rowsOf(sheets, 'corrections').map(({ cells }) => cells.id),
  );
  const ledger = toLedgerFile(contentDir, entries);
  if (ledger.kind === 'refused') return { kind: 'unwritable', file: ledger.file, fault: ledger.fault };
  const all = [...files, ledger.change];
  const applied = await applyFiles(contentDir, all);
  if (applied.kind !== 'applied') return applied;
  const written = all.map(({ file }) => file);
  const commit = await commitContent({
    contentDir,
    files: written,
    message: words.commit(reason, preparedBy, approvedBy),
    author: approvedBy,
  });
  return { kind: 'applied', entries: entries.map(({ id }) => id), files: written, commit };
}

function findRefusal(
  sheets: ContentSheets,
  { preparedBy, approvedBy, reason, evidence }: ImportGrounds,
): Extract<AppliedMerge, { kind: 'refused' }>['why'] | undefined {
  const [prepares, approves] = [preparedBy, approvedBy].map((post) => post.replace(/\s/gu, ''));
  if (prepares === '' || approves === '' || prepares === approves) return 'same-person';
  if (reason.trim() === '') return 'no-reason';
  const known = new Set(rowsOf(sheets, 'sources').map(({ cells }) => cells.id));
  return splitList(evidence).every((id) => known.has(id)) ? undefined : 'evidence-unknown';
}

function toLedgerFile(
  contentDir: string,
  entries: readonly CorrectionRow[],
): { kind: 'change'; change: FileChange } | { kind: 'refused'; file: string; fault: SheetFault } {
  const file = correctionsTable.location.path;
  const textOf = textsBelow(contentDir);
  const texts = new SheetTexts(textOf);
  const fault = texts.tryAppend(correctionsTable, entries);
  if (fault !== undefined) return { kind: 'refused', file, fault };
  return { kind: 'change', change: { file, before: textOf(file), after: texts.written.get(file) } };
}

/** Texts as they stand; a file that is no UTF-8 is not written on, and the rules name it. */
function textsBelow(contentDir: string): (file: string) => string | undefined {
  return (file) => {
    const found = readStandingText(contentDir, file);
    return found.kind === 'text' ? found.text : undefined;
  };
}

/** The sheets with those texts in place of theirs; files that were not there are added. */
function withTexts(sheets: ContentSheets, texts: ReadonlyMap<string, string>): ContentSheets {
  const encoder = new TextEncoder();
  const parsed = new Map([...texts].map(([file, text]) => [file, parseSheet(file, encoder.encode(text))]));
  const replace = (list: readonly Sheet[]): Sheet[] =>
    list.map((sheet) => {
      const other = parsed.get(sheet.file);
      parsed.delete(sheet.file);
      return other ?? sheet;
    });
  const entries = Object.entries(sheets).map(([name, list]) => [name, replace(list)] as const);
  const replaced = Object.fromEntries(entries) as ContentSheets;
  for (const name of ['redirects', 'citations'] as const) {
    const added = parsed.get(`${name}.csv`);
    if (added !== undefined) replaced[name] = [...replaced[name], added];
  }
  return replaced;
}

function listNewErrors(before: ContentFolder, after: ContentFolder, project: ContentFolder): Finding[] {
  const keyOf = ({ kind, file, value, detail }: Finding): string => [kind, file, value, detail].join('|');
  const errorsOf = (folder: ContentFolder): Finding[] =>
    checkFolder(folder, { project }).filter(({ level }) => level === 'error');
  const known = new Set(errorsOf(before).map(keyOf));
  return errorsOf(after).filter((finding) => !known.has(keyOf(finding)));
}
