import { and, eq, inArray, isNull, lte, or, sql, type SQL } from '../store/sql.ts';
import { retentionRules, type RetentionRule } from '../../domain/leads/retention.ts';
import { leads } from '../schema/lead-tables.ts';

export const dayMs = 86_400_000;

/** The rules as a question to the store: leads that are to be erased at `now` (ms). Harm records are in none. */
export function dueForErasure(now: number): SQL | undefined {
  return and(
    isNull(leads.erasedAt),
    eq(leads.isProtectedRecord, false),
    or(...retentionRules.map((rule) => isDue(rule, now))),
  );
}

/** What the families took back themselves: to be erased whatever the clock says. */
export function dueAtOnce(): SQL | undefined {
  return and(isNull(leads.erasedAt), eq(leads.isProtectedRecord, false), eq(leads.stage, 'withdrawn'));
}

/** The last change into the present stage; none where a lead has never changed its stage. */
const stageSince = sql`coalesce((
  select max(stage_change.changedAt) from stage_change
  where stage_change.leadId = lead.id and stage_change.toStage = lead.stage
), lead.receivedAt)`;

function isDue(rule: RetentionRule, now: number): SQL | undefined {
  const latest = now - rule.days * dayMs;
  const start =
    rule.from === 'last-contact'
      ? sql`${leads.lastContactAt}`
      : sql`max(${leads.lastContactAt}, ${stageSince})`;
  return and(inArray(leads.stage, [...rule.stages]), lte(start, latest));
}
