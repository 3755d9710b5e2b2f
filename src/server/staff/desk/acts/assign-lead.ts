import type { ServerContext } from '../../../context.ts';
import { writeGuarded } from '../guarded-write.ts';
import { requireLead, stillAsRead, toLeadUpdate, type Act } from './act.ts';

/** Takes a lead on, or puts one's own back; taking on another's is allowed, and stands in the audit. */
export async function assignLead(context: ServerContext, act: Act): Promise<'assign' | 'release'> {
  let done: 'assign' | 'release' = 'assign';
  await writeGuarded(context.database, async () => {
    const lead = await requireLead(context, act);
    done = lead.assignedTo === act.member.id ? 'release' : 'assign';
    return {
      guards: [stillAsRead(context, lead)],
      statements: [toLeadUpdate(context, lead, { assignedTo: done === 'assign' ? act.member.id : null })],
      audit: [
        {
          actor: act.member.id,
          action: done === 'assign' ? 'lead-assigned' : 'lead-released',
          subject: lead.id,
          detail: { before: lead.assignedTo },
        },
      ],
    };
  });
  return done;
}
