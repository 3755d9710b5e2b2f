import { eq } from '../store/sql.ts';
import type { ServerContext } from '../context.ts';
import { spentProofs } from '../schema/guard-tables.ts';
import { entries, leads } from '../schema/lead-tables.ts';
import { findFullLimit } from './intake-limits.ts';
import type { ProofCheck } from './proof-of-work.ts';
import { deriveReference } from './receipt-codes.ts';
import type { Submission } from './submission.ts';

export type LeadRow = typeof leads.$inferSelect;

/** What is to be done with a submission, as the store stands. */
export type Decision =
  | { kind: 'new'; reference: string }
  /** Received before, word for word: nothing is to be written. */
  | { kind: 'repeat'; lead: LeadRow; hasAddition: boolean }
  /** The same form with other words: kept beside the first. */
  | { kind: 'sent-again'; lead: LeadRow; entryId: string }
  | { kind: 'withdrawn' }
  | { kind: 'held'; message: 'address' | 'day' | 'proof' };

/** Turns to look for a free reference; there are some 38 thousand million of them. */
const mostTurns = 20;

/** Within the plan of a batch: nothing else of this process is written between this and the batch. */
export async function decideReception(
  context: ServerContext,
  submission: Submission,
  proof: ProofCheck,
): Promise<Decision> {
  const lead = await findEarlierLead(context, submission);
  const settled = lead === undefined ? undefined : await findSettled(context, submission, lead);
  if (settled !== undefined) return settled;
  const { door, address, doubts } = submission;
  const full = await findFullLimit(context, { door: door.kind, address, isUnverified: doubts.length > 0 });
  if (full !== undefined) return { kind: 'held', message: full };
  if (proof.kind === 'good' && (await isSpent(context, proof.proofHash)))
    return { kind: 'held', message: 'proof' };
  if (lead !== undefined) return { kind: 'sent-again', lead, entryId: entryIdOf(context, submission) };
  return { kind: 'new', reference: await findFreeReference(context, submission) };
}

async function findEarlierLead(
  { database }: ServerContext,
  { idempotencyHash }: Submission,
): Promise<LeadRow | undefined> {
  const [lead] = await database.read.select().from(leads).where(eq(leads.idempotencyHash, idempotencyHash));
  return lead;
}

/** Whether there is nothing left to write for a form that came before. */
export async function findSettled(
  context: ServerContext,
  submission: Submission,
  lead: LeadRow,
): Promise<Extract<Decision, { kind: 'repeat' | 'withdrawn' }> | undefined> {
  if (lead.codeHash === null || lead.erasedAt !== null) return { kind: 'withdrawn' };
  if (lead.contentHash === submission.contentHash) return { kind: 'repeat', lead, hasAddition: false };
  const [again] = await context.database.read
    .select({ id: entries.id })
    .from(entries)
    .where(eq(entries.id, entryIdOf(context, submission)));
  return again === undefined ? undefined : { kind: 'repeat', lead, hasAddition: true };
}

/** As `decideReception`, where the form was received before; asked before any costly work is done for it. */
export async function findRepeat(
  context: ServerContext,
  submission: Submission,
): Promise<Decision | undefined> {
  const lead = await findEarlierLead(context, submission);
  return lead === undefined ? undefined : findSettled(context, submission, lead);
}

/** Of the words themselves, so that a second sending can be repeated too without being kept twice. */
function entryIdOf({ cipher }: ServerContext, { idempotencyHash, contentHash }: Submission): string {
  return cipher.sign('content', `sent-again|${idempotencyHash}|${contentHash}`);
}

async function isSpent({ database }: ServerContext, proofHash: string): Promise<boolean> {
  const found = await database.read
    .select({ proofHash: spentProofs.proofHash })
    .from(spentProofs)
    .where(eq(spentProofs.proofHash, proofHash));
  return found.length > 0;
}

async function findFreeReference(context: ServerContext, submission: Submission): Promise<string> {
  const { cipher, database } = context;
  const seed = {
    door: submission.door.kind,
    idempotencyKey: submission.idempotencyKey,
    receiptKey: cipher.receiptKeyId,
  };
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const reference = deriveReference(context, seed, turn);
    const taken = await database.read
      .select({ id: leads.id })
      .from(leads)
      .where(eq(leads.reference, reference));
    if (taken.length === 0) return reference;
  }
  throw new Error('No free reference was found.');
}
