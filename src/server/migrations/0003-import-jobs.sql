-- Tables that somebody handed in for the archive, from the file to the release. Files lie encrypted beside the store.

create table import_job (
  id text primary key not null,
  state text not null,
  handedInBy text not null,
  handedInAt integer not null,
  decidedBy text,
  decidedAt integer,
  changedAt integer not null,
  releaseState text not null default 'none',
  byteCount integer not null,
  detailsCipher text not null
) strict;

create index import_job_state on import_job (state, changedAt);
