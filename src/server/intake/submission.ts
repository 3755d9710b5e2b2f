import { createHash } from 'node:crypto';
import type { ServerContext } from '../context.ts';
import type { SentFile, SentForm } from '../web/web-request.ts';
import { honeypotField, type Door } from './doors.ts';
import { hasDwelt } from './form-token.ts';
import { hashIdempotencyKey, readIdempotencyKey } from './idempotency-key.ts';
import type { ProofCheck } from './proof-of-work.ts';
import { readTyped, type Typed } from './typed-form.ts';

/** A form as it came in through a door, before anything of it is kept. */
export interface Submission {
  door: Door;
  typed: Typed;
  files: readonly SentFile[];
  idempotencyKey: string;
  idempotencyHash: string;
  formToken: string;
  /** HMAC of everything that was typed and sent. */
  contentHash: string;
  address: string;
  /** Signs of a machine. A family's browser may show them too, so that they refuse nobody. */
  doubts: readonly Doubt[];
}

type Doubt = 'no-proof' | 'trap' | 'quick';

type Needs = Pick<ServerContext, 'cipher' | 'random' | 'now'>;

export function readSubmission(context: Needs, door: Door, form: SentForm, address: string): Submission {
  const typed = readTyped(door, form);
  const formToken = form.text('formToken');
  const idempotencyKey = readIdempotencyKey(context, form.text('idempotencyKey'));
  return {
    door,
    typed,
    files: form.files,
    idempotencyKey,
    idempotencyHash: hashIdempotencyKey(context, door.kind, idempotencyKey),
    formToken,
    contentHash: hashContent(context, typed, form.files),
    address,
    doubts: [
      ...(form.text(honeypotField) === '' ? [] : ['trap' as const]),
      ...(hasDwelt(context, door.kind, formToken) ? [] : ['quick' as const]),
    ],
  };
}

/** The submission with what its proof of work says; one that was refused does not get here. */
export function withProof(submission: Submission, proof: ProofCheck): Submission {
  return proof.kind === 'absent' ? { ...submission, doubts: ['no-proof', ...submission.doubts] } : submission;
}

export function hashContent(
  { cipher }: Pick<ServerContext, 'cipher'>,
  typed: Typed,
  files: readonly SentFile[],
): string {
  const texts = Object.entries(typed)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hashes = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  return cipher.sign('content', JSON.stringify([texts, hashes]));
}
