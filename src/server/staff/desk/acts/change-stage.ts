import { dueAtFor, mayChange } from '../../../../domain/leads/stage-rules.ts';
import { stages, type Stage } from '../../../../domain/leads/stages.ts';
import type { ServerContext } from '../../../context.ts';
import { eraseLead, type Erasure } from '../../../retention/erase-lead.ts';
import { removeUploads } from '../../../retention/uploads-folder.ts';
import { ActRefusedError } from '../act-refused.ts';
import { writeGuarded } from '../guarded-write.ts';
import type { LeadRow } from '../lead/read-lead-file.ts';
import { requireLead, requireNote, stillAsRead, toLeadUpdate, toNoteStatement, type Act } from './act.ts';

/** Stages that say the office and the family have spoken: retention counts from here. */
const spoken: readonly Stage[] = ['contacted', 'confirmed'];
const nothing: Erasure = { statements: [], fileNames: [] };

/**
 * Moves a lead to another stage with a note, as `stage-rules` allows; to its own stage, or to none, writes the note alone.
 * A withdrawal that a family asked for by telephone erases at once, as its own would. Throws `ActRefusedError`.
 */
export async function changeStage(
  context: ServerContext,
  act: Act,
  change: { to: string; note: string },
): Promise<'stage' | 'note'> {
  const note = requireNote(change.note, 'note-missing');
  let done: 'stage' | 'note' = 'stage';
  let erasure = nothing;
  await writeGuarded(context.database, async () => {
    const lead = await requireLead(context, act);
    const to = requireNextStage(lead, change.to);
    done = to === lead.stage ? 'note' : 'stage';
    erasure = to === 'withdrawn' ? await eraseLead(context, lead.id) : nothing;
    return {
      guards: [stillAsRead(context, lead)],
      statements: [
        toLeadUpdate(context, lead, done === 'note' ? {} : valuesAt(context, lead, to)),
        ...erasure.statements,
        toNoteStatement(context, { act, lead, to, note }),
      ],
      audit: [toAuditNote(act, lead, to)],
    };
  });
  if (erasure.statements.length > 0) {
    removeUploads(context.settings.dataDir, erasure.fileNames);
    await context.database.checkpoint();
  }
  return done;
}

function requireNextStage(lead: LeadRow, wanted: string): Stage {
  if (wanted === '' || wanted === lead.stage) return lead.stage;
  const to = stages.find((stage) => stage === wanted);
  if (to === 'withdrawn' && lead.isProtectedRecord) throw new ActRefusedError('protected-record');
  if (to === undefined || !mayChange(lead.kind, lead.stage, to))
    throw new ActRefusedError('stage-not-allowed');
  return to;
}

function valuesAt(context: ServerContext, lead: LeadRow, to: Stage): Partial<LeadRow> {
  const now = context.now();
  return {
    stage: to,
    dueAt: dueAtFor(lead.kind, to, now)?.getTime() ?? null,
    ...(spoken.includes(to) ? { lastContactAt: now.getTime() } : {}),
    ...(lead.stage === 'confirmed' ? { confirmedPerson: null } : {}),
  };
}

function toAuditNote({ member }: Act, lead: LeadRow, to: Stage) {
  const about = { actor: member.id, subject: lead.id };
  return to === lead.stage
    ? { ...about, action: 'note-added' }
    : { ...about, action: 'stage-changed', detail: { from: lead.stage, to } };
}
