import type { CorrectionRow } from '../tables.ts';
import type { LedgerFinding } from './ledger-finding.ts';
import { recordFates, wholeRecord, type ToldChange } from './record-change.ts';

/** One field over the time between two states. */
export interface FieldStory {
  /** What differs between the two, if anything. */
  change: ToldChange | undefined;
  /** In the order of the ledger. */
  entries: readonly CorrectionRow[];
  /** What the field held first and holds now; undefined where there was no such record then, or is none now. */
  start: string | undefined;
  end: string | undefined;
}

/** Entries of a field lead from the old value to the new one, each beginning where the last one ended. */
export function checkField({ change, entries, start, end }: FieldStory): LedgerFinding[] {
  if (entries.length === 0) return change === undefined ? [] : [{ kind: 'uncovered', change }];
  const findings: LedgerFinding[] = [];
  let held = start;
  for (const entry of entries) {
    if (held !== undefined && entry.before !== held)
      findings.push({ kind: 'untrue', entry, side: 'before', found: held });
    held = entry.after;
  }
  const last = entries.at(-1);
  if (end !== undefined && last !== undefined && last.after !== end)
    findings.push({ kind: 'untrue', entry: last, side: 'after', found: end });
  return findings;
}

/** A record over the same time: where it was and is there. */
export interface RecordStory {
  change: ToldChange | undefined;
  /** Entries about the whole record. */
  entries: readonly CorrectionRow[];
  wasThere: boolean;
  isThere: boolean;
}

/** A record is added where there was none, and joined to another or withdrawn while it is there. */
export function checkFate({ change, entries, wasThere, isThere }: RecordStory): LedgerFinding[] {
  if (entries.length === 0) return change === undefined ? [] : [{ kind: 'uncovered', change }];
  const findings: LedgerFinding[] = [];
  let exists = wasThere;
  for (const entry of entries) {
    const adds = entry.after === recordFates.added;
    if (adds === exists)
      findings.push({ kind: 'untrue', entry, side: 'before', found: exists ? wholeRecord : '' });
    exists = adds;
  }
  const last = entries.at(-1);
  const isOtherEnd = change !== undefined && last !== undefined && last.after !== change.after;
  if (last !== undefined && (exists !== isThere || isOtherEnd))
    findings.push({
      kind: 'untrue',
      entry: last,
      side: 'after',
      found: change?.after ?? (isThere ? wholeRecord : ''),
    });
  return findings;
}

/**
 * Rows without ids are counted: what entries bring and take away is what came and went. Changes and entries that say the
 * same are set aside first; of the rest, either all agree in the sum, or all are named.
 */
export function checkRows(
  changes: readonly ToldChange[],
  entries: readonly CorrectionRow[],
): LedgerFinding[] {
  const waiting = Map.groupBy(entries, toPair);
  const uncovered = changes.filter((change) => waiting.get(toPair(change))?.shift() === undefined);
  const others = [...waiting.values()].flat();
  const balance = new Map<string, number>();
  const count = (text: string, by: number) => balance.set(text, (balance.get(text) ?? 0) + by);
  for (const { before, after } of uncovered) [count(after, 1), count(before, -1)];
  for (const { before, after } of others) [count(after, -1), count(before, 1)];
  balance.delete('');
  if ([...balance.values()].every((sum) => sum === 0)) return [];
  return [
    ...uncovered.map((change): LedgerFinding => ({ kind: 'uncovered', change })),
    ...others.map((entry): LedgerFinding => ({ kind: 'untrue', entry, side: 'after', found: '' })),
  ];
}

function toPair({ before, after }: { before: string; after: string }): string {
  return `${before}\u0000${after}`;
}
