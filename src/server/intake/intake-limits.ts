import { and, count, eq, gt } from '../store/sql.ts';
import type { LeadKind } from '../../domain/leads/stages.ts';
import type { ServerContext } from '../context.ts';
import { attempts } from '../schema/guard-tables.ts';
import type { Statement } from '../store/database.ts';

/** Submissions received in an hour; families that could not show a proof of work are fewer, and share their own pile. */
export const hourlyLimits = { perAddressAndDoor: 5, perAddress: 10, unverifiedPerAddress: 3 };

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

interface Counter {
  keyHash: string;
  most: number;
  windowMs: number;
  /** What the family is told when it is full. */
  message: 'address' | 'day';
}

type Counting = Pick<ServerContext, 'database' | 'now' | 'newId'>;
type Needs = Counting & Pick<ServerContext, 'cipher' | 'settings'>;

export interface Arrival {
  door: LeadKind;
  address: string;
  isUnverified: boolean;
}

/** Which limit is full, if one is. To be asked within the plan of the batch that counts the arrival. */
export async function findFullLimit(
  context: Needs,
  arrival: Arrival,
): Promise<Counter['message'] | undefined> {
  for (const counter of countersOf(context, arrival)) {
    if ((await countTries(context, counter.keyHash, counter.windowMs)) >= counter.most)
      return counter.message;
  }
  return undefined;
}

/** Counts the arrival. */
export function countArrival(context: Needs, arrival: Arrival): Statement[] {
  return countersOf(context, arrival).map(({ keyHash }) => insertTry(context, keyHash).statement);
}

export function insertTry(
  { database, newId, now }: Counting,
  keyHash: string,
): { id: string; statement: Statement } {
  const id = newId();
  const row = { id, keyHash, triedAt: now().getTime() };
  return { id, statement: database.build.insert(attempts).values(row) };
}

export async function countTries(
  { database, now }: Counting,
  keyHash: string,
  windowMs: number,
): Promise<number> {
  const since = now().getTime() - windowMs;
  const [row] = await database.read
    .select({ tries: count() })
    .from(attempts)
    .where(and(eq(attempts.keyHash, keyHash), gt(attempts.triedAt, since)));
  return row?.tries ?? 0;
}

/** The day's limit holds for the verified and for the unverified each: neither pile can shut the other out. */
function countersOf({ cipher, settings }: Needs, { door, address, isUnverified }: Arrival): Counter[] {
  const hour = { windowMs: hourMs, message: 'address' } as const;
  const day = { windowMs: dayMs, message: 'day', most: settings.submissionsPerDay } as const;
  const keyHash = (name: string) => cipher.sign('limit', name);
  return [
    { ...hour, keyHash: keyHash(`lead|${door}|${address}`), most: hourlyLimits.perAddressAndDoor },
    { ...hour, keyHash: keyHash(`lead|${address}`), most: hourlyLimits.perAddress },
    ...(isUnverified
      ? [
          { ...hour, keyHash: keyHash(`unverified|${address}`), most: hourlyLimits.unverifiedPerAddress },
          { ...day, keyHash: keyHash('unverified|day') },
        ]
      : [{ ...day, keyHash: keyHash('lead|day') }]),
  ];
}
