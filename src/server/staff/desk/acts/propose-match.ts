import { and, eq, isNull } from '../../../store/sql.ts';
import { awaitsMatch } from '../../../../domain/leads/stage-rules.ts';
import type { ServerContext } from '../../../context.ts';
import { confirmations } from '../../../schema/lead-tables.ts';
import { ActRefusedError } from '../act-refused.ts';
import { writeGuarded } from '../guarded-write.ts';
import { places } from '../lead/read-lead-file.ts';
import { requireLead, requireNote, stillAsRead, toLeadUpdate, type Act } from './act.ts';

/**
 * Proposes which person of the roll a lead is about, or that a correction be accepted; a second person decides. One
 * proposal at a time. Throws `ActRefusedError`.
 */
export async function proposeMatch(
  context: ServerContext,
  act: Act,
  proposal: { person: string; grounds: string },
): Promise<void> {
  const grounds = requireNote(proposal.grounds, 'grounds-missing');
  const [known] = await context.matcher.findPeople([proposal.person]);
  if (known === undefined) throw new ActRefusedError('person-unknown');
  const { database, cipher } = context;
  await writeGuarded(database, async () => {
    const lead = await requireLead(context, act);
    if (!awaitsMatch(lead.kind, lead.stage)) throw new ActRefusedError('not-open');
    const open = await database.read
      .select({ id: confirmations.id })
      .from(confirmations)
      .where(and(eq(confirmations.leadId, lead.id), isNull(confirmations.decidedAt)));
    if (open.length > 0) throw new ActRefusedError('already-proposed');
    const id = context.newId();
    const row = {
      id,
      leadId: lead.id,
      person: known.id,
      proposedBy: act.member.id,
      proposedAt: context.now().getTime(),
      groundsCipher: cipher.encrypt(grounds, places.grounds(id)),
    };
    return {
      // Every proposal changes the lead, so this guard also lets only one of two through.
      guards: [stillAsRead(context, lead)],
      statements: [database.build.insert(confirmations).values(row), toLeadUpdate(context, lead, {})],
      audit: [
        { actor: act.member.id, action: 'match-proposed', subject: lead.id, detail: { person: known.id } },
      ],
    };
  });
}
