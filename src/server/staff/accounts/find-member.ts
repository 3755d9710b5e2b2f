import { eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { staff, staffSessions } from '../../schema/staff-tables.ts';
import type { StaffMember } from '../../web/route.ts';
import type { WebRequest } from '../../web/web-request.ts';
import { findTokenHash, isAlive, toEnd, type StaffSession } from './staff-session.ts';
import type { StaffRow } from './staff-row.ts';

export interface SignedInMember extends StaffMember {
  /** The account as stored. */
  account: StaffRow;
  session: StaffSession;
}

/** How old the stored time of a session may be before it is written anew. */
const freshness = 60_000;

/**
 * Whoever is logged in with this request: an open session of an account in use. Sessions that have run out are removed
 * when they are met, so that no clock set back revives them. Throws the store's errors when it can't read.
 */
export async function findMember(
  request: WebRequest,
  context: ServerContext,
): Promise<SignedInMember | undefined> {
  const tokenHash = findTokenHash(request);
  if (tokenHash === undefined) return undefined;
  const [found] = await context.database.read
    .select({ account: staff, session: staffSessions })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(eq(staffSessions.tokenHash, tokenHash))
    .limit(1);
  if (found === undefined) return undefined;
  const { account, session } = found;
  if (account.disabledAt !== null || !isAlive(session, context.now())) {
    await writeQuietly(context, () => toEnd(context, tokenHash));
    return undefined;
  }
  await keepAlive(context, session);
  const { id, displayName, role } = account;
  return { id, displayName, role, account, session };
}

async function keepAlive(context: ServerContext, { tokenHash, lastSeenAt }: StaffSession): Promise<void> {
  const time = context.now().getTime();
  if (time - lastSeenAt < freshness) return;
  await writeQuietly(context, () =>
    context.database.build
      .update(staffSessions)
      .set({ lastSeenAt: time })
      .where(eq(staffSessions.tokenHash, tokenHash)),
  );
}

/** A page is read even while the store is locked or the disk full: the session then merely ends a little earlier. */
async function writeQuietly(
  context: ServerContext,
  toStatement: () => ReturnType<typeof toEnd>,
): Promise<void> {
  try {
    await context.database.write(() => ({ statements: [toStatement()] }));
  } catch (error) {
    context.log.warn({ err: error }, 'session not brought up to date');
  }
}
