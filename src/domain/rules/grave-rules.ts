import { scatteredSheet, toGrave } from '../graves/grave.ts';
import { positionKeyOf } from '../graves/grave-position.ts';
import { findLikeSign, readInscription } from '../graves/inscription.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import { checkGraveMoves } from './grave-move-rules.ts';
import { checkGravePeople } from './grave-people-rules.ts';
import { checkGraveStates } from './grave-state-rules.ts';
import type { LedgerRow } from './ledger-row.ts';
import { checkPhotos } from './photo-rules.ts';
import { rowFinding } from './row-finding.ts';

/** The ledger of graves, relocations and the pictures of both. */
export function checkGraves(content: CheckedContent, report: Report): void {
  const ledger = content.tables.graves.rows.map((row): LedgerRow => ({
    row,
    grave: toGrave(row.cells, row),
  }));
  checkSheetNames(content, report);
  checkPlaces(ledger, leftGraves(content), report);
  for (const line of ledger) {
    checkInscription(line, report);
    checkLocation(line, report);
  }
  checkGraveStates(ledger, report);
  checkGravePeople(ledger, content, report);
  checkGraveMoves(ledger, content, report);
  checkPhotos(content, report);
}

/** A sheet is named after its facility; a folder without facilities has that omission alone. */
function checkSheetNames({ tables, hasId }: CheckedContent, report: Report): void {
  if (tables.facilities.ids.size === 0) return;
  for (const { sheet } of tables.graves.sheets) {
    const name = /([^/]+)\.csv$/iu.exec(sheet.file)?.[1] ?? '';
    if (name === scatteredSheet || hasId('facilities', name)) continue;
    report({ level: 'error', kind: 'grave-sheet-unknown', table: 'graves', file: sheet.file, value: name });
  }
}

/** Graves that have been moved away: another may lie in their place today. */
function leftGraves({ tables }: CheckedContent): ReadonlySet<string> {
  return new Set(tables['grave-moves'].rows.map(({ cells }) => cells.oldGrave));
}

function checkPlaces(ledger: readonly LedgerRow[], left: ReadonlySet<string>, report: Report): void {
  const seen = new Map<string, LedgerRow>();
  for (const line of ledger) {
    const { grave, row } = line;
    if (grave.number === '' || grave.facilityId === undefined || left.has(grave.id)) continue;
    const key = `${grave.facilityId}|${positionKeyOf(grave)}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, line);
    else {
      const { file, row: otherRow } = other.row;
      report(
        rowFinding(row, 'number', {
          level: 'warning',
          kind: 'grave-place-twice',
          value: [grave.plot, grave.row, grave.number].filter((part) => part !== '').join(' '),
          detail: other.grave.id,
          other: { file, row: otherRow },
        }),
      );
    }
  }
}

function checkInscription({ row, grave }: LedgerRow, report: Report): void {
  if (grave.inscription === '') return;
  for (const { kind, line } of readInscription(grave.inscription).problems) {
    report(
      rowFinding(row, 'inscription', {
        level: 'error',
        kind: 'inscription-sign-broken',
        value: String(line),
        detail: kind,
      }),
    );
  }
  const like = findLikeSign(grave.inscription);
  if (like === undefined) return;
  report(
    rowFinding(row, 'inscription', {
      level: 'warning',
      kind: 'inscription-sign-like',
      value: like.written,
      detail: like.meant,
    }),
  );
}

/** A scattered grave can be found by its location alone. */
function checkLocation({ row, grave }: LedgerRow, report: Report): void {
  if (grave.facilityId !== undefined || grave.location !== '' || grave.position !== undefined) return;
  report(rowFinding(row, 'location', { level: 'warning', kind: 'scattered-without-location' }));
}
