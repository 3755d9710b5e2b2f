import { dueAtFor } from '../../../../domain/leads/stage-rules.ts';
import type { ServerContext } from '../../../context.ts';
import { toEntryStatements } from '../../../leads/entry-statements.ts';
import { writeGuarded } from '../guarded-write.ts';
import { requireLead, requireNote, stillAsRead, toLeadUpdate, type Act } from './act.ts';

/**
 * Leaves a question for the family, which finds it when it follows its lead. Now it is for the family to answer: the lead
 * comes up again as one in which the family was reached. Throws `ActRefusedError`.
 */
export async function askFamily(context: ServerContext, act: Act, question: string): Promise<void> {
  const words = requireNote(question, 'question-missing');
  await writeGuarded(context.database, async () => {
    const lead = await requireLead(context, act);
    const now = context.now();
    const entry = {
      id: context.newId(),
      leadId: lead.id,
      kind: 'question',
      staffId: act.member.id,
      writtenAt: now.getTime(),
      fields: [['question', words]],
    } as const;
    const isOwed = lead.dueAt !== null;
    return {
      guards: [stillAsRead(context, lead)],
      statements: [
        ...toEntryStatements(context, entry),
        toLeadUpdate(context, lead, {
          lastContactAt: now.getTime(),
          ...(isOwed ? { dueAt: dueAtFor(lead.kind, 'contacted', now)?.getTime() ?? null } : {}),
        }),
      ],
      audit: [{ actor: act.member.id, action: 'family-asked', subject: lead.id }],
    };
  });
}
