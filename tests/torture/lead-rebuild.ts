import type { Migration } from '../../src/server/store/read-migrations.ts';

/** For the trial only: a migration of the heaviest kind, which copies all leads into a new table. */
export function leadRebuild(version: number): Migration {
  return {
    version,
    name: 'rebuild-leads',
    statements: [
      'pragma defer_foreign_keys = on',
      'create table lead_new as select * from lead',
      `alter table lead_new add column isRebuilt integer not null default 1`,
      'drop table lead',
      'alter table lead_new rename to lead',
      'create unique index lead_id on lead (id)',
      'create unique index lead_reference on lead (reference)',
    ],
  };
}
