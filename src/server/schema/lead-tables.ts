import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { consentPurposes, leadKinds, stages } from '../../domain/leads/stages.ts';
import { strengths } from '../../domain/leads/match.ts';

/** Times are milliseconds since 1970 in UTC. Columns ending in `cipher` hold `v1.key.iv.ct.tag` (see `store/field-cipher`). */

/** One submission through one of the three doors; holds nothing that names a living person. */
export const leads = sqliteTable(
  'lead',
  {
    id: text().primaryKey(),
    /** 回执编号: eight characters; a label, not a secret. */
    reference: text().notNull(),
    kind: text({ enum: leadKinds }).notNull(),
    stage: text({ enum: stages }).notNull(),
    /** Passed neither proof of work nor another check: sent without JavaScript. */
    isUnverified: integer({ mode: 'boolean' }).notNull(),
    receivedAt: integer().notNull(),
    changedAt: integer().notNull(),
    /** When the office last spoke with the family, or the family with the office: retention counts from here. */
    lastContactAt: integer().notNull(),
    /** When the office owes the next answer; null when it owes none. */
    dueAt: integer(),
    /** HMAC of 查询码; null once erased. */
    codeHash: text(),
    /** Key with which reference and code were derived from the idempotency key. */
    receiptKey: text().notNull(),
    /** HMAC of the idempotency key that the page made. */
    idempotencyHash: text().notNull(),
    /** HMAC of what was sent, to tell a repeat from a changed second sending. */
    contentHash: text().notNull(),
    /** 编号 of the record the door was opened from, or that a correction is about; empty for none. */
    personHint: text().notNull().default(''),
    /** 编号 once two people have confirmed the match. */
    confirmedPerson: text(),
    /** Member of staff who looks after it. */
    assignedTo: text(),
    /** The lead that this one was joined to as a duplicate. */
    joinedTo: text(),
    /** Insult or harm to a martyr: kept and reported, never erased by a rule (英雄烈士保护法 23). */
    isProtectedRecord: integer({ mode: 'boolean' }).notNull().default(false),
    /** Version of the roll it was last compared with; null before the first comparison. */
    rollVersion: text(),
    /** When the retention rules erased what was personal; null before. */
    erasedAt: integer(),
  },
  (table) => [
    uniqueIndex('lead_reference').on(table.reference),
    uniqueIndex('lead_idempotency').on(table.idempotencyHash),
    index('lead_stage').on(table.stage, table.receivedAt),
    index('lead_compared').on(table.rollVersion),
  ],
);

/** One act of writing: the first account, an addition, a correction, a question of the office, a reply. */
export const entries = sqliteTable(
  'entry',
  {
    id: text().primaryKey(),
    leadId: text()
      .notNull()
      .references(() => leads.id),
    kind: text({
      enum: ['original', 'addition', 'correction', 'sent-again', 'question', 'answer'],
    }).notNull(),
    /** Staff id where the office wrote; null where the family did. */
    staffId: text(),
    writtenAt: integer().notNull(),
  },
  (table) => [index('entry_lead').on(table.leadId, table.writtenAt)],
);

/** One field of an entry, encrypted. Field names are those of the door's form. */
export const entryFields = sqliteTable(
  'entry_field',
  {
    id: text().primaryKey(),
    entryId: text()
      .notNull()
      .references(() => entries.id),
    leadId: text()
      .notNull()
      .references(() => leads.id),
    field: text().notNull(),
    valueCipher: text().notNull(),
  },
  (table) => [index('entry_field_lead').on(table.leadId)],
);

/** HMAC of a normalised contact, to find leads of one family without reading any. */
export const contactIndexes = sqliteTable(
  'contact_index',
  {
    leadId: text()
      .notNull()
      .references(() => leads.id),
    blindIndex: text().notNull(),
  },
  (table) => [
    index('contact_blind').on(table.blindIndex),
    uniqueIndex('contact_once').on(table.leadId, table.blindIndex),
  ],
);

