import { eq, max } from '../../store/sql.ts';
import { familyFields, type FamilyField, type VisitKind } from '../../../domain/families/family-fields.ts';
import type { VisitSchedule } from '../../../domain/families/visit-state.ts';
import type { ServerContext } from '../../context.ts';
import { families, familyFieldRows, familyVisits } from '../../schema/family-tables.ts';

/** What the cipher binds each text to. */
export const familyPlaces = {
  field: (familyId: string, field: FamilyField) => `family:${familyId}:${field}`,
  note: (visitId: string) => `family_visit:${visitId}:note`,
};

export type FamilyFields = Record<FamilyField, string>;
type FamilyRow = typeof families.$inferSelect;

/** A family in clear; pages mask it unless somebody asked, and was noted. */
export interface Family {
  row: FamilyRow;
  fields: FamilyFields;
  /** The latest first. */
  visits: Visit[];
}

export interface Visit {
  id: string;
  visitedOn: string;
  kind: VisitKind;
  note: string;
  staffId: string;
}

type Needs = Pick<ServerContext, 'database' | 'cipher'>;

/** Throws `CipherError` where the key of a text is not there. */
export async function findFamily(context: Needs, familyId: string): Promise<Family | undefined> {
  const { read } = context.database;
  const [row] = await read.select().from(families).where(eq(families.id, familyId));
  if (row === undefined) return undefined;
  const visits = await read.select().from(familyVisits).where(eq(familyVisits.familyId, familyId));
  return {
    row,
    fields: await readFields(context, familyId),
    visits: visits
      .map(({ id, visitedOn, kind, noteCipher, staffId }) => ({
        id,
        visitedOn,
        kind,
        note: context.cipher.decrypt(noteCipher, familyPlaces.note(id)),
        staffId,
      }))
      .sort((a, b) => (a.visitedOn < b.visitedOn ? 1 : -1)),
  };
}

export async function readFields({ database, cipher }: Needs, familyId: string): Promise<FamilyFields> {
  const rows = await database.read
    .select()
    .from(familyFieldRows)
    .where(eq(familyFieldRows.familyId, familyId));
  const fields = emptyFields();
  for (const { field, valueCipher } of rows)
    fields[field] = cipher.decrypt(valueCipher, familyPlaces.field(familyId, field));
  return fields;
}

export function emptyFields(): FamilyFields {
  const entries = familyFields.map((field) => [field, ''] as const);
  return Object.fromEntries(entries) as FamilyFields;
}

/** A family in a list: nothing is decrypted for it. */
export interface FamilyEntry {
  row: FamilyRow;
  schedule: VisitSchedule;
}

export async function listFamilies({ database }: Pick<ServerContext, 'database'>): Promise<FamilyEntry[]> {
  const rows = await database.read.select().from(families);
  const lasts = await database.read
    .select({ familyId: familyVisits.familyId, last: max(familyVisits.visitedOn) })
    .from(familyVisits)
    .groupBy(familyVisits.familyId);
  const lastOf = new Map(lasts.map(({ familyId, last }) => [familyId, last ?? undefined]));
  return rows.map((row) => ({ row, schedule: toSchedule(row, lastOf.get(row.id)) }));
}

export function toSchedule(row: FamilyRow, lastVisit: string | undefined): VisitSchedule {
  const { everyDays, startedOn, endedOn } = row;
  return { everyDays: everyDays ?? undefined, startedOn, endedOn: endedOn ?? undefined, lastVisit };
}
