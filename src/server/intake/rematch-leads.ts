import { and, eq, inArray, isNull } from '../store/sql.ts';
import { openStages } from '../../domain/leads/stages.ts';
import { whatIsNew, type MatchChange } from '../../kinship/what-is-new.ts';
import type { ServerContext } from '../context.ts';
import { candidates, leads } from '../schema/lead-tables.ts';
import { compareLead, type StoredCandidate } from './compare-lead.ts';

/** What the present roll makes of one lead; nothing in it is the family's. */
export interface LeadNews {
  reference: string;
  changes: readonly MatchChange[];
}

/**
 * Compares every open kin lead with the roll that the matcher has loaded, and tells of those where something is new:
 * since the comparison before, or as the running server has found it since the roll changed.
 */
export async function* rematchLeads(context: ServerContext): AsyncGenerator<LeadNews> {
  for (const lead of await listOpenLeads(context)) {
    const comparison = await compareUnlessDone(context, lead);
    const changes =
      comparison === undefined
        ? await listMarkedNew(context, lead.id)
        : whatIsNew(toMatches(comparison.before), comparison.after);
    if (changes.length > 0) yield { reference: lead.reference, changes };
  }
}

interface OpenLead {
  id: string;
  reference: string;
  rollVersion: string | null;
}

function listOpenLeads({ database }: ServerContext): Promise<OpenLead[]> {
  return database.read
    .select({ id: leads.id, reference: leads.reference, rollVersion: leads.rollVersion })
    .from(leads)
    .where(and(eq(leads.kind, 'kin'), inArray(leads.stage, [...openStages]), isNull(leads.erasedAt)))
    .orderBy(leads.receivedAt);
}

/** Comparing anew with the same roll would find the same, and forget what was new in it. */
async function compareUnlessDone(context: ServerContext, { id, rollVersion }: OpenLead) {
  const version = context.matcher.version();
  return version !== undefined && rollVersion === version ? undefined : compareLead(context, id);
}

async function listMarkedNew({ database }: ServerContext, leadId: string): Promise<MatchChange[]> {
  const rows = await database.read
    .select({ person: candidates.person, strength: candidates.strength })
    .from(candidates)
    .where(and(eq(candidates.leadId, leadId), eq(candidates.isNew, true)))
    .orderBy(candidates.rank);
  return rows
    .filter(({ strength }) => strength === 'strong' || strength === 'possible')
    .map(({ person, strength }) => ({ kind: 'new', person, strength }));
}

/** Only person and strength are compared. */
function toMatches(stored: readonly StoredCandidate[]) {
  return stored.map((candidate) => ({ ...candidate, probability: 0, reasons: [] }));
}
