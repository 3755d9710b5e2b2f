import { desc, eq, max } from '../store/sql.ts';
import { z } from 'zod';
import { auditRows, storeFacts } from '../schema/guard-tables.ts';
import { leads } from '../schema/lead-tables.ts';
import type { Database, Statement } from '../store/database.ts';
import type { KnownTimes } from './check-clock.ts';

const factName = 'retention:last-run';
const markSchema = z.object({ ranAt: z.number(), newestRowAt: z.number() });

/** When the job last ran, and the newest time it found in the store then; in ms. */
export type RunMark = z.infer<typeof markSchema>;

export interface KnownStore extends Omit<KnownTimes, 'now'> {
  /** The newest time in the store, believed or not. */
  seenRowAt: number;
}

/** What the store tells of time. A row ahead of the clock that a confirmed run has seen already counts no more. */
export async function findKnownTimes({ read }: Database): Promise<KnownStore> {
  const [fact] = await read.select().from(storeFacts).where(eq(storeFacts.name, factName));
  const [newestLead] = await read.select({ at: max(leads.changedAt) }).from(leads);
  const [newestAudit] = await read
    .select({ at: auditRows.happenedAt })
    .from(auditRows)
    .orderBy(desc(auditRows.sequence))
    .limit(1);
  const seenRowAt = Math.max(newestLead?.at ?? 0, newestAudit?.at ?? 0);
  if (fact === undefined) return { lastRunAt: undefined, newestRowAt: seenRowAt, seenRowAt };
  const mark = markSchema.parse(JSON.parse(fact.value));
  const newestRowAt = seenRowAt === mark.newestRowAt ? undefined : seenRowAt;
  return { lastRunAt: mark.ranAt, newestRowAt, seenRowAt };
}

export function keepMark({ build }: Database, mark: RunMark): Statement {
  const value = JSON.stringify(mark);
  return build
    .insert(storeFacts)
    .values({ name: factName, value })
    .onConflictDoUpdate({ target: storeFacts.name, set: { value } });
}
