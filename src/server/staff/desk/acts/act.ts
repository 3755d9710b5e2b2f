import { and, eq, isNull, sql } from '../../../store/sql.ts';
import type { ServerContext } from '../../../context.ts';
import { leads, stageChanges } from '../../../schema/lead-tables.ts';
import type { Statement } from '../../../store/database.ts';
import type { StaffMember } from '../../../web/route.ts';
import { ActRefusedError } from '../act-refused.ts';
import { places, type LeadRow } from '../lead/read-lead-file.ts';

/** Who acts, on which lead, and what they had before their eyes. */
export interface Act {
  member: StaffMember;
  leadId: string;
  /** `changedAt` of the lead as the page showed it; undefined for acts that hold whatever happened since. */
  seenAt: number | undefined;
}

const mostNoteCharacters = 2000;

/** The lead an act is about. Throws `ActRefusedError`: missing, erased, or changed since it was shown. */
export async function requireLead(context: ServerContext, { leadId, seenAt }: Act): Promise<LeadRow> {
  const [lead] = await context.database.read.select().from(leads).where(eq(leads.id, leadId)).limit(1);
  if (lead === undefined) throw new ActRefusedError('missing');
  if (lead.erasedAt !== null) throw new ActRefusedError('erased');
  if (seenAt !== undefined && lead.changedAt !== seenAt) throw new ActRefusedError('changed');
  return lead;
}

/** Guard: the lead is still as it was read. */
export function stillAsRead({ database }: ServerContext, lead: LeadRow): Statement {
  return database.build
    .select({ one: sql`1` })
    .from(leads)
    .where(
      and(
        eq(leads.id, lead.id),
        eq(leads.changedAt, lead.changedAt),
        eq(leads.stage, lead.stage),
        isNull(leads.erasedAt),
      ),
    );
}

/** Later than any change before it, so that no two states of a lead carry the same time. */
export function nextChangeAt(context: ServerContext, lead: LeadRow): number {
  return Math.max(context.now().getTime(), lead.changedAt + 1);
}

/** Changes columns of a lead, and always the time of its change. */
export function toLeadUpdate(context: ServerContext, lead: LeadRow, values: Partial<LeadRow>): Statement {
  return context.database.build
    .update(leads)
    .set({ ...values, changedAt: nextChangeAt(context, lead) })
    .where(eq(leads.id, lead.id));
}

export interface NoteRow {
  act: Act;
  lead: LeadRow;
  /** The stage the lead comes to; its present one for a note alone. */
  to: LeadRow['stage'];
  note: string;
}

/** A line of the timeline: a change of stage with its note, or a note alone. */
export function toNoteStatement(context: ServerContext, { act, lead, to, note }: NoteRow): Statement {
  const id = context.newId();
  return context.database.build.insert(stageChanges).values({
    id,
    leadId: lead.id,
    fromStage: lead.stage,
    toStage: to,
    noteCipher: context.cipher.encrypt(note, places.note(id)),
    staffId: act.member.id,
    changedAt: nextChangeAt(context, lead),
  });
}

/** Throws `ActRefusedError` for an empty or overlong note. */
export function requireNote(
  note: string,
  missing: 'note-missing' | 'question-missing' | 'grounds-missing',
): string {
  const text = note.trim();
  if (text === '') throw new ActRefusedError(missing);
  if (Array.from(text).length > mostNoteCharacters) throw new ActRefusedError('note-too-long');
  return text;
}
