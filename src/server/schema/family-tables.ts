import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { familyFields, visitKinds } from '../../domain/families/family-fields.ts';

/** A family of a martyr that somebody looks after. Days are `YYYY-MM-DD` in Beijing. */
export const families = sqliteTable(
  'family',
  {
    id: text().primaryKey(),
    /** 编号 of the martyr in the roll. */
    person: text().notNull(),
    startedOn: text().notNull(),
    /** When the family agreed that this is kept. */
    consentedOn: text().notNull(),
    /** Null where no interval was agreed. */
    everyDays: integer(),
    /** Null while it goes on. Retention counts from here. */
    endedOn: text(),
    createdAt: integer().notNull(),
    changedAt: integer().notNull(),
    /** Staff id. */
    changedBy: text().notNull(),
  },
  (table) => [index('family_person').on(table.person)],
);

export const familyFieldRows = sqliteTable(
  'family_field',
  {
    familyId: text()
      .notNull()
      .references(() => families.id),
    field: text({ enum: familyFields }).notNull(),
    valueCipher: text().notNull(),
  },
  (table) => [uniqueIndex('family_field_once').on(table.familyId, table.field)],
);

export const familyVisits = sqliteTable(
  'family_visit',
  {
    id: text().primaryKey(),
    familyId: text()
      .notNull()
      .references(() => families.id),
    visitedOn: text().notNull(),
    kind: text({ enum: visitKinds }).notNull(),
    /** What was seen and asked for; the text within may be empty. */
    noteCipher: text().notNull(),
    /** Who wrote it down. */
    staffId: text().notNull(),
    writtenAt: integer().notNull(),
  },
  (table) => [index('family_visit_family').on(table.familyId, table.visitedOn)],
);
