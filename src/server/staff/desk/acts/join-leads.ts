import { and, eq, isNull, sql } from '../../../store/sql.ts';
import type { ServerContext } from '../../../context.ts';
import { leads } from '../../../schema/lead-tables.ts';
import { ActRefusedError } from '../act-refused.ts';
import { writeGuarded } from '../guarded-write.ts';
import type { LeadRow } from '../lead/read-lead-file.ts';
import { requireLead, stillAsRead, toLeadUpdate, type Act } from './act.ts';

/**
 * Joins a lead to another of the same family: it keeps its words and its receipt, and leaves the queue. No chains: a lead
 * that others were joined to stays where it is. Throws `ActRefusedError`.
 */
export async function joinLead(context: ServerContext, act: Act, reference: string): Promise<void> {
  await writeGuarded(context.database, async () => {
    const lead = await requireLead(context, act);
    const target = await requireTarget(context, lead, reference);
    return {
      guards: [
        stillAsRead(context, lead),
        context.database.build
          .select({ one: sql`1` })
          .from(leads)
          .where(and(eq(leads.id, target.id), isNull(leads.joinedTo), isNull(leads.erasedAt))),
      ],
      statements: [
        toLeadUpdate(context, lead, { joinedTo: target.id }),
        // Changes the other one too, so that it cannot be joined elsewhere at the same moment.
        toLeadUpdate(context, target, {}),
      ],
      audit: [{ actor: act.member.id, action: 'lead-joined', subject: lead.id, detail: { into: target.id } }],
    };
  });
}

async function requireTarget(context: ServerContext, lead: LeadRow, reference: string): Promise<LeadRow> {
  const { read } = context.database;
  const wanted = reference.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  const [target] = await read.select().from(leads).where(eq(leads.reference, wanted)).limit(1);
  if (target === undefined || target.erasedAt !== null) throw new ActRefusedError('join-unknown');
  if (target.id === lead.id) throw new ActRefusedError('join-itself');
  if (target.kind !== lead.kind) throw new ActRefusedError('join-other-door');
  const [follower] = await read
    .select({ id: leads.id })
    .from(leads)
    .where(eq(leads.joinedTo, lead.id))
    .limit(1);
  if (target.joinedTo !== null || follower !== undefined) throw new ActRefusedError('join-chained');
  return target;
}

/** Makes a joined lead one of its own again. Throws `ActRefusedError`. */
export async function separateLead(context: ServerContext, act: Act): Promise<void> {
  await writeGuarded(context.database, async () => {
    const lead = await requireLead(context, act);
    if (lead.joinedTo === null) throw new ActRefusedError('not-joined');
    return {
      guards: [stillAsRead(context, lead)],
      statements: [toLeadUpdate(context, lead, { joinedTo: null })],
      audit: [
        { actor: act.member.id, action: 'lead-separated', subject: lead.id, detail: { from: lead.joinedTo } },
      ],
    };
  });
}
