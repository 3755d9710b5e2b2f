import { createHash } from 'node:crypto';
import { and, eq, lte, ne, or } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { staffSessions } from '../../schema/staff-tables.ts';
import type { Statement } from '../../store/database.ts';
import type { WebRequest } from '../../web/web-request.ts';
import { toDeviceName } from './device-name.ts';
import { staffCookies } from './staff-cookies.ts';

export type StaffSession = typeof staffSessions.$inferSelect;

const minute = 60_000;
/** A session ends after half an hour without a request, and after ten hours in any case. */
export const idleTime = 30 * minute;
export const longestTime = 600 * minute;

/** 256 random bits; only its hash is stored. */
export function newSessionToken(random: (byteCount: number) => Uint8Array): string {
  return Buffer.from(random(32)).toString('base64url');
}

export function toTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Hash of the token a request brings, whether or not there is such a session. */
export function findTokenHash(request: WebRequest): string | undefined {
  const token = request.cookies.get(staffCookies.session) ?? '';
  return /^[\w-]{43}$/u.test(token) ? toTokenHash(token) : undefined;
}

/** A session last seen in the future was kept by a clock that has been set back since: it is not revived. */
export function isAlive({ startedAt, lastSeenAt }: StaffSession, now: Date): boolean {
  const time = now.getTime();
  const isOver = time - lastSeenAt >= idleTime || time - startedAt >= longestTime;
  return !isOver && lastSeenAt <= time + minute;
}

/** Removes what has run out, of everybody. */
export function toHousekeeping({ database, now }: ServerContext): Statement {
  const time = now().getTime();
  return database.build
    .delete(staffSessions)
    .where(
      or(lte(staffSessions.lastSeenAt, time - idleTime), lte(staffSessions.startedAt, time - longestTime)),
    );
}

export interface SessionStart {
  staffId: string;
  token: string;
  request: WebRequest;
}

export function toSessionRow(context: ServerContext, { staffId, token, request }: SessionStart): Statement {
  const time = context.now().getTime();
  return context.database.build.insert(staffSessions).values({
    tokenHash: toTokenHash(token),
    staffId,
    startedAt: time,
    lastSeenAt: time,
    provedAt: time,
    device: toDeviceName(request.headers['user-agent']),
  });
}

/** The same session under a new token, with the password just given. */
export function toRotation(context: ServerContext, tokenHash: string, token: string): Statement {
  const time = context.now().getTime();
  return context.database.build
    .update(staffSessions)
    .set({ tokenHash: toTokenHash(token), provedAt: time, lastSeenAt: time })
    .where(eq(staffSessions.tokenHash, tokenHash));
}

export function toEnd({ database }: ServerContext, tokenHash: string): Statement {
  return database.build.delete(staffSessions).where(eq(staffSessions.tokenHash, tokenHash));
}

/** Ends every session of a member, but for one that is named. */
export function toEndOfAll(
  { database }: Pick<ServerContext, 'database'>,
  staffId: string,
  but = '',
): Statement {
  return database.build
    .delete(staffSessions)
    .where(and(eq(staffSessions.staffId, staffId), ne(staffSessions.tokenHash, but)));
}
