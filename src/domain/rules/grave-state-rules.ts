import type { Grave } from '../graves/grave.ts';
import { readChineseNumber } from '../graves/grave-position.ts';
import { gravesTable } from '../resting-place-tables.ts';
import type { Row } from '../table.ts';
import { findWord, graveStates, type GraveState } from '../words.ts';
import type { Report } from './checked-content.ts';
import type { LedgerRow } from './ledger-row.ts';
import { rowFinding } from './row-finding.ts';

/** The kind of grave against those whom the row names. */
export function checkGraveStates(ledger: readonly LedgerRow[], report: Report): void {
  for (const line of ledger) {
    const written = line.row.cells.state;
    // A word of no list has a finding of its own.
    if (written !== '' && findWord(graveStates, written) === undefined) continue;
    if (line.grave.state !== undefined) rules[line.grave.state]?.(line, report);
  }
}

type StateRule = (line: LedgerRow, report: Report) => void;

/** An empty tomb may be anybody's, and of what is not said nothing follows. */
const rules: Readonly<Record<GraveState, StateRule | undefined>> = {
  有名墓: checkNamed,
  无名墓: checkNameless,
  合葬墓: checkShared,
  衣冠冢: undefined,
  有名无墓: checkAbsent,
  有墓无名: checkNameless,
};

function namesOf({ personIds, carvedNames }: Grave): number {
  return Math.max(personIds.length, carvedNames.length);
}

function checkNamed({ row, grave }: LedgerRow, report: Report): void {
  if (namesOf(grave) === 0) {
    report(
      rowFinding(row, 'state', { level: 'error', kind: 'named-grave-without-name', value: row.cells.state }),
    );
  } else if (grave.personIds.length > 1) {
    const detail = String(grave.personIds.length);
    report(rowFinding(row, 'state', { level: 'warning', kind: 'named-grave-with-several', detail }));
  }
}

function checkNameless({ row, grave }: LedgerRow, report: Report): void {
  const column = grave.personIds.length > 0 ? 'people' : 'carvedNames';
  if (namesOf(grave) === 0) return;
  report(
    rowFinding(row, column, {
      level: 'error',
      kind: 'nameless-grave-with-name',
      value: row.cells[column],
      detail: row.cells.state,
    }),
  );
}

/** One name and no word of further people. */
function checkShared({ row, grave }: LedgerRow, report: Report): void {
  if (namesOf(grave) !== 1 || saysSeveral(grave.peopleCount)) return;
  report(rowFinding(row, 'state', { level: 'warning', kind: 'shared-grave-with-one' }));
}

/** 约30人, 三人, 数人: everything but one. */
function saysSeveral(peopleCount: string): boolean {
  if (peopleCount === '') return false;
  const [number = ''] = /\d+|[〇零一二两三四五六七八九十百千]+/u.exec(peopleCount.normalize('NFKC')) ?? [];
  const count = /^\d+$/u.test(number) ? Number(number) : readChineseNumber(number);
  return count !== 1;
}

/** What only a grave that is there can have. */
const ofTheGrave = [
  'row',
  'number',
  'inscription',
  'stone',
  'condition',
  'photos',
] as const satisfies readonly (keyof Row<typeof gravesTable>)[];

/** A name without a grave: the archive knows whom, and not where. */
function checkAbsent({ row, grave }: LedgerRow, report: Report): void {
  if (namesOf(grave) === 0) {
    report(rowFinding(row, 'state', { level: 'error', kind: 'absent-grave-without-name' }));
  }
  const described = ofTheGrave.filter((key) => row.cells[key] !== '');
  const [first] = described;
  if (first === undefined) return;
  const detail = described.map((key) => gravesTable.columns[key].heading).join('、');
  report(rowFinding(row, first, { level: 'error', kind: 'absent-grave-described', detail }));
}
