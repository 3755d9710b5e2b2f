import { asc, count, eq, isNull } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { recoveryCodes, staff, staffSessions } from '../../schema/staff-tables.ts';
import { isAlive, type StaffSession } from './staff-session.ts';
import type { StaffRow } from './staff-row.ts';

export interface ListedMember {
  account: StaffRow;
  /** Recovery codes not used yet. */
  codesLeft: number;
  /** Of the sessions open now; undefined where there is none. */
  lastSeenAt: number | undefined;
}

/** All accounts by login name, those disabled too. */
export async function listMembers({ database, now }: ServerContext): Promise<ListedMember[]> {
  const [accounts, codes, sessions] = await Promise.all([
    database.read.select().from(staff).orderBy(asc(staff.loginName)),
    database.read
      .select({ staffId: recoveryCodes.staffId, left: count() })
      .from(recoveryCodes)
      .where(isNull(recoveryCodes.usedAt))
      .groupBy(recoveryCodes.staffId),
    database.read.select().from(staffSessions),
  ]);
  const codesLeft = new Map(codes.map(({ staffId, left }) => [staffId, left]));
  const open = Map.groupBy(sessions, (session) => session.staffId);
  return accounts.map((account) => ({
    account,
    codesLeft: codesLeft.get(account.id) ?? 0,
    lastSeenAt: lastSeen(open.get(account.id) ?? [], now()),
  }));
}

/** Sessions of one member that are open, last used first. */
export async function listSessions(
  { database, now }: ServerContext,
  staffId: string,
): Promise<StaffSession[]> {
  const rows = await database.read.select().from(staffSessions).where(eq(staffSessions.staffId, staffId));
  return rows
    .filter((session) => isAlive(session, now()))
    .toSorted((first, second) => second.lastSeenAt - first.lastSeenAt);
}

function lastSeen(sessions: readonly StaffSession[], now: Date): number | undefined {
  const times = sessions.filter((session) => isAlive(session, now)).map(({ lastSeenAt }) => lastSeenAt);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** Waiting: the means on the slip have not been taken over yet. */
export function stateOf(account: StaffRow): 'active' | 'waiting' | 'disabled' {
  if (account.disabledAt !== null) return 'disabled';
  return account.mustChangePassword || !account.isTotpConfirmed ? 'waiting' : 'active';
}
