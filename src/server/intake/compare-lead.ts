import type { InStatement } from '@libsql/client';
import { asc, eq } from '../store/sql.ts';
import type { Match } from '../../domain/leads/match.ts';
import { strengths } from '../../domain/leads/match.ts';
import type { ServerContext } from '../context.ts';
import { readLeadAccount } from '../leads/read-account.ts';
import { candidates, leads } from '../schema/lead-tables.ts';

/** A candidate as it stood before a comparison. */
export type StoredCandidate = Pick<typeof candidates.$inferSelect, 'person' | 'strength' | 'bits'>;

export interface Comparison {
  /** Version of the roll it was compared with. */
  version: string;
  /** Whether the lead had been compared before. */
  isFirst: boolean;
  before: readonly StoredCandidate[];
  after: readonly Match[];
}

/**
 * Compares one lead with the roll and keeps the candidates. Undefined where there is nothing to compare: the lead is
 * gone, erased, or not about a person of the roll. Rejects when the roll can't be read.
 */
export async function compareLead(context: ServerContext, leadId: string): Promise<Comparison | undefined> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const comparison = await compareOnce(context, leadId);
    if (comparison === undefined) return undefined;
    if (await keepComparison(context, comparison)) return comparison;
  }
  throw new Error('The lead was changed during every comparison.');
}

/** The desk or the family may write while the roll is being asked. */
const mostTries = 4;

interface Compared extends Comparison {
  leadId: string;
  /** When the lead that was compared was last changed. */
  changedAt: number;
}

async function compareOnce(context: ServerContext, leadId: string): Promise<Compared | undefined> {
  const { read } = context.database;
  const [lead] = await read.select().from(leads).where(eq(leads.id, leadId));
  if (lead === undefined || lead.erasedAt !== null || lead.kind !== 'kin') return undefined;
  const { account } = await readLeadAccount(context, leadId);
  const { version, matches } = await context.matcher.match(account);
  const before = await read
    .select({ person: candidates.person, strength: candidates.strength, bits: candidates.bits })
    .from(candidates)
    .where(eq(candidates.leadId, leadId))
    .orderBy(asc(candidates.rank));
  const isFirst = lead.rollVersion === null && before.length === 0;
  return { leadId, changedAt: lead.changedAt, version, isFirst, before, after: matches };
}

/**
 * Every statement looks at the lead itself: it may have been erased, or added to, since it was read. False where that
 * was so, and nothing was kept.
 */
async function keepComparison({ database, cipher }: ServerContext, compared: Compared): Promise<boolean> {
  const { leadId, version, isFirst, before, after } = compared;
  const isSame = 'exists (select 1 from lead where id = ? and erasedAt is null and changedAt = ?)';
  const same = [leadId, compared.changedAt];
  const rows = after.map((match, index): InStatement => {
    const reasons = cipher.encrypt(JSON.stringify(match.reasons), `candidate:${leadId}/${index + 1}:reasons`);
    const isNew = !isFirst && isNewCandidate(before, match) ? 1 : 0;
    return {
      sql: `insert into candidate (leadId, rank, person, strength, bits, reasonsCipher, isNew)
        select ?, ?, ?, ?, ?, ?, ? where ${isSame}`,
      args: [leadId, index + 1, match.person, match.strength, match.bits, reasons, isNew, ...same],
    };
  });
  const results = await database.write(() => ({
    statements: [
      { sql: `delete from candidate where leadId = ? and ${isSame}`, args: [leadId, ...same] },
      ...rows,
      { sql: `update lead set rollVersion = ? where id = ? and ${isSame}`, args: [version, leadId, ...same] },
    ],
  }));
  return (results.at(-1)?.rowsAffected ?? 0) > 0;
}

/** Not there before, or weaker. */
export function isNewCandidate(before: readonly StoredCandidate[], match: Match): boolean {
  const known = before.find(({ person }) => person === match.person);
  return known === undefined || strengths.indexOf(match.strength) < strengths.indexOf(known.strength);
}
