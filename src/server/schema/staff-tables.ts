import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { staffRoles } from '../../domain/leads/stages.ts';

/** A member of staff. Never deleted, only disabled: the audit names them for ever. */
export const staff = sqliteTable(
  'staff',
  {
    id: text().primaryKey(),
    /** What they type to log in. */
    loginName: text().notNull(),
    /** As shown beside their notes. */
    displayName: text().notNull(),
    role: text({ enum: staffRoles }).notNull(),
    /** `argon2id$m=…,t=…,p=…$salt$hash`, base64url. */
    passwordHash: text().notNull(),
    /** Base32 secret, encrypted. */
    totpCipher: text().notNull(),
    /** Whether a first code has been entered, so that the authenticator is known to work. */
    isTotpConfirmed: integer({ mode: 'boolean' }).notNull().default(false),
    /** Last time step a code was used in: no code works twice. */
    totpLastStep: integer().notNull().default(0),
    mustChangePassword: integer({ mode: 'boolean' }).notNull().default(false),
    /** A one-time password lapses after a while. */
    passwordSetAt: integer().notNull().default(0),
    email: text().notNull().default(''),
    createdAt: integer().notNull(),
    disabledAt: integer(),
  },
  (table) => [uniqueIndex('staff_login').on(table.loginName)],
);

/** Printed codes for the day the telephone is lost; each works once. */
export const recoveryCodes = sqliteTable(
  'recovery_code',
  {
    id: text().primaryKey(),
    staffId: text()
      .notNull()
      .references(() => staff.id),
    codeHash: text().notNull(),
    usedAt: integer(),
  },
  (table) => [index('recovery_code_staff').on(table.staffId)],
);

export const staffSessions = sqliteTable(
  'staff_session',
  {
    /** SHA-256 of the token; the token itself is only in the cookie. */
    tokenHash: text().primaryKey(),
    staffId: text()
      .notNull()
      .references(() => staff.id),
    /** What a form of this session must send back; HMAC of the token. */
    startedAt: integer().notNull(),
    lastSeenAt: integer().notNull(),
    /** When the password was last given: exports ask for it again. */
    provedAt: integer().notNull(),
    /** First words of the browser's name, for the list of sessions. */
    device: text().notNull(),
  },
  (table) => [index('staff_session_staff').on(table.staffId)],
);
