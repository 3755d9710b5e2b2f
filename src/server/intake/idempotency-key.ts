import type { LeadKind } from '../../domain/leads/stages.ts';
import type { ServerContext } from '../context.ts';

const keyPattern = /^[A-Za-z0-9_-]{22,64}$/u;

/** 128 random bits, made with the form and sent back with it. */
export function makeIdempotencyKey({ random }: Pick<ServerContext, 'random'>): string {
  return Buffer.from(random(16)).toString('base64url');
}

/** The key as sent; a new one where the form came without, so that it can be received all the same. */
export function readIdempotencyKey(context: Pick<ServerContext, 'random'>, sent: string): string {
  return keyPattern.test(sent) ? sent : makeIdempotencyKey(context);
}

export function hashIdempotencyKey(
  { cipher }: Pick<ServerContext, 'cipher'>,
  door: LeadKind,
  key: string,
): string {
  return cipher.sign('idempotency', `${door}|${key}`);
}
