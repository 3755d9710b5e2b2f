import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** How often something was tried in a window of time; keys are HMACs, so that no address is kept. */
export const attempts = sqliteTable(
  'attempt',
  {
    id: text().primaryKey(),
    /** HMAC of what is limited: `lead|address`, `login|account` … */
    keyHash: text().notNull(),
    triedAt: integer().notNull(),
  },
  (table) => [index('attempt_key').on(table.keyHash, table.triedAt)],
);

/** Proofs of work that were used; kept until they would expire anyway. */
export const spentProofs = sqliteTable('spent_proof', {
  /** SHA-256 of the challenge. */
  proofHash: text().primaryKey(),
  expiresAt: integer().notNull(),
});

/** Mail to be sent: templates with numbers and links, never a word of a lead. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    /** Address of a member of staff or of the office. */
    recipient: text().notNull(),
    template: text().notNull(),
    /** JSON of the template's values: counts, dates, links. */
    values: text().notNull(),
    state: text({ enum: ['waiting', 'sent', 'failed'] }).notNull(),
    attemptCount: integer().notNull().default(0),
    nextAttemptAt: integer().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [index('outbox_due').on(table.state, table.nextAttemptAt)],
);

/** Who did what, each row chained to the one before by its hash. Triggers refuse changes and deletions. */
export const auditRows = sqliteTable(
  'audit',
  {
    sequence: integer().primaryKey(),
    happenedAt: integer().notNull(),
    /** Staff id, `family`, `system` or `command`. */
    actor: text().notNull(),
    action: text().notNull(),
    /** Id of the lead, account … that it was done to. */
    subject: text().notNull(),
    /** JSON without anything personal. */
    detail: text().notNull(),
    /** Hash of the row before: unique, so that the chain cannot fork. */
    previousHash: text().notNull(),
    /** SHA-256 over the previous hash and this row in canonical form, hexadecimal. */
    hash: text().notNull(),
  },
  (table) => [uniqueIndex('audit_previous').on(table.previousHash), index('audit_subject').on(table.subject)],
);

/** Small facts about the store itself: last run of a job, version of the roll. */
export const storeFacts = sqliteTable('store_fact', {
  name: text().primaryKey(),
  value: text().notNull(),
});

/** Marks of batches sent to a remote store, for a day: tell whether one was kept whose answer got lost. */
export const writeMarks = sqliteTable(
  'write_mark',
  {
    id: text().primaryKey(),
    writtenAt: integer().notNull(),
    /** How many rows each statement changed, with a space after each. */
    counts: text().notNull(),
  },
  (table) => [index('write_mark_written').on(table.writtenAt)],
);
