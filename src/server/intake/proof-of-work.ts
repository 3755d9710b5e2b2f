import { createHash } from 'node:crypto';
import { createChallenge, randomInt, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { LeadKind } from '../../domain/leads/stages.ts';
import type { ServerContext } from '../context.ts';

/** A slow telephone solves this in a few seconds; the README's own figures took it ten times as long. */
const cost = 2_000;
const counters = { most: 1_500, least: 500 };
/** A form may lie open for an afternoon. */
const lifetimeMs = 4 * 3_600_000;

type Needs = Pick<ServerContext, 'cipher' | 'now'>;

/** The name that the solver sends its answer under. */
export const proofField = 'altcha';

export type ProofCheck =
  /** Sent without JavaScript: received, but looked at first. */
  | { kind: 'absent' }
  /** Not yet spent: the batch that receives the form spends it. */
  | { kind: 'good'; proofHash: string; expiresAt: number }
  | { kind: 'refused'; reason: 'malformed' | 'forged' | 'expired' | 'other-form' | 'unsolved' };

const payloadSchema = z.object({
  challenge: z.object({
    parameters: z
      .object({
        algorithm: z.literal('PBKDF2/SHA-256'),
        nonce: z.string(),
        salt: z.string(),
        cost: z.literal(cost),
        keyLength: z.literal(32),
        keyPrefix: z.string(),
        keySignature: z.string(),
        data: z.object({ form: z.string(), expiresAt: z.number() }),
      })
      .strict(),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** A challenge for a form; `counter` is how many tries it takes. */
export function makeChallenge(
  { cipher, now }: Needs,
  form: LeadKind,
  counter = randomInt(counters.most, counters.least),
): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter,
    // The library's own expiry goes by the machine's clock.
    data: { form, expiresAt: now().getTime() + lifetimeMs },
    deriveKey,
    ...secrets(cipher),
  });
}

/** Checks a proof for a form. Whether it was used before is for the batch to find out, since two may come at once. */
export async function checkProof({ cipher, now }: Needs, form: LeadKind, sent: string): Promise<ProofCheck> {
  if (sent === '') return { kind: 'absent' };
  const payload = parsePayload(sent);
  if (payload === undefined) return { kind: 'refused', reason: 'malformed' };
  const { challenge, solution } = payload;
  const { invalidSignature, verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    ...secrets(cipher),
  });
  if (invalidSignature === true) return { kind: 'refused', reason: 'forged' };
  const { form: madeFor, expiresAt } = challenge.parameters.data;
  if (expiresAt < now().getTime()) return { kind: 'refused', reason: 'expired' };
  if (madeFor !== form) return { kind: 'refused', reason: 'other-form' };
  if (!verified) return { kind: 'refused', reason: 'unsolved' };
  const proofHash = createHash('sha256').update(challenge.signature).digest('hex');
  return { kind: 'good', proofHash, expiresAt };
}

function parsePayload(sent: string): z.infer<typeof payloadSchema> | undefined {
  if (sent.length > 4_000) return undefined;
  try {
    return payloadSchema.parse(JSON.parse(Buffer.from(sent, 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Two secrets of the library, from the key of forms. */
function secrets(cipher: ServerContext['cipher']) {
  return {
    hmacSignatureSecret: cipher.sign('form', 'proof-of-work|challenge'),
    hmacKeySignatureSecret: cipher.sign('form', 'proof-of-work|solution'),
  };
}
