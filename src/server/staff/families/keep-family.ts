import { and, eq } from '../../store/sql.ts';
import { familyFields } from '../../../domain/families/family-fields.ts';
import type { ServerContext } from '../../context.ts';
import { families, familyFieldRows, familyVisits } from '../../schema/family-tables.ts';
import type { Statement } from '../../store/database.ts';
import type { StaffMember } from '../../web/route.ts';
import { ActRefusedError } from '../desk/act-refused.ts';
import { toBeijingIsoDay } from '../desk/beijing-day.ts';
import { writeGuarded, type GuardedPlan } from '../desk/guarded-write.ts';
import { familyPlaces, type FamilyFields } from './family-record.ts';
import { FamilyRefusedError, requireNoFault } from './family-refused.ts';
import { findDay, listPastDayFaults, requireFamilyValues, type TypedFamily } from './read-family-form.ts';

/** Who acts, on which family, and what they had before their eyes. */
export interface FamilyAct {
  member: StaffMember;
  familyId: string;
  /** `changedAt` of the family as the page showed it. */
  seenAt: number;
}

/**
 * Keeps a new family under the id that came with the form, so that a repeat of the same form keeps nothing twice. Throws
 * `FamilyRefusedError` and the store's errors.
 */
export async function addFamily(
  context: ServerContext,
  { member, familyId }: Omit<FamilyAct, 'seenAt'>,
  typed: TypedFamily,
): Promise<void> {
  const { fields, ...values } = requireFamilyValues(typed, today(context));
  await requirePerson(context, values.person);
  const at = context.now().getTime();
  const { build } = context.database;
  await guarded(context, () => ({
    guards: [noFamily(familyId)],
    statements: [
      build.insert(families).values({
        id: familyId,
        ...values,
        endedOn: null,
        createdAt: at,
        changedAt: at,
        changedBy: member.id,
      }),
      ...toFieldStatements(context, familyId, fields),
    ],
    audit: [
      { actor: member.id, action: 'support-added', subject: familyId, detail: { person: values.person } },
    ],
  }));
}

/** Throws as `addFamily`; `changed` where somebody was quicker. */
export async function changeFamily(
  context: ServerContext,
  act: FamilyAct,
  typed: TypedFamily,
): Promise<void> {
  const { fields, ...values } = requireFamilyValues(typed, today(context));
  await requirePerson(context, values.person);
  const { build } = context.database;
  await guarded(context, () => ({
    guards: [asSeen(context, act)],
    statements: [
      toUpdate(context, act, values),
      build.delete(familyFieldRows).where(eq(familyFieldRows.familyId, act.familyId)),
      ...toFieldStatements(context, act.familyId, fields),
    ],
    audit: [{ actor: act.member.id, action: 'support-changed', subject: act.familyId }],
  }));
}

/** Ends the support on a day, or with `undefined` takes it up again. Throws as `changeFamily`. */
export async function endFamily(
  context: ServerContext,
  act: FamilyAct,
  typedDay: string | undefined,
): Promise<void> {
  requireNoFault(typedDay === undefined ? [] : listPastDayFaults('endedOn', typedDay, today(context)));
  const endedOn = typedDay === undefined ? null : (findDay(typedDay) ?? null);
  const [row] = await context.database.read
    .select({ startedOn: families.startedOn })
    .from(families)
    .where(eq(families.id, act.familyId));
  if (row !== undefined && endedOn !== null && endedOn < row.startedOn)
    requireNoFault([{ field: 'endedOn', reason: 'endedOn-early' }]);
  const action = endedOn === null ? 'support-reopened' : 'support-ended';
  await guarded(context, () => ({
    guards: [asSeen(context, act)],
    statements: [toUpdate(context, act, { endedOn })],
    audit: [{ actor: act.member.id, action, subject: act.familyId }],
  }));
}

/** Removes a family with its visits, from the log of the database too. Throws as `changeFamily`. */
export async function eraseFamily(context: ServerContext, act: FamilyAct): Promise<void> {
  await guarded(context, () => ({
    guards: [asSeen(context, act)],
    statements: toErasure(context, act.familyId),
    audit: [{ actor: act.member.id, action: 'support-erased', subject: act.familyId }],
  }));
  try {
    await context.database.checkpoint();
  } catch (error) {
    context.log.warn({ err: error }, 'log not emptied');
  }
}

/** What removes a family, for the batch of whoever erases it; children first. */
export function toErasure({ database }: Pick<ServerContext, 'database'>, familyId: string): Statement[] {
  const { build } = database;
  return [
    build.delete(familyVisits).where(eq(familyVisits.familyId, familyId)),
    build.delete(familyFieldRows).where(eq(familyFieldRows.familyId, familyId)),
    build.delete(families).where(eq(families.id, familyId)),
  ];
}

/** As `writeGuarded`, with a refusal of this desk. */
export async function guarded(context: ServerContext, plan: () => GuardedPlan): Promise<void> {
  try {
    await writeGuarded(context.database, () => Promise.resolve(plan()));
  } catch (error) {
    if (error instanceof ActRefusedError) throw new FamilyRefusedError('changed');
    throw error;
  }
}

function asSeen({ database }: ServerContext, { familyId, seenAt }: FamilyAct): Statement {
  return database.build
    .select({ id: families.id })
    .from(families)
    .where(and(eq(families.id, familyId), eq(families.changedAt, seenAt)));
}

function noFamily(familyId: string): Statement {
  const sql = 'select 1 where not exists (select 1 from family where id = ?)';
  return { toSQL: () => ({ sql, params: [familyId] }) };
}

function toUpdate(
  context: ServerContext,
  { familyId, seenAt, member }: FamilyAct,
  values: Partial<typeof families.$inferInsert>,
): Statement {
  const changedAt = Math.max(context.now().getTime(), seenAt + 1);
  return context.database.build
    .update(families)
    .set({ ...values, changedAt, changedBy: member.id })
    .where(eq(families.id, familyId));
}

function toFieldStatements(
  { database, cipher }: ServerContext,
  familyId: string,
  fields: FamilyFields,
): Statement[] {
  return familyFields
    .filter((field) => fields[field] !== '')
    .map((field) =>
      database.build.insert(familyFieldRows).values({
        familyId,
        field,
        valueCipher: cipher.encrypt(fields[field], familyPlaces.field(familyId, field)),
      }),
    );
}

async function requirePerson({ matcher }: ServerContext, personId: string): Promise<void> {
  if ((await matcher.findPeople([personId])).length === 0)
    requireNoFault([{ field: 'person', reason: 'person-unknown' }]);
}

function today(context: ServerContext): string {
  return toBeijingIsoDay(context.now().getTime());
}
