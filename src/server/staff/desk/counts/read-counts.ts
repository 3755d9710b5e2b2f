import { and, desc, eq, isNotNull, min } from '../../../store/sql.ts';
import type { ServerContext } from '../../../context.ts';
import { disclosures, entries, leads, retentionRuns, stageChanges } from '../../../schema/lead-tables.ts';
import { staff } from '../../../schema/staff-tables.ts';
import type { CountedLead } from './count-numbers.ts';

export const mostDisclosures = 200;
const mostRuns = 20;

export interface DisclosureRow {
  disclosedAt: number;
  reference: string;
  recipient: string;
  what: string;
  why: string;
  staffName: string | null;
}

/** Leads as far as they are counted. What answers a family is the telephone or letter that 已联系 stands for, or a question on its page. */
export async function readCountedLeads({ database: { read } }: ServerContext): Promise<CountedLead[]> {
  const [rows, changes, questions] = await Promise.all([
    read
      .select({
        id: leads.id,
        kind: leads.kind,
        stage: leads.stage,
        receivedAt: leads.receivedAt,
        dueAt: leads.dueAt,
        isUnverified: leads.isUnverified,
        joinedTo: leads.joinedTo,
        erasedAt: leads.erasedAt,
      })
      .from(leads),
    read
      .select({ leadId: stageChanges.leadId, at: min(stageChanges.changedAt) })
      .from(stageChanges)
      .where(and(isNotNull(stageChanges.staffId), eq(stageChanges.toStage, 'contacted')))
      .groupBy(stageChanges.leadId),
    read
      .select({ leadId: entries.leadId, at: min(entries.writtenAt) })
      .from(entries)
      .where(eq(entries.kind, 'question'))
      .groupBy(entries.leadId),
  ]);
  const firsts = new Map<string, number>();
  for (const { leadId, at } of [...changes, ...questions])
    if (at !== null) firsts.set(leadId, Math.min(at, firsts.get(leadId) ?? at));
  return rows.map(({ id, joinedTo, erasedAt, ...lead }) => ({
    ...lead,
    isJoined: joinedTo !== null,
    isErased: erasedAt !== null,
    firstAnsweredAt: firsts.get(id) ?? null,
  }));
}

/** Newest first. */
export function readDisclosures({ database: { read } }: ServerContext): Promise<DisclosureRow[]> {
  return read
    .select({
      disclosedAt: disclosures.disclosedAt,
      reference: leads.reference,
      recipient: disclosures.recipient,
      what: disclosures.what,
      why: disclosures.why,
      staffName: staff.displayName,
    })
    .from(disclosures)
    .innerJoin(leads, eq(leads.id, disclosures.leadId))
    .leftJoin(staff, eq(staff.id, disclosures.staffId))
    .orderBy(desc(disclosures.disclosedAt))
    .limit(mostDisclosures);
}

/** Newest first. */
export function readRetentionRuns({
  database: { read },
}: ServerContext): Promise<(typeof retentionRuns.$inferSelect)[]> {
  return read.select().from(retentionRuns).orderBy(desc(retentionRuns.ranAt)).limit(mostRuns);
}
