import { timingSafeEqual } from 'node:crypto';
import { eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { attempts } from '../../schema/guard-tables.ts';
import { leads } from '../../schema/lead-tables.ts';
import type { Visit } from '../../web/route.ts';
import type { Cookie } from '../../web/web-response.ts';
import { countTries, hourMs, insertTry } from '../intake-limits.ts';
import { hashCode, readCode } from '../receipt-codes.ts';
import { startFollowSession } from './follow-session.ts';

/** Tries an hour from one address, and for one reference, right ones not counted. */
export const mostTries = 5;

export type LogIn = { kind: 'in'; cookie: Cookie } | { kind: 'miss' } | { kind: 'limited' };

export interface Credentials {
  reference: string;
  code: string;
}

/**
 * Lets a family in with reference and code. Every try is counted before it is looked at, so that many at once are many;
 * a right one is taken off again. A reference that does not exist, one that was withdrawn and a wrong code are one and
 * the same miss.
 */
export async function logIn({ request, context }: Visit, typed: Credentials): Promise<LogIn> {
  const reference = readCode(typed.reference);
  const codeHash = hashCode(context, readCode(typed.code));
  const counted = await countTry(context, [`follow|${request.address}`, `follow|reference|${reference}`]);
  if (counted === undefined) return { kind: 'limited' };
  const [lead] = await context.database.read
    .select({ id: leads.id, codeHash: leads.codeHash })
    .from(leads)
    .where(eq(leads.reference, reference));
  // Compared in every case, so that a miss takes as long as any other.
  const noCode = hashCode(context, '');
  const isRight = isEqual(lead?.codeHash ?? noCode, codeHash);
  if (lead === undefined || lead.codeHash === null || !isRight) return { kind: 'miss' };
  const session = startFollowSession(context, lead.id);
  await context.database.write(() => ({
    statements: [
      session.statement,
      ...counted.map((id) => context.database.build.delete(attempts).where(eq(attempts.id, id))),
    ],
    audit: [{ actor: 'family', action: 'follow-lead', subject: lead.id }],
  }));
  return { kind: 'in', cookie: session.cookie };
}

/** Ids of the tries counted; undefined where one of the limits is full. */
async function countTry(context: ServerContext, names: readonly string[]): Promise<string[] | undefined> {
  const keys = names.map((name) => context.cipher.sign('limit', name));
  let ids: string[] | undefined;
  await context.database.write(async () => {
    ids = undefined;
    for (const key of keys) {
      if ((await countTries(context, key, hourMs)) >= mostTries) return { statements: [] };
    }
    const tries = keys.map((key) => insertTry(context, key));
    ids = tries.map(({ id }) => id);
    return { statements: tries.map(({ statement }) => statement) };
  });
  return ids;
}

function isEqual(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
