import { createHash } from 'node:crypto';
import { eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { followSessions, leads } from '../../schema/lead-tables.ts';
import type { Statement } from '../../store/database.ts';
import type { Visit } from '../../web/route.ts';
import type { Cookie } from '../../web/web-response.ts';
import type { LeadRow } from '../decide-reception.ts';

export const followCookie = 'follow';
const idleMs = 30 * 60_000;
/** A session is noted as used at most once in this time. */
const noteEveryMs = 60_000;

/** A family that has shown reference and code, and the lead it follows. */
export interface FollowSession {
  tokenHash: string;
  lead: LeadRow;
}

export interface NewSession {
  cookie: Cookie;
  statement: Statement;
}

/** A new session of 256 random bits; the store keeps only its hash. */
export function startFollowSession({ database, random, now }: ServerContext, leadId: string): NewSession {
  const token = Buffer.from(random(32)).toString('base64url');
  const time = now().getTime();
  const row = { tokenHash: hashToken(token), leadId, startedAt: time, lastSeenAt: time };
  return {
    cookie: { name: followCookie, value: token, sameSite: 'Strict' },
    statement: database.build.insert(followSessions).values(row),
  };
}

/** The session of a visit; undefined without one, after 30 idle minutes, or where the lead was withdrawn. */
export async function findFollowSession({ request, context }: Visit): Promise<FollowSession | undefined> {
  const { database, now } = context;
  const token = request.cookies.get(followCookie);
  if (token === undefined || token === '') return undefined;
  const tokenHash = hashToken(token);
  const [found] = await database.read
    .select({ lead: leads, lastSeenAt: followSessions.lastSeenAt })
    .from(followSessions)
    .innerJoin(leads, eq(leads.id, followSessions.leadId))
    .where(eq(followSessions.tokenHash, tokenHash));
  if (found === undefined || found.lead.codeHash === null) return undefined;
  const idle = now().getTime() - found.lastSeenAt;
  if (idle < 0 || idle >= idleMs) return undefined;
  if (idle >= noteEveryMs) await noteSeen(context, tokenHash);
  return { tokenHash, lead: found.lead };
}

async function noteSeen({ database, now }: ServerContext, tokenHash: string): Promise<void> {
  const statement = database.build
    .update(followSessions)
    .set({ lastSeenAt: now().getTime() })
    .where(eq(followSessions.tokenHash, tokenHash));
  await database.write(() => ({ statements: [statement] }));
}

export async function endFollowSession({ database }: ServerContext, tokenHash: string): Promise<void> {
  const statement = database.build.delete(followSessions).where(eq(followSessions.tokenHash, tokenHash));
  await database.write(() => ({ statements: [statement] }));
}

export const noFollowCookie: Cookie = { name: followCookie, value: '', sameSite: 'Strict', maxAge: 0 };

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
