import type { InStatement } from '@libsql/client';
import { and, eq, isNull } from '../store/sql.ts';
import { dueAfterFamilyWrote } from '../../domain/leads/stage-rules.ts';
import type { ServerContext } from '../context.ts';
import { leads } from '../schema/lead-tables.ts';
import type { Statement } from '../store/database.ts';
import type { LeadRow } from './decide-reception.ts';

/**
 * What every word of the family after the first changes of its lead: it counts as contact, an answer is owed, and the
 * comparison with the roll is out of date. Fails the whole batch where the lead has been erased meanwhile.
 */
export function familyWroteStatements(
  { database, now }: Pick<ServerContext, 'database' | 'now'>,
  lead: Pick<LeadRow, 'id' | 'dueAt'>,
): (Statement | InStatement)[] {
  const time = now();
  const due = dueAfterFamilyWrote(time).getTime();
  return [
    refuseErased(lead.id),
    database.build
      .update(leads)
      .set({
        changedAt: time.getTime(),
        lastContactAt: time.getTime(),
        dueAt: Math.min(lead.dueAt ?? due, due),
        rollVersion: null,
      })
      .where(and(eq(leads.id, lead.id), isNull(leads.erasedAt))),
  ];
}

/** An entry without an id breaks the rules of its table, so that nothing of the batch is kept. */
function refuseErased(leadId: string): InStatement {
  return {
    sql: `insert into entry (id, leadId, kind, writtenAt)
      select null, null, null, null where not exists (select 1 from lead where id = ? and erasedAt is null)`,
    args: [leadId],
  };
}
