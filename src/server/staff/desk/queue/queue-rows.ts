import { and, eq, inArray, sql } from '../../../store/sql.ts';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ServerContext } from '../../../context.ts';
import { readLeadAccounts, type LeadAccount } from '../../../leads/read-account.ts';
import { candidates, contactIndexes, entries, leads } from '../../../schema/lead-tables.ts';
import { staff } from '../../../schema/staff-tables.ts';
import type { LeadRow } from '../lead/read-lead-file.ts';

export interface QueueRow {
  lead: LeadRow;
  account: LeadAccount;
  best: { person: string; strength: (typeof candidates.$inferSelect)['strength']; bits: number } | undefined;
  /** A candidate that was not there, or weaker, at the comparison before. */
  hasNewCandidate: boolean;
  /** Other leads with the same contact. */
  sameContact: number;
  /** The family wrote after the office last did. */
  awaitsReading: boolean;
  assignedName: string | undefined;
}

/** The candidate that stands first. */
export const isBest = and(eq(candidates.leadId, leads.id), eq(candidates.rank, 1));

/** Leads as lists show them, in the order of the ids; of the accounts only `fields` is read. */
export async function readQueueRows(
  context: ServerContext,
  ids: readonly string[],
  fields: readonly string[],
): Promise<QueueRow[]> {
  if (ids.length === 0) return [];
  const found = await context.database.read
    .select({ lead: leads, best: candidates, assignedName: staff.displayName, ...hints })
    .from(leads)
    .leftJoin(candidates, isBest)
    .leftJoin(staff, eq(staff.id, leads.assignedTo))
    .where(inArray(leads.id, [...ids]));
  const accounts = await readLeadAccounts(context, ids, fields);
  const rows = new Map(found.map((row) => [row.lead.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    const account = accounts.get(id);
    return row === undefined || account === undefined ? [] : toQueueRow(row, account);
  });
}

type FoundRow = {
  lead: LeadRow;
  best: typeof candidates.$inferSelect | null;
  assignedName: string | null;
  sameContact: number;
  newCandidates: number;
  lastFrom: string | null;
};

function toQueueRow({ lead, best, lastFrom, ...row }: FoundRow, account: LeadAccount): QueueRow {
  return {
    lead,
    account,
    best: best === null ? undefined : { person: best.person, strength: best.strength, bits: best.bits },
    hasNewCandidate: row.newCandidates > 0,
    sameContact: row.sameContact,
    awaitsReading: lastFrom !== null && lastFrom !== 'question' && lastFrom !== 'original',
    assignedName: row.assignedName ?? undefined,
  };
}

const own = alias(contactIndexes, 'own');
const hints = {
  sameContact: sql<number>`(select count(distinct ${contactIndexes.leadId}) from ${contactIndexes} join ${contactIndexes} as ${sql.identifier('own')} on ${own.blindIndex} = ${contactIndexes.blindIndex} where ${own.leadId} = ${leads.id} and ${contactIndexes.leadId} <> ${leads.id})`,
  newCandidates: sql<number>`(select count(*) from ${candidates} as ${sql.identifier('fresh')} where ${sql.identifier('fresh')}.${sql.identifier(candidates.leadId.name)} = ${leads.id} and ${sql.identifier('fresh')}.${sql.identifier(candidates.isNew.name)} = 1)`,
  lastFrom: sql<
    string | null
  >`(select ${entries.kind} from ${entries} where ${entries.leadId} = ${leads.id} order by ${entries.writtenAt} desc, ${entries}.rowid desc limit 1)`,
};
