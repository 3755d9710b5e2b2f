-- The tables of the lead store, as src/server/schema describes them (a test compares the two).
-- A paragraph is one statement. Column names are those of the program.

create table attachment (
  id text primary key not null,
  leadId text not null references lead (id),
  entryId text not null references entry (id),
  fileName text not null,
  mediaType text not null,
  width integer,
  height integer,
  byteCount integer not null,
  sha256 text not null,
  addedAt integer not null
) strict;

create index attachment_lead on attachment (leadId);

create table candidate (
  leadId text not null references lead (id),
  rank integer not null,
  person text not null,
  strength text not null,
  bits real not null,
  reasonsCipher text not null,
  isNew integer not null default 0
) strict;

create unique index candidate_rank on candidate (leadId, rank);

create index candidate_person on candidate (person);

create table confirmation (
  id text primary key not null,
  leadId text not null references lead (id),
  person text not null,
  proposedBy text not null,
  proposedAt integer not null,
  decidedBy text,
  decidedAt integer,
  isConfirmed integer,
  groundsCipher text not null
) strict;

create index confirmation_lead on confirmation (leadId);

create table consent (
  id text primary key not null,
  leadId text not null references lead (id),
  purpose text not null,
  isGranted integer not null,
  noticeVersion text not null,
  noticeHash text not null,
  decidedAt integer not null
) strict;

create index consent_lead on consent (leadId);

create table contact_index (
  leadId text not null references lead (id),
  blindIndex text not null
) strict;

create index contact_blind on contact_index (blindIndex);

create unique index contact_once on contact_index (leadId, blindIndex);

create table disclosure (
  id text primary key not null,
  leadId text not null references lead (id),
  recipient text not null,
  what text not null,
  why text not null,
  consentId text,
  staffId text not null,
  disclosedAt integer not null
) strict;

create index disclosure_lead on disclosure (leadId);

create table entry (
  id text primary key not null,
  leadId text not null references lead (id),
  kind text not null,
  staffId text,
  writtenAt integer not null
) strict;

create index entry_lead on entry (leadId, writtenAt);

create table entry_field (
  id text primary key not null,
  entryId text not null references entry (id),
  leadId text not null references lead (id),
  field text not null,
  valueCipher text not null
) strict;

create index entry_field_lead on entry_field (leadId);

create table follow_session (
  tokenHash text primary key not null,
  leadId text not null references lead (id),
  startedAt integer not null,
  lastSeenAt integer not null
) strict;

create table lead (
  id text primary key not null,
  reference text not null,
  kind text not null,
  stage text not null,
  isUnverified integer not null,
  receivedAt integer not null,
  changedAt integer not null,
  lastContactAt integer not null,
  dueAt integer,
  codeHash text,
  receiptKey text not null,
  idempotencyHash text not null,
  contentHash text not null,
  personHint text not null default '',
  confirmedPerson text,
  assignedTo text,
  joinedTo text,
  isProtectedRecord integer not null default 0,
  rollVersion text,
  erasedAt integer
) strict;

create unique index lead_reference on lead (reference);

create unique index lead_idempotency on lead (idempotencyHash);

create index lead_stage on lead (stage, receivedAt);

create index lead_compared on lead (rollVersion);

create table retention_run (
  id text primary key not null,
  ranAt integer not null,
  erasedLeads integer not null,
  erasedFiles integer not null,
  refusal text not null
) strict;

create table stage_change (
  id text primary key not null,
  leadId text not null references lead (id),
  fromStage text not null,
  toStage text not null,
  noteCipher text not null,
  staffId text,
  changedAt integer not null
) strict;

create index stage_change_lead on stage_change (leadId, changedAt);

create table recovery_code (
  id text primary key not null,
  staffId text not null references staff (id),
  codeHash text not null,
  usedAt integer
) strict;

create index recovery_code_staff on recovery_code (staffId);

create table staff (
  id text primary key not null,
  loginName text not null,
  displayName text not null,
  role text not null,
  passwordHash text not null,
  totpCipher text not null,
  isTotpConfirmed integer not null default 0,
  totpLastStep integer not null default 0,
  mustChangePassword integer not null default 0,
  passwordSetAt integer not null default 0,
  email text not null default '',
  createdAt integer not null,
  disabledAt integer
) strict;

create unique index staff_login on staff (loginName);

create table staff_session (
  tokenHash text primary key not null,
  staffId text not null references staff (id),
  startedAt integer not null,
  lastSeenAt integer not null,
  provedAt integer not null,
  device text not null
) strict;

create index staff_session_staff on staff_session (staffId);

create table attempt (
  id text primary key not null,
  keyHash text not null,
  triedAt integer not null
) strict;

create index attempt_key on attempt (keyHash, triedAt);

create table audit (
  sequence integer primary key not null,
  happenedAt integer not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previousHash text not null,
  hash text not null
) strict;

create unique index audit_previous on audit (previousHash);

create index audit_subject on audit (subject);

create table outbox (
  id text primary key not null,
  recipient text not null,
  template text not null,
  "values" text not null,
  state text not null,
  attemptCount integer not null default 0,
  nextAttemptAt integer not null,
  createdAt integer not null
) strict;

create index outbox_due on outbox (state, nextAttemptAt);

create table spent_proof (
  proofHash text primary key not null,
  expiresAt integer not null
) strict;

create table store_fact (
  name text primary key not null,
  value text not null
) strict;

create table write_mark (
  id text primary key not null,
  writtenAt integer not null,
  counts text not null
) strict;

create index write_mark_written on write_mark (writtenAt);

-- The chain can't fork, and nothing can be put into the middle of it or replaced.
create trigger audit_chain before insert on audit
when new.sequence <> coalesce((select max(sequence) from audit), 0) + 1
  or new.previousHash <> coalesce(
    (select hash from audit order by sequence desc limit 1),
    '0000000000000000000000000000000000000000000000000000000000000000'
  )
begin
  select raise(abort, 'audit fork: another row was written in between');
end;

create trigger audit_unchanged before update on audit
begin
  select raise(abort, 'audit rows are never changed');
end;

create trigger audit_kept before delete on audit
begin
  select raise(abort, 'audit rows are never deleted');
end;