/** What the family agreed to, with the wording it saw. */
export const consents = sqliteTable(
  'consent',
  {
    id: text().primaryKey(),
    leadId: text()
      .notNull()
      .references(() => leads.id),
    purpose: text({ enum: consentPurposes }).notNull(),
    isGranted: integer({ mode: 'boolean' }).notNull(),
    noticeVersion: text().notNull(),
    /** SHA-256 of the notice's text. */
    noticeHash: text().notNull(),
    decidedAt: integer().notNull(),
  },
  (table) => [index('consent_lead').on(table.leadId)],
);

/** A picture or a piece of evidence; the bytes lie encrypted in the data folder under `fileName`. */
export const attachments = sqliteTable(
  'attachment',
  {
    id: text().primaryKey(),
    leadId: text()
      .notNull()
      .references(() => leads.id),
    entryId: text()
      .notNull()
      .references(() => entries.id),
    /** Random; never what the family's file was called. */
    fileName: text().notNull(),
    mediaType: text().notNull(),
    width: integer(),
    height: integer(),
    byteCount: integer().notNull(),
    /** SHA-256 of the bytes as kept, hexadecimal. */
    sha256: text().notNull(),
    addedAt: integer().notNull(),
  },
  (table) => [index('attachment_lead').on(table.leadId)],
);

/** Who of the roll a lead may be about, as last compared. */
export const candidates = sqliteTable(
  'candidate',
  {
    leadId: text()
      .notNull()
      .references(() => leads.id),
    rank: integer().notNull(),
    person: text().notNull(),
    strength: text({ enum: strengths }).notNull(),
    bits: real().notNull(),
    /** JSON of the reasons; they repeat what the family said. */
    reasonsCipher: text().notNull(),
    /** Not there, or weaker, at the comparison before. */
    isNew: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('candidate_rank').on(table.leadId, table.rank),
    index('candidate_person').on(table.person),
  ],
);

/** Every change of stage, with its note. */
export const stageChanges = sqliteTable(
  'stage_change',
  {
    id: text().primaryKey(),
    leadId: text()
      .notNull()
      .references(() => leads.id),
    fromStage: text({ enum: stages }).notNull(),
    toStage: text({ enum: stages }).notNull(),
    noteCipher: text().notNull(),
    /** Staff id; null for the family itself or a rule. */
    staffId: text(),
    changedAt: integer().notNull(),
  },
  (table) => [index('stage_change_lead').on(table.leadId, table.changedAt)],
);

/** One person proposes who it is, another confirms or refuses. */
export const confirmations = sqliteTable(
  'confirmation',
  {
    id: text().primaryKey(),
    leadId: text()
      .notNull()
      .references(() => leads.id),
    person: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: integer().notNull(),
    decidedBy: text(),
    decidedAt: integer(),
    isConfirmed: integer({ mode: 'boolean' }),
    groundsCipher: text().notNull(),
  },
  (table) => [index('confirmation_lead').on(table.leadId)],
);

/** To whom data of a family was given, what and why; kept at least three years (网络数据安全管理条例 12). */
export const disclosures = sqliteTable(
  'disclosure',
  {
    id: text().primaryKey(),
    leadId: text()
      .notNull()
      .references(() => leads.id),
    recipient: text().notNull(),
    what: text().notNull(),
    why: text().notNull(),
    consentId: text(),
    staffId: text().notNull(),
    disclosedAt: integer().notNull(),
  },
  (table) => [index('disclosure_lead').on(table.leadId)],
);

/** What the retention rules erased, and when. */
export const retentionRuns = sqliteTable('retention_run', {
  id: text().primaryKey(),
  ranAt: integer().notNull(),
  erasedLeads: integer().notNull(),
  erasedFiles: integer().notNull(),
  /** Why nothing was done, where the run refused; empty otherwise. */
  refusal: text().notNull(),
});

/** Sessions with which a family follows its own lead. */
export const followSessions = sqliteTable('follow_session', {
  /** SHA-256 of the token. */
  tokenHash: text().primaryKey(),
  leadId: text()
    .notNull()
    .references(() => leads.id),
  startedAt: integer().notNull(),
  lastSeenAt: integer().notNull(),
});
