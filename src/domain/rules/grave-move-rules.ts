import { isCertainlyBefore } from '../dates/date-bounds.ts';
import { createGraveBook, type GraveBook } from '../graves/grave-book.ts';
import { toGraveMove, type GraveMove } from '../graves/grave-move.ts';
import { toRelocationChain } from '../graves/relocation-chain.ts';
import type { graveMovesTable } from '../resting-place-tables.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { levelOf } from './date-rules.ts';
import type { LedgerRow } from './ledger-row.ts';
import { rowFinding } from './row-finding.ts';

interface MoveRow {
  row: CheckedRow<typeof graveMovesTable>;
  move: GraveMove;
}

/** Relocations: between two places, each grave left once, after the burial. */
export function checkGraveMoves(ledger: readonly LedgerRow[], content: CheckedContent, report: Report): void {
  const rows = content.tables['grave-moves'].rows.map((row): MoveRow => ({
    row,
    move: toGraveMove(row.cells, row),
  }));
  const sound = rows.filter((line) => hasTwoEnds(line, report));
  const book = createGraveBook(
    ledger.map(({ grave }) => grave),
    sound.map(({ move }) => move),
  );
  checkCircles(sound, book, report);
  for (const line of sound) {
    checkLeftOnce({ line, rows: sound, book }, report);
    checkBurial(line, book, report);
  }
}

function hasTwoEnds({ row, move }: MoveRow, report: Report): boolean {
  const { from, to } = move;
  if (from.graveId === undefined && to.graveId === undefined) {
    report(rowFinding(row, 'oldGrave', { level: 'error', kind: 'move-without-grave' }));
    return false;
  }
  if (from.graveId === to.graveId) {
    report(
      rowFinding(row, 'newGrave', { level: 'error', kind: 'move-same-ends', value: row.cells.newGrave }),
    );
    return false;
  }
  return true;
}

/** A grave may be moved back, where the dates say so; without them a circle leads nowhere. One circle is told once. */
function checkCircles(rows: readonly MoveRow[], book: GraveBook, report: Report): void {
  const told = new Set<GraveMove>();
  for (const { row, move } of rows) {
    if (move.from.graveId === undefined || told.has(move)) continue;
    const chain = toRelocationChain(move.from.graveId, book);
    if (chain.now.kind !== 'unclear') continue;
    for (const other of chain.moves) told.add(other);
    report(
      rowFinding(row, 'newGrave', {
        level: 'error',
        kind: 'move-circle',
        value: move.to.graveId ?? move.to.text,
      }),
    );
  }
}

interface LeftOnceCheck {
  line: MoveRow;
  rows: readonly MoveRow[];
  book: GraveBook;
}

/** A shared grave may be divided, and a grave that was moved back may be left again. */
function checkLeftOnce({ line: { row, move }, rows, book }: LeftOnceCheck, report: Report): void {
  const id = move.from.graveId;
  if (id === undefined) return;
  const grave = book.findGrave(id);
  const isShared = grave?.state === '合葬墓' || (grave?.personIds.length ?? 0) > 1;
  const [first, ...later] = book.listMovesFrom(id);
  if (isShared || first === undefined || !later.includes(move)) return;
  if (book.listMovesTo(id).length >= later.length) return;
  const other = rows.find((line) => line.move === first)?.row;
  report(
    rowFinding(row, 'oldGrave', {
      level: 'warning',
      kind: 'moved-twice',
      value: id,
      ...(other === undefined ? {} : { other: { file: other.file, row: other.row } }),
    }),
  );
}

function checkBurial({ row, move }: MoveRow, book: GraveBook, report: Report): void {
  const buriedOn = move.from.graveId === undefined ? undefined : book.findGrave(move.from.graveId)?.buriedOn;
  const { date } = move;
  if (buriedOn?.kind !== 'known' || date.kind !== 'known' || !isCertainlyBefore(date, buriedOn)) return;
  report(
    rowFinding(row, 'date', {
      level: levelOf(date, buriedOn),
      kind: 'moved-before-buried',
      value: date.asWritten,
      detail: buriedOn.asWritten,
    }),
  );
}
