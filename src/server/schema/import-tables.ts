import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { importStates, releaseStates } from '../staff/import/import-states.ts';

/** A table handed in for the archive. What it says lies in encrypted files; the row outlives them. */
export const importJobs = sqliteTable(
  'import_job',
  {
    id: text().primaryKey(),
    state: text({ enum: importStates }).notNull(),
    /** Staff id. */
    handedInBy: text().notNull(),
    handedInAt: integer().notNull(),
    /** Who approved it or sent it back. */
    decidedBy: text(),
    decidedAt: integer(),
    changedAt: integer().notNull(),
    /** How far the release that follows has come. */
    releaseState: text({ enum: releaseStates }).notNull().default('none'),
    byteCount: integer().notNull(),
    /** JSON of `ImportDetails`, encrypted. */
    detailsCipher: text().notNull(),
  },
  (table) => [index('import_job_state').on(table.state, table.changedAt)],
);
