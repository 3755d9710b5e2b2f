import { and, eq, isNotNull } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { families, familyVisits } from '../../schema/family-tables.ts';
import type { StaffMember } from '../../web/route.ts';
import { toBeijingIsoDay } from '../desk/beijing-day.ts';
import { familyPlaces } from './family-record.ts';
import { FamilyRefusedError } from './family-refused.ts';
import { guarded } from './keep-family.ts';
import { requireVisitValues, type TypedVisit } from './read-family-form.ts';

interface VisitAct {
  member: StaffMember;
  familyId: string;
  /** Came with the form, so that a repeat of the same form keeps nothing twice. */
  visitId: string;
}

/**
 * Keeps a visit to a family whose support goes on; a repeat of the same form is kept once. Throws `FamilyRefusedError` and
 * the store's errors.
 */
export async function addVisit(context: ServerContext, act: VisitAct, typed: TypedVisit): Promise<void> {
  const { member, familyId, visitId } = act;
  const at = context.now().getTime();
  const { note, ...values } = requireVisitValues(typed, toBeijingIsoDay(at));
  const noteCipher = context.cipher.encrypt(note, familyPlaces.note(visitId));
  const row = { id: visitId, familyId, ...values, noteCipher, staffId: member.id, writtenAt: at };
  try {
    await guarded(context, () => ({
      guards: [isOpenWithout(familyId, visitId)],
      statements: [context.database.build.insert(familyVisits).values(row)],
      audit: [{ actor: member.id, action: 'support-visited', subject: familyId }],
    }));
  } catch (error) {
    if (!(error instanceof FamilyRefusedError)) throw error;
    await explain(context, act);
  }
}

/** Why a visit could not be written down: it is there already, or the support has ended. */
async function explain({ database }: ServerContext, { familyId, visitId }: VisitAct): Promise<void> {
  const own = and(eq(familyVisits.id, visitId), eq(familyVisits.familyId, familyId));
  if ((await database.read.$count(familyVisits, own)) > 0) return;
  const over = and(eq(families.id, familyId), isNotNull(families.endedOn));
  const isOver = (await database.read.$count(families, over)) > 0;
  throw new FamilyRefusedError(isOver ? 'ended' : 'changed');
}

/** Removes one visit that was written down wrongly. Throws as `addVisit`. */
export async function eraseVisit(context: ServerContext, act: VisitAct): Promise<void> {
  const { member, familyId, visitId } = act;
  const { build } = context.database;
  const condition = and(eq(familyVisits.id, visitId), eq(familyVisits.familyId, familyId));
  await guarded(context, () => ({
    guards: [build.select({ id: familyVisits.id }).from(familyVisits).where(condition)],
    statements: [build.delete(familyVisits).where(condition)],
    audit: [{ actor: member.id, action: 'support-visit-erased', subject: familyId }],
  }));
}

function isOpenWithout(familyId: string, visitId: string) {
  const sql =
    'select 1 from family where id = ? and endedOn is null and not exists (select 1 from family_visit where id = ?)';
  return { toSQL: () => ({ sql, params: [familyId, visitId] }) };
}
