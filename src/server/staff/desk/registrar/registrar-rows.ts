import { listHeadings } from '../../../../domain/table.ts';
import { correctionsTable, rollTable } from '../../../../domain/tables.ts';
import { registrarWords as words } from '../../../../i18n/staff-registrar.ts';
import type { RollPerson } from '../../../context.ts';
import { findFamilyData } from '../find-family-data.ts';
import type { LeadFile } from '../lead/read-lead-file.ts';

export type RollColumn = keyof typeof rollTable.columns;

/** One cell of the roll to be changed, as two people confirmed it. */
export interface RollChange {
  person: RollPerson;
  column: RollColumn;
  after: string;
  reason: string;
  /** Ids of sources, separated by semicolons. */
  evidence: string;
}

/** 编号 and the changed column, as a table that goes beside the roll. */
export function toRollRows({ person, column, after }: RollChange): string[][] {
  return [
    [rollTable.columns.id.heading, rollTable.columns[column].heading],
    [person.id, after],
  ];
}

/** A row for 更正记录, with all its columns. `id` and `day` (`2026-11-27`) are given. */
export function toCorrectionRows(change: RollChange, { id, day }: { id: string; day: string }): string[][] {
  const cells: Record<keyof typeof correctionsTable.columns, string> = {
    id,
    date: day,
    record: change.person.id,
    field: rollTable.columns[change.column].heading,
    before: recordedIn(change.person, change.column),
    after: change.after,
    reason: change.reason,
    evidence: change.evidence,
    role: words.role,
  };
  return [listHeadings(correctionsTable), Object.values(cells)];
}

/** What the roll says now, as far as the desk is shown it as written; the registrar has the table itself. */
function recordedIn(person: RollPerson, column: RollColumn): string {
  switch (column) {
    case 'name':
    case 'sex':
    case 'nativePlace':
    case 'nativePresent':
    case 'born':
    case 'joined':
    case 'unit':
    case 'post':
    case 'died':
    case 'deathPlace':
    case 'kinSearch':
      return person[column];
    default:
      return '';
  }
}

/** The id after the last of `c-0001`, `c-0002` …; another archive's own way of counting is not guessed: empty then. */
export function nextCorrectionId(ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => /^c-(\d+)$/u.exec(id)?.[1] ?? []);
  if (numbers.length === 0) return ids.length === 0 ? 'c-0001' : '';
  const last = numbers.reduce((most, number) => Math.max(most, Number(number)), 0);
  return `c-${String(last + 1).padStart(Math.max(4, ...numbers.map((number) => number.length)), '0')}`;
}

export type RegistrarRefusal = keyof typeof words.refusals;

/** Why the rows can't be given away; undefined where they can. */
export function findFault(
  change: RollChange,
  { account }: Pick<LeadFile, 'account'>,
): RegistrarRefusal | undefined {
  if (change.after === '') return 'after-missing';
  if (change.reason === '') return 'reason-missing';
  const rule = rollTable.columns[change.column].value;
  if (rule.kind === 'word' && !rule.words.includes(change.after)) return 'word-unknown';
  const texts = [change.after, change.reason, change.evidence];
  return texts.some((text) => findFamilyData(text, account).length > 0) ? 'family-data' : undefined;
}
