import { toRows } from '../sheet.ts';
import { correctionsTable, tables, type CorrectionRow } from '../tables.ts';
import { checkFate, checkField, checkRows } from './check-chains.ts';
import { createValueFinder, type ValueFinder } from './find-value.ts';
import type { LedgerFinding } from './ledger-finding.ts';
import type { LedgerState } from './ledger-state.ts';
import { toLedgerValue } from './ledger-value.ts';
import { listChanges } from './list-changes.ts';
import { wholeRecord, wholeRow, type ToldChange } from './record-change.ts';

export interface Coverage {
  findings: LedgerFinding[];
  /** Public differences between the two states. */
  changes: number;
  /** Entries that the later state has and the earlier has not. */
  entries: number;
}

/**
 * Whether the entries that were added to the ledger between two states tell every public difference between them, and
 * nothing that did not happen; and whether the earlier entries stand as they were.
 */
export function checkCoverage(before: LedgerState, after: LedgerState): Coverage {
  const [old, now] = [readEntries(before), readEntries(after)];
  const known = new Set(old.map(({ id }) => id));
  const added = now.filter(({ id }) => !known.has(id));
  const changes = listChanges(before, after);
  const values = { before: createValueFinder(before), after: createValueFinder(after) };
  const findings = [...checkStanding(old, now, added), ...checkStories(changes, added, values)];
  return { findings, changes: changes.length, entries: added.length };
}

function readEntries({ sheets }: LedgerState): CorrectionRow[] {
  return sheets.corrections
    .flatMap((sheet) => toRows(tables.corrections, sheet))
    .map(({ cells }) => ({
      ...cells,
      before: toLedgerValue(cells.before),
      after: toLedgerValue(cells.after),
    }));
}

/** An old entry may be set right only by an entry about it: record `corrections.csv`, field its id. */
function checkStanding(
  old: readonly CorrectionRow[],
  now: readonly CorrectionRow[],
  added: readonly CorrectionRow[],
): LedgerFinding[] {
  const byId = new Map(now.map((entry) => [entry.id, entry]));
  const explained = new Set(added.filter(isAboutEntry).map(({ field }) => field));
  return old
    .filter(({ id }) => !explained.has(id))
    .flatMap((entry): LedgerFinding[] => {
      const today = byId.get(entry.id);
      if (today === undefined) return [{ kind: 'removed', entry }];
      const columns = columnKeys.filter((key) => withLineFeeds(today[key]) !== withLineFeeds(entry[key]));
      return columns.length === 0 ? [] : [{ kind: 'altered', entry, columns }];
    });
}

const columnKeys = Object.keys(correctionsTable.columns) as (keyof CorrectionRow)[];

/** Fields that are files of their own, whose checksums are told under the file. */
const prose: ReadonlySet<string> = new Set(['生平', '沿革']);

function isAboutEntry({ record }: CorrectionRow): boolean {
  return record === correctionsTable.location.path;
}

function withLineFeeds(cell: string): string {
  return cell.replace(/\r\n?/gu, '\n');
}

function checkStories(
  changes: readonly ToldChange[],
  added: readonly CorrectionRow[],
  values: { before: ValueFinder; after: ValueFinder },
): LedgerFinding[] {
  const told = Map.groupBy(changes, toPlace);
  const entries = Map.groupBy(
    added.filter((entry) => !isAboutEntry(entry) && !prose.has(entry.field)),
    toPlace,
  );
  return [...new Set([...told.keys(), ...entries.keys()])].flatMap((place) => {
    const [changesHere, entriesHere] = [told.get(place) ?? [], entries.get(place) ?? []];
    const one = changesHere[0] ?? entriesHere[0];
    if (one === undefined) return [];
    if (one.field === wholeRow) return checkRows(changesHere, entriesHere);
    const story = { change: changesHere[0], entries: entriesHere };
    const { record, field } = one;
    if (field === wholeRecord) {
      const [wasThere, isThere] = [values.before.hasRecord(record), values.after.hasRecord(record)];
      return checkFate({ ...story, wasThere, isThere });
    }
    const [start, end] = [values.before.findValue(record, field), values.after.findValue(record, field)];
    const isNowhere = start === undefined && end === undefined && !entries.has(`${record}\n${wholeRecord}`);
    if (isNowhere) return entriesHere.map(toBaseless);
    return checkField({ ...story, start, end });
  });
}

/** An entry about a record or a field that was never there. */
function toBaseless(entry: CorrectionRow): LedgerFinding {
  return { kind: 'untrue', entry, side: 'after', found: '' };
}

function toPlace({ record, field }: { record: string; field: string }): string {
  return `${record}\n${field}`;
}
