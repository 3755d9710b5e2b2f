import { isCertainlyBefore } from '../dates/date-bounds.ts';
import type { Grave } from '../graves/grave.ts';
import { positionDiffers } from '../graves/written-position.ts';
import type { rollTable } from '../tables.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { levelOf } from './date-rules.ts';
import type { LedgerRow } from './ledger-row.ts';
import { rowFinding } from './row-finding.ts';

type RollRow = CheckedRow<typeof rollTable>;

/** The people of the ledger: in one grave each, and as the roll has it. */
export function checkGravePeople(
  ledger: readonly LedgerRow[],
  content: CheckedContent,
  report: Report,
): void {
  if (ledger.length === 0) return;
  const byPerson = new Map<string, LedgerRow[]>();
  for (const line of ledger) {
    for (const id of line.grave.personIds) byPerson.set(id, [...(byPerson.get(id) ?? []), line]);
  }
  const roll = new Map<string, RollRow>();
  for (const row of content.tables.roll.rows) if (byPerson.has(row.cells.id)) roll.set(row.cells.id, row);
  const joined = joinMoved(content);
  const left = new Set(content.tables['grave-moves'].rows.map(({ cells }) => cells.oldGrave));
  for (const [id, lines] of byPerson) {
    const row = roll.get(id);
    checkOneGrave({ id, lines, joined }, report);
    if (row === undefined) continue;
    const present = lines.filter(({ grave }) => grave.state !== '衣冠冢' && !left.has(grave.id));
    // An id that names no facility has a finding of its own.
    if (content.hasId('facilities', row.cells.burialFacility)) checkFacility(row, present, report);
    checkPosition(row, present, report);
    checkDeath({ row, lines, content }, report);
  }
}

/** Names each grave's group: graves that moves join, by any number of steps, have one name. */
function joinMoved({ tables }: CheckedContent): (graveId: string) => string {
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { cells } of tables['grave-moves'].rows) {
    if (cells.oldGrave === '' || cells.newGrave === '') continue;
    const [from, to] = [find(cells.oldGrave), find(cells.newGrave)];
    if (from !== to) parents.set(from, to);
  }
  return find;
}

interface OneGraveCheck {
  id: string;
  lines: readonly LedgerRow[];
  joined: (graveId: string) => string;
}

function checkOneGrave({ id, lines, joined }: OneGraveCheck, report: Report): void {
  const seen = new Map<string, LedgerRow>();
  for (const line of lines) {
    const { grave, row } = line;
    if (grave.state === '衣冠冢' || grave.state === '有名无墓') continue;
    const [other] = seen.values();
    if (other !== undefined && !seen.has(joined(grave.id))) {
      report(
        rowFinding(row, 'people', {
          level: 'warning',
          kind: 'person-in-two-graves',
          value: id,
          detail: other.grave.id,
          other: { file: other.row.file, row: other.row.row },
        }),
      );
    }
    seen.set(joined(grave.id), line);
  }
}

/** Told where none of the person's present graves lies in the facility that the roll names. */
function checkFacility(roll: RollRow, present: readonly LedgerRow[], report: Report): void {
  const written = roll.cells.burialFacility;
  const [first] = present;
  if (first === undefined || present.some(({ grave }) => grave.facilityId === written)) return;
  report(
    rowFinding(first.row, 'people', {
      level: 'warning',
      kind: 'grave-facility-differs',
      value: roll.cells.id,
      detail: written,
      other: { file: roll.file, row: roll.row },
    }),
  );
}

function checkPosition(roll: RollRow, present: readonly LedgerRow[], report: Report): void {
  const written = roll.cells.gravePosition;
  const graves = present.filter(({ grave }) => grave.facilityId !== undefined && grave.state !== '有名无墓');
  const [first] = graves;
  if (written === '' || first === undefined) return;
  if (!graves.every(({ grave }) => positionDiffers(written, grave))) return;
  report(
    rowFinding(first.row, 'people', {
      level: 'warning',
      kind: 'grave-position-differs',
      value: roll.cells.id,
      detail: `${written}；${wholePosition(first.grave)}`,
      other: { file: roll.file, row: roll.row },
    }),
  );
}

function wholePosition({ plot, row, number }: Grave): string {
  return [plot, row, number].filter((part) => part !== '').join(' ');
}

function checkDeath(
  { row, lines, content }: { row: RollRow; lines: readonly LedgerRow[]; content: CheckedContent },
  report: Report,
): void {
  const died = content.readDate(row.cells.died);
  if (died.kind !== 'known') return;
  for (const { grave, row: graveRow } of lines) {
    const { buriedOn } = grave;
    if (buriedOn.kind !== 'known' || !isCertainlyBefore(buriedOn, died)) continue;
    report(
      rowFinding(graveRow, 'buriedOn', {
        level: levelOf(buriedOn, died),
        kind: 'buried-before-died',
        value: buriedOn.asWritten,
        detail: died.asWritten,
        other: { file: row.file, row: row.row },
      }),
    );
  }
}
