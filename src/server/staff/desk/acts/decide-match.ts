import { and, eq, isNull, ne, sql } from '../../../store/sql.ts';
import { awaitsMatch } from '../../../../domain/leads/stage-rules.ts';
import type { ServerContext } from '../../../context.ts';
import { confirmations } from '../../../schema/lead-tables.ts';
import type { Statement } from '../../../store/database.ts';
import { ActRefusedError } from '../act-refused.ts';
import { writeGuarded } from '../guarded-write.ts';
import type { LeadRow } from '../lead/read-lead-file.ts';
import { requireLead, requireNote, stillAsRead, toLeadUpdate, toNoteStatement, type Act } from './act.ts';

export interface Decision {
  confirmationId: string;
  /** `confirm` or `refuse`; anything else is refused itself. */
  decision: string;
  note: string;
}

type Proposal = typeof confirmations.$inferSelect;

/**
 * Confirms or refuses what somebody else proposed. Never one's own: two people stand behind every match. Of two who decide
 * at once, the second is told. Throws `ActRefusedError`.
 */
export async function decideMatch(
  context: ServerContext,
  act: Act,
  { confirmationId, decision, note }: Decision,
): Promise<'confirm' | 'refuse'> {
  if (decision !== 'confirm' && decision !== 'refuse') throw new ActRefusedError('decision-missing');
  const words = requireNote(note, 'note-missing');
  await writeGuarded(context.database, async () => {
    const lead = await requireLead(context, act);
    const proposal = await requireProposal(context, act, { lead, confirmationId });
    const to = decision === 'confirm' ? 'confirmed' : lead.stage;
    return {
      guards: [stillAsRead(context, lead), stillUndecided(context, act, proposal)],
      statements: [
        context.database.build
          .update(confirmations)
          .set({
            decidedBy: act.member.id,
            decidedAt: context.now().getTime(),
            isConfirmed: decision === 'confirm',
          })
          .where(eq(confirmations.id, proposal.id)),
        toNoteStatement(context, { act, lead, to, note: words }),
        toLeadUpdate(context, lead, decision === 'confirm' ? confirmedBy(context, proposal) : {}),
      ],
      audit: [
        {
          actor: act.member.id,
          action: decision === 'confirm' ? 'match-confirmed' : 'match-refused',
          subject: lead.id,
          detail: { person: proposal.person, proposedBy: proposal.proposedBy },
        },
      ],
    };
  });
  return decision;
}

async function requireProposal(
  { database }: ServerContext,
  { member }: Act,
  { lead, confirmationId }: { lead: LeadRow; confirmationId: string },
): Promise<Proposal> {
  const [proposal] = await database.read
    .select()
    .from(confirmations)
    .where(and(eq(confirmations.id, confirmationId), eq(confirmations.leadId, lead.id)));
  if (proposal === undefined || proposal.decidedAt !== null) throw new ActRefusedError('proposal-gone');
  if (proposal.proposedBy === member.id) throw new ActRefusedError('own-proposal');
  if (!awaitsMatch(lead.kind, lead.stage)) throw new ActRefusedError('not-open');
  return proposal;
}

function stillUndecided({ database }: ServerContext, { member }: Act, { id }: Proposal): Statement {
  return database.build
    .select({ one: sql`1` })
    .from(confirmations)
    .where(
      and(eq(confirmations.id, id), isNull(confirmations.decidedAt), ne(confirmations.proposedBy, member.id)),
    );
}

function confirmedBy(context: ServerContext, { person }: Proposal): Partial<LeadRow> {
  return {
    stage: 'confirmed',
    confirmedPerson: person,
    dueAt: null,
    lastContactAt: context.now().getTime(),
  };
}
