import type { ServerContext } from '../../../context.ts';
import { ActRefusedError } from '../act-refused.ts';
import { writeGuarded } from '../guarded-write.ts';
import { requireLead, requireNote, stillAsRead, toLeadUpdate, toNoteStatement, type Act } from './act.ts';

/**
 * Marks a lead as a record of insult or harm to a martyr, which is kept and reported (英雄烈士保护法 23). There is no way
 * back: what the law asks to keep, no single person lets go. Throws `ActRefusedError`.
 */
export async function protectLead(context: ServerContext, act: Act, note: string): Promise<void> {
  const words = requireNote(note, 'note-missing');
  await writeGuarded(context.database, async () => {
    const lead = await requireLead(context, act);
    if (lead.isProtectedRecord) throw new ActRefusedError('already-protected');
    return {
      guards: [stillAsRead(context, lead)],
      statements: [
        toNoteStatement(context, { act, lead, to: lead.stage, note: words }),
        toLeadUpdate(context, lead, { isProtectedRecord: true }),
      ],
      audit: [{ actor: act.member.id, action: 'lead-protected', subject: lead.id }],
    };
  });
}
