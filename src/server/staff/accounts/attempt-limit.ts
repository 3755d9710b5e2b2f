import { and, count, eq, gt, lt, sql } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { attempts } from '../../schema/guard-tables.ts';
import type { Statement } from '../../store/database.ts';

/** Something whose attempts are counted together: an account, an address, a browser that is known. */
export interface AttemptLane {
  /** `login|zhang.min`; stored as HMAC only. */
  key: string;
  /** Most attempts in an hour. */
  most: number;
  /** Whether one has to wait longer after each attempt. */
  isSlowed: boolean;
}

export type AttemptGrant = { kind: 'granted' } | { kind: 'later'; until: Date };

export const mostAttemptsOfAccount = 10;
const mostAttemptsOfAddress = 40;
const hour = 3_600_000;
/** Seconds to wait after the first, second … attempt of an hour; the last holds for all that follow. */
const pauses = [0, 0, 0, 5, 15, 30, 60, 120, 300];

export function accountLane(kind: 'login' | 'device' | 'code' | 'prove', account: string): AttemptLane {
  return { key: `${kind}|${account}`, most: mostAttemptsOfAccount, isSlowed: true };
}

/** Everybody of an office may come from one address, so it is wider and not slowed. */
export function addressLane(address: string): AttemptLane {
  return { key: `login-address|${address}`, most: mostAttemptsOfAddress, isSlowed: false };
}

type Needs = Pick<ServerContext, 'database' | 'cipher' | 'now' | 'newId'>;

/**
 * Counts an attempt in every lane before anything is checked, or says from when on it may be made. What is refused is
 * not counted, so that nobody is kept out for ever by somebody else's trying. Throws the store's errors.
 */
export async function claimAttempt(context: Needs, lanes: readonly AttemptLane[]): Promise<AttemptGrant> {
  try {
    // Most of a flood ends here, without asking for a turn to write.
    for (const lane of lanes) await requireFree(context, lane);
    const results = await context.database.write(async () => {
      for (const lane of lanes) await requireFree(context, lane);
      return {
        statements: lanes.flatMap((lane) => [toForgetting(context, lane.key), toClaim(context, lane)]),
      };
    });
    const isCounted = lanes.every((_, index) => results[2 * index + 1]?.rowsAffected === 1);
    return isCounted
      ? { kind: 'granted' }
      : { kind: 'later', until: new Date(context.now().getTime() + hour) };
  } catch (error) {
    if (error instanceof TryLaterError) return { kind: 'later', until: error.until };
    throw error;
  }
}

/** One more in a lane that only counts; for statements that go with other ones. */
export function toCountedAttempt(context: Needs, key: string): Statement {
  return context.database.build
    .insert(attempts)
    .values({ id: context.newId(), keyHash: toKeyHash(context, key), triedAt: context.now().getTime() });
}

/** How many there were in the last hour. */
export async function countAttempts(context: Needs, key: string): Promise<number> {
  const [row] = await context.database.read
    .select({ tried: count() })
    .from(attempts)
    .where(isWithinHour(context, key));
  return row?.tried ?? 0;
}

class TryLaterError extends Error {
  readonly until: Date;
  constructor(until: Date) {
    super('The limit is reached.');
    this.until = until;
  }
}

async function requireFree(context: Needs, lane: AttemptLane): Promise<void> {
  const now = context.now().getTime();
  const tried = await context.database.read
    .select({ at: attempts.triedAt })
    .from(attempts)
    .where(isWithinHour(context, lane.key))
    .orderBy(attempts.triedAt);
  const first = tried[tried.length - lane.most];
  if (first !== undefined) throw new TryLaterError(new Date(first.at + hour));
  if (!lane.isSlowed) return;
  const pause = (pauses[Math.min(tried.length, pauses.length) - 1] ?? 0) * 1000;
  const free = (tried.at(-1)?.at ?? 0) + pause;
  if (free > now) throw new TryLaterError(new Date(free));
}

/** Times after now come from a clock that was set back, and count no longer than an hour either. */
function isWithinHour(context: Needs, key: string) {
  const now = context.now().getTime();
  return and(
    eq(attempts.keyHash, toKeyHash(context, key)),
    gt(attempts.triedAt, now - hour),
    lt(attempts.triedAt, now + hour),
  );
}

/** Removes what no longer counts. */
export function toForgetting(context: Needs, key: string): Statement {
  return context.database.build
    .delete(attempts)
    .where(
      and(
        eq(attempts.keyHash, toKeyHash(context, key)),
        lt(attempts.triedAt, context.now().getTime() - hour),
      ),
    );
}

/** The limit stands in the statement itself too, for a second server on the same store. */
function toClaim(context: Needs, { key, most }: AttemptLane): Statement {
  const keyHash = toKeyHash(context, key);
  const now = context.now().getTime();
  const tried = sql`(select count(*) from ${attempts} where ${isWithinHour(context, key)})`;
  return context.database.build
    .insert(attempts)
    .select(sql`select ${context.newId()}, ${keyHash}, ${now} where ${tried} < ${most}`);
}

function toKeyHash({ cipher }: Pick<Needs, 'cipher'>, key: string): string {
  return cipher.sign('limit', key);
}
