import { z } from 'zod';

const secretBytes = 32;
const secret = z.base64url().refine((text) => Buffer.from(text, 'base64url').length === secretBytes);
const keySchema = z.object({
  /** Stands in every text that was locked with it; no dots, since those separate the parts. */
  id: z.string().regex(/^[a-z0-9-]{1,24}$/u),
  createdDay: z.iso.date(),
  secret,
});
const keys = z.array(keySchema).min(1);

export const keyringSchema = z
  .object({
    version: z.literal(1),
    currentDataKey: z.string(),
    currentReceiptKey: z.string(),
    /** Lock fields and uploads; older ones stay for what an old backup holds. */
    dataKeys: keys,
    /** Receipts are derived from these, each lead naming its own; they have to stay. */
    receiptKeys: keys,
    /** Every other signature: blind indexes, hashes of codes, limits. Stays, or nothing would be found again. */
    signingKey: keySchema,
  })
  .refine((ring) => ring.dataKeys.some(({ id }) => id === ring.currentDataKey))
  .refine((ring) => ring.receiptKeys.some(({ id }) => id === ring.currentReceiptKey))
  .refine(
    (ring) => new Set([...ring.dataKeys, ...ring.receiptKeys].map(({ id }) => id)).size === countKeys(ring),
  );

export type Keyring = z.infer<typeof keyringSchema>;
export type Key = z.infer<typeof keySchema>;
type Random = (byteCount: number) => Uint8Array;

export function createKeyring(now: Date, random: Random): Keyring {
  const dataKey = createKey('d1', now, random);
  const receiptKey = createKey('r1', now, random);
  return {
    version: 1,
    currentDataKey: dataKey.id,
    currentReceiptKey: receiptKey.id,
    dataKeys: [dataKey],
    receiptKeys: [receiptKey],
    signingKey: createKey('s1', now, random),
  };
}

/** The same ring with a new key for data and one for receipts; the old ones stay and open what they locked. */
export function withNewKeys(ring: Keyring, now: Date, random: Random): Keyring {
  const dataKey = createKey(`d${ring.dataKeys.length + 1}`, now, random);
  const receiptKey = createKey(`r${ring.receiptKeys.length + 1}`, now, random);
  return {
    ...ring,
    currentDataKey: dataKey.id,
    currentReceiptKey: receiptKey.id,
    dataKeys: [...ring.dataKeys, dataKey],
    receiptKeys: [...ring.receiptKeys, receiptKey],
  };
}

/** The end of an id is random: a keyring put back from an old copy and rotated again gets other ids. */
function createKey(prefix: string, now: Date, random: Random): Key {
  return {
    id: `${prefix}-${Buffer.from(random(3)).toString('hex')}`,
    createdDay: now.toISOString().slice(0, 10),
    secret: Buffer.from(random(secretBytes)).toString('base64url'),
  };
}

function countKeys(ring: { dataKeys: readonly unknown[]; receiptKeys: readonly unknown[] }): number {
  return ring.dataKeys.length + ring.receiptKeys.length;
}
