-- One-to-one support of martyrs' families: who looks after whom, visits due and done. Nothing of it stands in content/.

create table family (
  id text primary key not null,
  person text not null,
  startedOn text not null,
  consentedOn text not null,
  everyDays integer,
  endedOn text,
  createdAt integer not null,
  changedAt integer not null,
  changedBy text not null
) strict;

create index family_person on family (person);

create table family_field (
  familyId text not null references family (id),
  field text not null,
  valueCipher text not null
) strict;

create unique index family_field_once on family_field (familyId, field);

create table family_visit (
  id text primary key not null,
  familyId text not null references family (id),
  visitedOn text not null,
  kind text not null,
  noteCipher text not null,
  staffId text not null,
  writtenAt integer not null
) strict;

create index family_visit_family on family_visit (familyId, visitedOn);
