import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  ne,
  sql,
  type SQL,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { openStages } from '../../../../domain/leads/stages.ts';
import type { ServerContext } from '../../../context.ts';
import { readLeadAccounts, type LeadAccount } from '../../../leads/read-account.ts';
import { candidates, contactIndexes, entries, leads } from '../../../schema/lead-tables.ts';
import { staff } from '../../../schema/staff-tables.ts';
import type { LeadRow } from '../lead/read-lead-file.ts';
import type { QueueFilter } from './queue-filter.ts';

export const pageSize = 50;

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

export interface QueuePage {
  rows: readonly QueueRow[];
  total: number;
}

/** Leads of one page of the queue, overdue first, then by the day they are due. */
export async function readQueue(
  context: ServerContext,
  filter: QueueFilter,
  memberId: string,
): Promise<QueuePage> {
  const where = toCondition(filter, { memberId, now: context.now().getTime() });
  const [rows, [counted]] = await Promise.all([
    readRows(context, where, {
      limit: pageSize,
      offset: (filter.page - 1) * pageSize,
      fields: listFields,
    }),
    context.database.read.select({ total: count() }).from(leads).leftJoin(candidates, isBest).where(where),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** Leads with exactly this contact, of whatever stage; newest first. */
export async function findByContact(context: ServerContext, keys: readonly string[]): Promise<QueuePage> {
  if (keys.length === 0) return { rows: [], total: 0 };
  const signed = keys.map((key) => context.cipher.sign('contact', key));
  const ids = context.database.read
    .selectDistinct({ leadId: contactIndexes.leadId })
    .from(contactIndexes)
    .where(inArray(contactIndexes.blindIndex, signed));
  const rows = await readRows(context, inArray(leads.id, ids), {
    limit: pageSize,
    offset: 0,
    fields: listFields,
  });
  return { rows, total: rows.length };
}

/** What of an account a list shows. */
const listFields = ['name', 'person', 'nativePlace'] as const;
/** So many at once, so that an export lets other requests through. */
const chunkSize = 200;

/** Leads of the filter, without paging; for the export, which may show who wrote. */
export async function readWholeQueue(
  context: ServerContext,
  filter: QueueFilter,
  { memberId, limit }: { memberId: string; limit: number },
): Promise<QueueRow[]> {
  const where = toCondition(filter, { memberId, now: context.now().getTime() });
  const fields = [...listFields, 'senderName', 'contact', 'relation'];
  const rows: QueueRow[] = [];
  while (rows.length < limit) {
    const chunk = Math.min(chunkSize, limit - rows.length);
    const next = await readRows(context, where, { limit: chunk, offset: rows.length, fields });
    rows.push(...next);
    if (next.length < chunk) break;
  }
  return rows;
}

const isBest = and(eq(candidates.leadId, leads.id), eq(candidates.rank, 1));

interface Slice {
  limit: number;
  offset: number;
  fields: readonly string[];
}

async function readRows(
  context: ServerContext,
  where: SQL | undefined,
  { limit, offset, fields }: Slice,
): Promise<QueueRow[]> {
  const { read } = context.database;
  const order = toOrder(context.now().getTime());
  // The hints are worked out for the leads of the slice alone, not for all that had to be sorted.
  const slice = read
    .select({ id: leads.id })
    .from(leads)
    .leftJoin(candidates, isBest)
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  const found = await read
    .select({ lead: leads, best: candidates, assignedName: staff.displayName, ...hints })
    .from(leads)
    .leftJoin(candidates, isBest)
    .leftJoin(staff, eq(staff.id, leads.assignedTo))
    .where(inArray(leads.id, slice))
    .orderBy(...order);
  const ids = found.map(({ lead }) => lead.id);
  const accounts = await readLeadAccounts(context, ids, fields);
  return found.flatMap(({ lead, best, assignedName, sameContact, newCandidates, lastFrom }) => {
    const account = accounts.get(lead.id);
    if (account === undefined) return [];
    return {
      lead,
      account,
      best: best === null ? undefined : { person: best.person, strength: best.strength, bits: best.bits },
      hasNewCandidate: newCandidates > 0,
      sameContact,
      awaitsReading: lastFrom !== null && lastFrom !== 'question' && lastFrom !== 'original',
      assignedName: assignedName ?? undefined,
    };
  });
}

/** Overdue first, then by the day due; of one day the newest first, and always in one order. */
function toOrder(now: number): SQL[] {
  return [
    desc(sql`${leads.dueAt} is not null and ${leads.dueAt} < ${now}`),
    sql`${leads.dueAt} is null`,
    asc(leads.dueAt),
    desc(leads.receivedAt),
    asc(leads.id),
  ];
}

const own = alias(contactIndexes, 'own');
const hints = {
  sameContact: sql<number>`(select count(distinct ${contactIndexes.leadId}) from ${contactIndexes} join ${contactIndexes} as ${sql.identifier('own')} on ${own.blindIndex} = ${contactIndexes.blindIndex} where ${own.leadId} = ${leads.id} and ${contactIndexes.leadId} <> ${leads.id})`,
  newCandidates: sql<number>`(select count(*) from ${candidates} as ${sql.identifier('fresh')} where ${sql.identifier('fresh')}.${sql.identifier(candidates.leadId.name)} = ${leads.id} and ${sql.identifier('fresh')}.${sql.identifier(candidates.isNew.name)} = 1)`,
  lastFrom: sql<
    string | null
  >`(select ${entries.kind} from ${entries} where ${entries.leadId} = ${leads.id} order by ${entries.writtenAt} desc, ${entries}.rowid desc limit 1)`,
};

function toCondition(
  filter: QueueFilter,
  { memberId, now }: { memberId: string; now: number },
): SQL | undefined {
  const strength = filter.strength;
  return and(
    filter.stage === 'open'
      ? inArray(leads.stage, [...openStages])
      : filter.stage === 'all'
        ? undefined
        : eq(leads.stage, filter.stage),
    filter.door === undefined ? undefined : eq(leads.kind, filter.door),
    strength === undefined
      ? undefined
      : strength === 'unmatched'
        ? isNull(candidates.strength)
        : eq(candidates.strength, strength),
    eq(leads.isUnverified, filter.pile === 'unverified'),
    filter.isMine ? eq(leads.assignedTo, memberId) : undefined,
    filter.isJoined ? isNotNull(leads.joinedTo) : isNull(leads.joinedTo),
    filter.isOverdue ? and(isNotNull(leads.dueAt), lt(leads.dueAt, now)) : undefined,
    filter.reference === '' ? undefined : like(leads.reference, `%${filter.reference}%`),
  );
}

export interface QueueCounts {
  open: number;
  overdue: number;
  unverified: number;
  harm: number;
  mine: number;
}

/** Numbers of open leads for the head of the queue. */
export async function readQueueCounts(context: ServerContext, memberId: string): Promise<QueueCounts> {
  const now = context.now().getTime();
  const isIt = (condition: SQL): SQL<number> => sql<number>`coalesce(sum(${condition}), 0)`;
  const [row] = await context.database.read
    .select({
      open: isIt(sql`not ${leads.isUnverified}`),
      overdue: isIt(
        sql`${leads.dueAt} is not null and ${leads.dueAt} < ${now} and not ${leads.isUnverified}`,
      ),
      unverified: isIt(sql`${leads.isUnverified}`),
      harm: isIt(sql`${leads.kind} = 'harm' and not ${leads.isUnverified}`),
      mine: isIt(
        sql`${leads.assignedTo} is not null and ${leads.assignedTo} = ${memberId} and not ${leads.isUnverified}`,
      ),
    })
    .from(leads)
    .where(and(inArray(leads.stage, [...openStages]), isNull(leads.joinedTo), ne(leads.stage, 'withdrawn')));
  return row ?? { open: 0, overdue: 0, unverified: 0, harm: 0, mine: 0 };
}
