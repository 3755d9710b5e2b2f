import { and, inArray, isNotNull, lt, ne } from '../store/sql.ts';
import { retentionDays } from '../../domain/leads/retention.ts';
import { attempts, outbox, spentProofs } from '../schema/guard-tables.ts';
import { disclosures, followSessions, leads } from '../schema/lead-tables.ts';
import { staffSessions } from '../schema/staff-tables.ts';
import type { Database, Statement } from '../store/database.ts';
import { dayMs } from './retention-rules.ts';

/**
 * What removes rows that have done their work: tries counted for limits, used proofs, sessions that are over, mail that
 * went out, and records of disclosure of erased leads after the years of the law. `now` in ms.
 */
export function listOutdatedRows({ build }: Database, now: number): Statement[] {
  const dayAgo = now - dayMs;
  const erased = build.select({ id: leads.id }).from(leads).where(isNotNull(leads.erasedAt));
  return [
    // The longest limit counts a day.
    build.delete(attempts).where(lt(attempts.triedAt, now - 2 * dayMs)),
    build.delete(spentProofs).where(lt(spentProofs.expiresAt, dayAgo)),
    build.delete(followSessions).where(lt(followSessions.lastSeenAt, dayAgo)),
    build.delete(staffSessions).where(lt(staffSessions.lastSeenAt, dayAgo)),
    build
      .delete(outbox)
      .where(and(ne(outbox.state, 'waiting'), lt(outbox.createdAt, now - retentionDays.mail * dayMs))),
    build
      .delete(disclosures)
      .where(
        and(
          inArray(disclosures.leadId, erased),
          lt(disclosures.disclosedAt, now - retentionDays.disclosures * dayMs),
        ),
      ),
  ];
}
