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
} from '../../../store/sql.ts';
import { openStages } from '../../../../domain/leads/stages.ts';
import type { ServerContext } from '../../../context.ts';
import { candidates, contactIndexes, leads } from '../../../schema/lead-tables.ts';
import type { QueueFilter } from './queue-filter.ts';
import { isBest, readQueueRows, type QueueRow } from './queue-rows.ts';

export const pageSize = 50;

export interface QueuePage {
  rows: readonly QueueRow[];
  total: number;
}

/** What of an account a list shows. */
const listFields = ['name', 'person', 'nativePlace'] as const;

/** Leads of one page of the queue, overdue first, then by the day they are due. */
export async function readQueue(
  context: ServerContext,
  filter: QueueFilter,
  memberId: string,
): Promise<QueuePage> {
  const where = toCondition(filter, { memberId, now: context.now().getTime() });
  const [ids, total] = await Promise.all([
    listIds(context, where, { limit: pageSize, offset: (filter.page - 1) * pageSize }),
    countLeads(context, where),
  ]);
  return { rows: await readQueueRows(context, ids, listFields), total };
}

/** How many leads a filter has. */
export function countQueue(context: ServerContext, filter: QueueFilter, memberId: string): Promise<number> {
  return countLeads(context, toCondition(filter, { memberId, now: context.now().getTime() }));
}

/** Leads with exactly this contact, of whatever stage. */
export async function findByContact(context: ServerContext, keys: readonly string[]): Promise<QueuePage> {
  if (keys.length === 0) return { rows: [], total: 0 };
  const signed = keys.map((key) => context.cipher.sign('contact', key));
  const own = context.database.read
    .selectDistinct({ leadId: contactIndexes.leadId })
    .from(contactIndexes)
    .where(inArray(contactIndexes.blindIndex, signed));
  const ids = await listIds(context, inArray(leads.id, own), { limit: pageSize, offset: 0 });
  return { rows: await readQueueRows(context, ids, listFields), total: ids.length };
}

/** So many at once, so that an export lets other requests through. */
const chunkSize = 200;

/** Leads of the filter, without paging; for the export, which may show who wrote. */
export async function readWholeQueue(
  context: ServerContext,
  filter: QueueFilter,
  { memberId, limit }: { memberId: string; limit: number },
): Promise<QueueRow[]> {
  const where = toCondition(filter, { memberId, now: context.now().getTime() });
  const ids = await listIds(context, where, { limit, offset: 0 });
  const fields = [...listFields, 'senderName', 'contact', 'relation'];
  const rows: QueueRow[] = [];
  for (let from = 0; from < ids.length; from += chunkSize)
    rows.push(...(await readQueueRows(context, ids.slice(from, from + chunkSize), fields)));
  return rows;
}

/** Overdue first, then by the day due; of one day the newest first, and always in one order. */
async function listIds(
  context: ServerContext,
  where: SQL | undefined,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const now = context.now().getTime();
  const rows = await context.database.read
    .select({ id: leads.id })
    .from(leads)
    .leftJoin(candidates, isBest)
    .where(where)
    .orderBy(
      desc(sql`${leads.dueAt} is not null and ${leads.dueAt} < ${now}`),
      sql`${leads.dueAt} is null`,
      asc(leads.dueAt),
      desc(leads.receivedAt),
      asc(leads.id),
    )
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

async function countLeads({ database }: ServerContext, where: SQL | undefined): Promise<number> {
  const [row] = await database.read
    .select({ total: count() })
    .from(leads)
    .leftJoin(candidates, isBest)
    .where(where);
  return row?.total ?? 0;
}

/**
 * A reference is looked for in all leads, whatever stage, pile or joining they are in: whoever types one has a receipt
 * before them and expects to find it.
 */
function toCondition(
  filter: QueueFilter,
  { memberId, now }: { memberId: string; now: number },
): SQL | undefined {
  return and(
    filter.reference === '' ? toPlaceInQueue(filter) : like(leads.reference, `%${filter.reference}%`),
    filter.door === undefined ? undefined : eq(leads.kind, filter.door),
    toStrength(filter.strength),
    filter.isMine ? eq(leads.assignedTo, memberId) : undefined,
    filter.isOverdue ? and(isNotNull(leads.dueAt), lt(leads.dueAt, now)) : undefined,
  );
}

function toPlaceInQueue({ stage, pile, isJoined }: QueueFilter): SQL | undefined {
  return and(
    toStage(stage),
    eq(leads.isUnverified, pile === 'unverified'),
    isJoined ? isNotNull(leads.joinedTo) : isNull(leads.joinedTo),
  );
}

function toStage(stage: QueueFilter['stage']): SQL | undefined {
  if (stage === 'all') return undefined;
  return stage === 'open' ? inArray(leads.stage, [...openStages]) : eq(leads.stage, stage);
}

function toStrength(strength: QueueFilter['strength']): SQL | undefined {
  if (strength === undefined) return undefined;
  return strength === 'unmatched' ? isNull(candidates.strength) : eq(candidates.strength, strength);
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
