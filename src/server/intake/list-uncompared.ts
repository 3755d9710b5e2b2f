import { and, eq, inArray, isNull, ne, or } from '../store/sql.ts';
import { openStages } from '../../domain/leads/stages.ts';
import type { ServerContext } from '../context.ts';
import { leads } from '../schema/lead-tables.ts';

/** Open kin leads whose last comparison was with another roll than `version`, oldest first. */
export async function listUncompared(
  { database }: Pick<ServerContext, 'database'>,
  version: string,
): Promise<string[]> {
  const isOutdated = or(isNull(leads.rollVersion), ne(leads.rollVersion, version));
  const isOpen = and(eq(leads.kind, 'kin'), inArray(leads.stage, [...openStages]), isNull(leads.erasedAt));
  const rows = await database.read
    .select({ id: leads.id })
    .from(leads)
    .where(and(isOpen, isOutdated))
    .orderBy(leads.receivedAt);
  return rows.map(({ id }) => id);
}
