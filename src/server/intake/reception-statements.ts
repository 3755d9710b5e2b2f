import { dueAtFor } from '../../domain/leads/stage-rules.ts';
import type { ServerContext } from '../context.ts';
import { toEntryStatements } from '../leads/entry-statements.ts';
import { spentProofs } from '../schema/guard-tables.ts';
import { leads } from '../schema/lead-tables.ts';
import type { Statement, WritePlan } from '../store/database.ts';
import { consentStatements } from './consent-statements.ts';
import type { LeadRow } from './decide-reception.ts';
import { familyWroteStatements } from './family-wrote.ts';
import { countArrival } from './intake-limits.ts';
import type { KeptUpload } from './keep-uploads.ts';
import { officeMailStatements } from './office-mail.ts';
import { attachmentStatements, contactStatements } from './owned-statements.ts';
import type { ProofCheck } from './proof-of-work.ts';
import { deriveCode, hashCode } from './receipt-codes.ts';
import type { Submission } from './submission.ts';

/** A submission with everything that was made ready for it. */
export interface Reception {
  submission: Submission;
  proof: ProofCheck;
  uploads: readonly KeptUpload[];
  /** Hashes of the evidence; empty where the door asks for none. */
  evidenceHash: string;
}

const idPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/iu;

/** Everything that receiving a new lead writes, in one batch. */
export async function planNewLead(
  context: ServerContext,
  reception: Reception,
  lead: { id: string; reference: string },
): Promise<WritePlan> {
  const { submission, uploads } = reception;
  const entry = { id: context.newId(), leadId: lead.id };
  return {
    statements: [
      insertLead(context, submission, lead),
      ...entryStatements(context, reception, { ...entry, kind: 'original' }),
      ...contactStatements(context, lead.id, submission.typed['contact'] ?? ''),
      ...consentStatements(context, submission, lead.id),
      ...arrivalStatements(context, reception),
      ...(await officeMailStatements(context)),
    ],
    audit: [
      {
        actor: 'family',
        action: 'receive-lead',
        subject: lead.id,
        detail: { door: submission.door.kind, files: uploads.length, doubts: submission.doubts.join(' ') },
      },
    ],
  };
}

/** Everything that a second sending with other words writes, in one batch. */
export function planSentAgain(
  context: ServerContext,
  reception: Reception,
  { lead, entryId }: { lead: LeadRow; entryId: string },
): WritePlan {
  const { submission, uploads } = reception;
  return {
    statements: [
      ...familyWroteStatements(context, lead),
      ...entryStatements(context, reception, { id: entryId, leadId: lead.id, kind: 'sent-again' }),
      ...contactStatements(context, lead.id, submission.typed['contact'] ?? ''),
      ...consentStatements(context, submission, lead.id),
      ...arrivalStatements(context, reception),
    ],
    audit: [
      { actor: 'family', action: 'receive-again', subject: lead.id, detail: { files: uploads.length } },
    ],
  };
}

function insertLead(
  context: ServerContext,
  submission: Submission,
  { id, reference }: { id: string; reference: string },
): Statement {
  const { cipher, database, now } = context;
  const kind = submission.door.kind;
  const time = now();
  const person = submission.typed['person'] ?? '';
  const seed = { door: kind, idempotencyKey: submission.idempotencyKey, receiptKey: cipher.receiptKeyId };
  return database.build.insert(leads).values({
    id,
    reference,
    kind,
    stage: 'received',
    isUnverified: submission.doubts.length > 0,
    receivedAt: time.getTime(),
    changedAt: time.getTime(),
    lastContactAt: time.getTime(),
    dueAt: dueAtFor(kind, 'received', time)?.getTime() ?? null,
    codeHash: hashCode(context, deriveCode(context, seed)),
    receiptKey: cipher.receiptKeyId,
    idempotencyHash: submission.idempotencyHash,
    contentHash: submission.contentHash,
    personHint: idPattern.test(person) ? person : '',
    isProtectedRecord: kind === 'harm',
  });
}

function entryStatements(
  context: ServerContext,
  { submission, uploads, evidenceHash }: Reception,
  entry: { id: string; leadId: string; kind: 'original' | 'sent-again' },
): Statement[] {
  const told = Object.entries(submission.typed).filter(
    ([field, value]) => value !== '' && !field.startsWith('consent:'),
  );
  const fields = evidenceHash === '' ? told : [...told, ['evidenceHash', evidenceHash] as const];
  const writtenAt = context.now().getTime();
  return [
    ...toEntryStatements(context, { ...entry, staffId: null, writtenAt, fields }),
    ...attachmentStatements(context, uploads, { entryId: entry.id, leadId: entry.leadId }),
  ];
}

function arrivalStatements(context: ServerContext, { submission, proof }: Reception): Statement[] {
  const { door, address, doubts } = submission;
  const arrival = { door: door.kind, address, isUnverified: doubts.length > 0 };
  if (proof.kind !== 'good') return countArrival(context, arrival);
  const { proofHash, expiresAt } = proof;
  return [
    ...countArrival(context, arrival),
    context.database.build.insert(spentProofs).values({ proofHash, expiresAt }),
  ];
}
