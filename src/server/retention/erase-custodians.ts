import { and, eq } from '../store/sql.ts';
import { retentionDays } from '../../domain/leads/retention.ts';
import { toTerm } from '../../domain/upkeep/term.ts';
import { toBeijingClock } from '../../domain/dates/beijing-time.ts';
import type { ServerContext } from '../context.ts';
import { custodianContacts } from '../schema/custodian-tables.ts';
import type { Statement } from '../store/database.ts';
import { readRoster, type Roster } from '../staff/custodians/read-roster.ts';
import { dayMs } from './retention-rules.ts';

interface Context extends Pick<ServerContext, 'database' | 'now'> {
  settings: Pick<ServerContext['settings'], 'contentDir'>;
}

export interface CustodianOptions {
  /** Counts only. */
  isDryRun?: boolean;
  /** By the clock that `runRetention` has looked at. */
  isClockBelieved: boolean;
}

type Row = Pick<typeof custodianContacts.$inferSelect, 'custodianId' | 'changedAt' | 'missingSince'>;

/**
 * Erases names and telephones of custodians whose term ended a year ago, or whom the roster has lacked for a month. A
 * roster that can't be read says nothing of anybody, and a clock in doubt erases nobody. Gives how many were, or in a dry
 * run would be, erased.
 */
export async function eraseCustodians(context: Context, options: CustodianOptions): Promise<number> {
  const roster = readRoster(context.settings.contentDir);
  if (!options.isClockBelieved || !roster.isSound) return 0;
  const now = context.now().getTime();
  const { read } = context.database;
  const { custodianId, changedAt, missingSince } = custodianContacts;
  const rows = await read.select({ custodianId, changedAt, missingSince }).from(custodianContacts);
  const due = rows.filter((row) => isDue(roster, row, now));
  if (options.isDryRun === true || rows.length === 0) return due.length;
  const statements = rows.flatMap((row) => (due.includes(row) ? [] : mark(context, roster, row)));
  await context.database.write(() => ({
    statements: [...statements, ...due.map((row) => toErasure(context, row))],
    audit: due.map((row) => ({
      actor: 'system',
      action: 'erase-custodian-by-rule',
      subject: row.custodianId,
    })),
  }));
  if (due.length > 0) await context.database.checkpoint();
  return due.length;
}

/** The later of two terms of one custodian counts; without an end they are in office. */
function isDue({ upkeep }: Roster, row: Row, now: number): boolean {
  const own = upkeep.custodians.filter(({ id }) => id === row.custodianId);
  if (own.length === 0)
    return row.missingSince !== null && row.missingSince <= now - retentionDays.custodianMissing * dayMs;
  const ends = own.map((custodian) => toTerm(custodian).last ?? '9999-12-31');
  const last = ends.toSorted().at(-1) ?? '';
  const yearAgo = toBeijingClock(now - retentionDays.custodianEnded * dayMs)
    .toISOString()
    .slice(0, 10);
  return last < yearAgo;
}

/** Notes since when somebody is missing from the roster, and forgets it when they are back. */
function mark({ database, now }: Context, { upkeep }: Roster, row: Row): Statement[] {
  const isListed = upkeep.custodians.some(({ id }) => id === row.custodianId);
  if (isListed === (row.missingSince === null)) return [];
  const missingSince = isListed ? null : now().getTime();
  return [
    database.build
      .update(custodianContacts)
      .set({ missingSince })
      .where(eq(custodianContacts.custodianId, row.custodianId)),
  ];
}

/** Only as it was read: somebody may have entered it anew meanwhile. */
function toErasure({ database }: Context, { custodianId, changedAt }: Row): Statement {
  return database.build
    .delete(custodianContacts)
    .where(and(eq(custodianContacts.custodianId, custodianId), eq(custodianContacts.changedAt, changedAt)));
}
