import { importWords as words } from '../i18n/imports.ts';
import type { AppliedImport } from './applied-import.ts';

/** New ids that a report shows; all of them stand in the tables. */
const shownIds = 20;

/** What became of an import, as text. */
export function writeAppliedReport(applied: AppliedImport): string {
  switch (applied.kind) {
    case 'applied':
      return listApplied(applied).join('\n');
    case 'refused':
      return `${words.refusals[applied.why]}${applied.value ?? ''}`;
    case 'content-changed':
      return words.contentChanged(applied.files);
    case 'busy':
      return words.busy(applied.host, applied.process);
    case 'unwritable':
      return words.unwritable(applied.file, applied.reason);
    case 'table-broken':
      return words.tableBroken(applied.file, applied.fault);
  }
}

function listApplied(applied: Extract<AppliedImport, { kind: 'applied' }>): string[] {
  const { ids, entries, files, commit, restored, clearedLock } = applied;
  const lines = [
    ...(clearedLock === undefined ? [] : [words.clearedLock(clearedLock.process)]),
    ...(restored.files.length > 0 ? [words.restored(restored.files)] : []),
    ...(restored.keptAside.length > 0 ? [words.keptAside(restored.keptAside)] : []),
    words.applied(ids.length, entries.length, files),
    ...ids.slice(0, shownIds).map(({ place, name, id }) => words.minted(place.row, name, id)),
    ...(ids.length > shownIds ? [words.more(ids.length - shownIds)] : []),
  ];
  if (commit.kind === 'committed') lines.push(words.committed(commit.hash));
  if (commit.kind === 'failed') lines.push(words.commitFailed(commit.reason));
  return lines;
}
