import { readFolder } from '../archive/read-archive.ts';
import { rowsOf } from '../archive/read-tables.ts';
import type { AddedRecord } from '../domain/imports/import-difference.ts';
import { mergeSheets } from '../domain/imports/merge-sheets.ts';
import { withEvidence } from '../domain/imports/with-evidence.ts';
import { compareContents } from '../domain/ledger/compare-contents.ts';
import { toCorrectionRows } from '../domain/ledger/to-correction-rows.ts';
import { splitList } from '../domain/table.ts';
import { applyFiles } from '../files/apply-files.ts';
import { importWords as words } from '../i18n/imports.ts';
import type { AppliedImport, ApplyOptions, ImportGrounds, MintedId } from './applied-import.ts';
import { commitContent } from './commit-content.ts';
import { mintRecordIds } from './mint-record-ids.ts';
import { planFiles } from './plan-files.ts';
import type { PreparedImport } from './prepared-import.ts';
import { listDifferentMarks, listTableMarks } from './table-marks.ts';

/**
 * Writes what a dry run found, all of it or nothing: rows with new ids, entries of the ledger, remembered headings; then
 * commits the files where the content folder is in git. Refuses what has errors, what one person alone prepared and
 * approved, and what was prepared against other tables.
 */
export async function applyImport(prepared: PreparedImport, options: ApplyOptions): Promise<AppliedImport> {
  const { contentDir, grounds } = options;
  const refusal = findRefusal(prepared, grounds);
  if (refusal !== undefined) return refusal;
  const listChanged = () => listDifferentMarks(prepared.tableMarks, listTableMarks(contentDir));
  const changedFiles = listChanged();
  if (changedFiles.length > 0) return { kind: 'content-changed', files: changedFiles };
  const written = toWritten(prepared, options);
  const planned = planFiles({ contentDir, plans: prepared.plans, ...written });
  if (planned.kind !== 'planned') return planned;
  const applied = await applyFiles(contentDir, planned.files, listChanged);
  if (applied.kind === 'changed') return { kind: 'content-changed', files: applied.files };
  if (applied.kind !== 'applied') return applied;
  const files = planned.files.map(({ file }) => file);
  const { added, changed } = prepared.difference;
  const commit = await commitContent({
    ...{ contentDir, files },
    message: words.commit({ added: added.length, changed: changed.length, ...grounds }),
    author: grounds.approvedBy,
  });
  return {
    kind: 'applied',
    ids: written.ids,
    entries: written.entries.map(({ id }) => id),
    ...{ files, commit, restored: applied.restored },
    ...(applied.clearedLock === undefined ? {} : { clearedLock: applied.clearedLock }),
  };
}

function findRefusal(
  { isAcceptable, unsourced, sourceIds }: PreparedImport,
  { reason, evidence, preparedBy, approvedBy }: ImportGrounds,
): Extract<AppliedImport, { kind: 'refused' }> | undefined {
  if (!isAcceptable) return { kind: 'refused', why: 'not-acceptable' };
  const [prepares, approves] = [preparedBy, approvedBy].map((post) => post.replace(/\s/gu, ''));
  if (prepares === '' || approves === '' || prepares === approves)
    return { kind: 'refused', why: 'same-person' };
  if (reason.trim() === '') return { kind: 'refused', why: 'no-reason' };
  const named = splitList(evidence);
  const unknown = named.find((id) => !sourceIds.has(id));
  if (unknown !== undefined) return { kind: 'refused', why: 'evidence-unknown', value: unknown };
  return unsourced > 0 && named.length === 0 ? { kind: 'refused', why: 'no-evidence' } : undefined;
}

/** All that is written, with ids, sources and entries of the ledger. */
function toWritten({ difference }: PreparedImport, { contentDir, grounds, randomByte }: ApplyOptions) {
  const before = readFolder(contentDir).sheets;
  const evidence = splitList(grounds.evidence).join(';');
  const sourced = difference.added.map((record) => withEvidence(record, evidence));
  const added = mintRecordIds(sourced, before, randomByte);
  const ids = added.flatMap(({ id, table, name, place }, index): MintedId[] =>
    sourced[index]?.id === id ? [] : [{ id, table, name, place }],
  );
  const { changed } = difference;
  const after = mergeSheets(before, { added, changed }, ({ id }: AddedRecord) => id).sheets;
  const entries = toCorrectionRows(
    compareContents(before, after),
    {
      date: grounds.date,
      reason: grounds.reason.trim(),
      evidence,
      role: words.posts(grounds.preparedBy.trim(), grounds.approvedBy.trim()),
    },
    rowsOf(before, 'corrections').map(({ cells }) => cells.id),
  );
  return { before, after, added, changed, ids, entries };
}
