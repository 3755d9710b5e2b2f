import { eq } from '../store/sql.ts';
import type { FormMessageName } from '../../i18n/lead-messages.ts';
import type { ServerContext } from '../context.ts';
import { entries, leads } from '../schema/lead-tables.ts';
import type { WritePlan } from '../store/database.ts';
import { StoreLostWriteError } from '../store/store-errors.ts';
import type { FieldError } from '../web/form-view.ts';
import type { Visit } from '../web/route.ts';
import type { SentForm } from '../web/web-request.ts';
import { admitPictures } from './admit-pictures.ts';
import { isBrokenRule } from './broken-rule.ts';
import { checkTyped } from './check-typed.ts';
import { queueComparison } from './comparison-queue.ts';
import { decideReception, findRepeat, type Decision, type LeadRow } from './decide-reception.ts';
import type { Door } from './doors.ts';
import { findFullLimit } from './intake-limits.ts';
import { keepUploads } from './keep-uploads.ts';
import { checkProof, proofField } from './proof-of-work.ts';
import { readPictures, toEvidenceHash } from './read-pictures.ts';
import { planNewLead, planSentAgain, type Reception } from './reception-statements.ts';
import { removeUnnamed } from './remove-unnamed.ts';
import { readSubmission, withProof, type Submission } from './submission.ts';

/** What became of a form. */
export type Outcome =
  /** It is in the store, and was read back from there. */
  | { kind: 'received'; lead: LeadRow; submission: Submission; isRepeat: boolean; hasAddition: boolean }
  | { kind: 'wrong'; submission: Submission; errors: readonly FieldError[] }
  /** Nothing was kept; the form keeps what was typed and says why. */
  | { kind: 'held'; submission: Submission; message: FormMessageName };

/**
 * Receives a form through a door. Resolves as `received` only after the lead was committed and read back through another
 * connection. Throws what `Database.write` throws; nothing is kept then.
 */
export async function receiveSubmission(door: Door, form: SentForm, visit: Visit): Promise<Outcome> {
  const { context, request } = visit;
  const sent = readSubmission(context, door, form, request.address);
  const repeat = await findRepeat(context, sent);
  if (repeat !== undefined) return toOutcome(context, sent, repeat);
  const errors = checkTyped(door, sent.typed);
  const proof = await checkProof(context, door.kind, form.text(proofField));
  if (errors.length > 0) return { kind: 'wrong', submission: sent, errors };
  if (proof.kind === 'refused') return { kind: 'held', submission: sent, message: 'proof' };
  const submission = withProof(sent, proof);
  // The plan of the batch decides; asked here too where pictures would cost much work in vain.
  const full = submission.files.length > 0 ? await findFullLimit(context, toArrival(submission)) : undefined;
  if (full !== undefined) return { kind: 'held', submission, message: full };
  if (!(await admitPictures(context, request.address, submission.files)))
    return { kind: 'held', submission, message: 'address' };
  const pictures = await readPictures(submission.files, door.kind === 'harm');
  if (pictures.errors.length > 0) return { kind: 'wrong', submission, errors: pictures.errors };
  const uploads = await keepUploads(context, pictures.uploads);
  const evidence = submission.typed['evidence'] ?? '';
  const evidenceHash = door.kind === 'harm' ? toEvidenceHash(evidence, pictures.sentHashes) : '';
  return keepReception(context, { submission, proof, uploads, evidenceHash });
}

function toArrival({ door, address, doubts }: Submission) {
  return { door: door.kind, address, isUnverified: doubts.length > 0 };
}

/** Writes the reception, and removes its files where no row came to name them. */
async function keepReception(context: ServerContext, reception: Reception): Promise<Outcome> {
  const fileNames = reception.uploads.map(({ fileName }) => fileName);
  try {
    return await toOutcome(context, reception.submission, await writeReception(context, reception));
  } finally {
    await removeUnnamed(context, fileNames);
  }
}

/** Tries again where another process took the key, the reference or the proof first. */
const mostTries = 5;

async function writeReception(context: ServerContext, reception: Reception): Promise<Decision> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryReception(context, reception);
    } catch (error) {
      if (!isBrokenRule(error) || tries >= mostTries) throw error;
    }
  }
}

async function tryReception(context: ServerContext, reception: Reception): Promise<Decision> {
  const id = context.newId();
  const decisions: Decision[] = [];
  await context.database.write(async (): Promise<WritePlan> => {
    const decision = await decideReception(context, reception.submission, reception.proof);
    decisions.push(decision);
    if (decision.kind === 'new')
      return planNewLead(context, reception, { id, reference: decision.reference });
    if (decision.kind === 'sent-again') return planSentAgain(context, reception, decision);
    return { statements: [] };
  });
  const last = decisions.at(-1);
  if (last === undefined) throw new Error('The store did not ask for the plan.');
  return last;
}

/** Tells what became of it; of what was written only after it was read back through another connection. */
async function toOutcome(
  context: ServerContext,
  submission: Submission,
  decision: Decision,
): Promise<Outcome> {
  const { read } = context.database;
  const byKey = eq(leads.idempotencyHash, submission.idempotencyHash);
  const stored = () => read.select().from(leads).where(byKey);
  switch (decision.kind) {
    case 'held':
      return { kind: 'held', submission, message: decision.message };
    case 'withdrawn':
      return { kind: 'held', submission, message: 'withdrawn' };
    case 'repeat':
      return { ...decision, kind: 'received', submission, isRepeat: true };
    case 'new':
      await context.database.requireStored(stored());
      break;
    case 'sent-again':
      await context.database.requireStored(
        read.select().from(entries).where(eq(entries.id, decision.entryId)),
      );
  }
  const [lead] = await stored();
  if (lead === undefined) throw new StoreLostWriteError('A lead can’t be read back.');
  queueComparison(context, lead);
  const isRepeat = decision.kind === 'sent-again';
  return { kind: 'received', lead, submission, isRepeat, hasAddition: isRepeat };
}
