import { findHeldBack } from '../media/publication.ts';
import type { Report } from './checked-content.ts';
import type { MediaLine } from './media-line.ts';
import { rowFinding } from './row-finding.ts';

/** What was worked on, and what it was made from: the two are shown together or not at all. */
export function checkRestorations(
  lines: readonly MediaLine[],
  byId: ReadonlyMap<string, MediaLine>,
  report: Report,
): void {
  for (const line of lines) {
    const isRestored = line.item.restoration !== undefined && line.item.restoration !== '原件';
    if (isRestored) checkRestored(line, byId, report);
    else if (line.item.originalId !== '') {
      const { originalId, restoration = '' } = line.item;
      report(
        rowFinding(line.row, 'restoration', {
          level: 'error',
          kind: 'original-without-treatment',
          value: originalId,
          detail: restoration,
        }),
      );
    }
  }
}

function checkRestored({ row, item }: MediaLine, byId: ReadonlyMap<string, MediaLine>, report: Report): void {
  const { id, originalId, restoration = '' } = item;
  const said = { value: originalId, detail: restoration };
  if (originalId === '') {
    report(rowFinding(row, 'original', { ...said, level: 'warning', kind: 'restored-without-original' }));
    return;
  }
  if (originalId === id) {
    report(rowFinding(row, 'original', { ...said, level: 'error', kind: 'restored-from-itself' }));
    return;
  }
  // An id that leads nowhere has a finding of its own.
  const original = byId.get(originalId)?.item;
  if (original === undefined) return;
  if (original.restoration !== undefined && original.restoration !== '原件') {
    const detail = original.restoration;
    report(
      rowFinding(row, 'original', { ...said, detail, level: 'warning', kind: 'restored-from-restored' }),
    );
  } else if (findHeldBack(item) === undefined && findHeldBack(original) !== undefined) {
    report(rowFinding(row, 'original', { ...said, level: 'warning', kind: 'restored-original-hidden' }));
  }
}
