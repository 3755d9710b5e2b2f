import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Name and telephone of somebody who keeps graves or facilities; the roster in `content/` has neither. */
export const custodianContacts = sqliteTable('custodian_contact', {
  /** 编号 in 管护责任表. */
  custodianId: text().primaryKey(),
  nameCipher: text().notNull(),
  /** The text within may be empty. */
  telephoneCipher: text().notNull(),
  changedAt: integer().notNull(),
  /** Staff id. */
  changedBy: text().notNull(),
  /** Since when the roster has had no such row; null while it has one. Retention counts from here. */
  missingSince: integer(),
});
