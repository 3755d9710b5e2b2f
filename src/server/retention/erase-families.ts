import { and, eq, inArray, isNotNull, lt } from '../store/sql.ts';
import { toBeijingClock } from '../../domain/dates/beijing-time.ts';
import { retentionDays } from '../../domain/leads/retention.ts';
import type { ServerContext } from '../context.ts';
import { families, familyFieldRows, familyVisits } from '../schema/family-tables.ts';
import type { Statement } from '../store/database.ts';
import { dayMs } from './retention-rules.ts';

type Context = Pick<ServerContext, 'database' | 'now'>;

interface FamilyErasure {
  /** Counts only. */
  isDryRun?: boolean;
  /** By the clock that `runRetention` has looked at. */
  isClockBelieved: boolean;
}

/** What was, or in a dry run would be, erased. */
interface ErasedFamilies {
  families: number;
  visits: number;
}

/**
 * Erases families whose support ended a year ago, with everything kept of them, and single visits of three years ago. A
 * clock in doubt erases nothing.
 */
export async function eraseFamilies(context: Context, options: FamilyErasure): Promise<ErasedFamilies> {
  if (!options.isClockBelieved) return { families: 0, visits: 0 };
  const { read, build } = context.database;
  const ended = and(
    isNotNull(families.endedOn),
    lt(families.endedOn, daysAgo(context, retentionDays.familyEnded)),
  );
  const old = lt(familyVisits.visitedOn, daysAgo(context, retentionDays.familyVisits));
  const due = await read.select({ id: families.id }).from(families).where(ended);
  const erased = { families: due.length, visits: await read.$count(familyVisits, old) };
  if (options.isDryRun === true || erased.families + erased.visits === 0) return erased;
  await context.database.write(() => ({
    statements: [...due.flatMap(({ id }) => toErasure(context, id)), build.delete(familyVisits).where(old)],
    audit: due.map(({ id }) => ({ actor: 'system', action: 'erase-support-by-rule', subject: id })),
  }));
  await context.database.checkpoint();
  return erased;
}

/** Only while the support is still ended: somebody may have taken it up again meanwhile. Children go first. */
function toErasure({ database: { build } }: Context, familyId: string): Statement[] {
  const ended = build
    .select({ id: families.id })
    .from(families)
    .where(and(eq(families.id, familyId), isNotNull(families.endedOn)));
  return [
    build.delete(familyVisits).where(inArray(familyVisits.familyId, ended)),
    build.delete(familyFieldRows).where(inArray(familyFieldRows.familyId, ended)),
    build.delete(families).where(and(eq(families.id, familyId), isNotNull(families.endedOn))),
  ];
}

function daysAgo({ now }: Context, days: number): string {
  return toBeijingClock(now().getTime() - days * dayMs)
    .toISOString()
    .slice(0, 10);
}
