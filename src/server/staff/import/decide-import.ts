import { may } from '../../../domain/leads/role-rights.ts';
import { listPrivateText } from '../../../domain/rules/private-text.ts';
import type { ServerContext } from '../../context.ts';
import type { StaffMember } from '../../web/route.ts';
import { changeImport, toRemains } from './change-import.ts';
import { removeImport } from './import-folder.ts';
import { findImportJob } from './import-job.ts';
import { ImportRefusedError } from './import-refused.ts';
import { requireEvidence } from './require-evidence.ts';

export interface OwnAct {
  member: StaffMember;
  jobId: string;
  seenAt: number;
}

export const mostGroundsCharacters = 500;

/** Hands a checked job on to the second person. Throws `ImportRefusedError`. */
export async function submitImport(
  context: ServerContext,
  { member, jobId, seenAt }: OwnAct,
  typed: { reason: string; evidence: string },
): Promise<void> {
  const reason = requireText(typed.reason, 'reason-missing');
  const read = await findImportJob(context, jobId);
  if (read === undefined) throw new ImportRefusedError('missing');
  const evidence = await requireEvidence(context, read, typed.evidence);
  await changeImport(context, { jobId, seenAt }, (job) => {
    if (job.handedInBy !== member.id) throw new ImportRefusedError('not-yours');
    const isReady = (job.state === 'checked' || job.state === 'returned') && job.details.isAcceptable;
    if (!isReady) throw new ImportRefusedError('not-open');
    return {
      values: { state: 'submitted', decidedBy: null, decidedAt: null },
      details: { grounds: { reason, evidence }, remark: '', note: undefined },
      audit: [{ actor: member.id, action: 'import-submitted', subject: jobId }],
    };
  });
}

/** Approves what somebody else handed in, or sends it back. Throws `ImportRefusedError`. */
export async function decideImport(
  context: ServerContext,
  { member, jobId, seenAt }: OwnAct,
  typed: { decision: string; remark: string },
): Promise<'approved' | 'returned'> {
  const { decision } = typed;
  if (decision !== 'approve' && decision !== 'return') throw new ImportRefusedError('decision-missing');
  const isApproved = decision === 'approve';
  const remark = isApproved ? typed.remark.trim() : requireText(typed.remark, 'remark-missing');
  await changeImport(context, { jobId, seenAt }, (job) => {
    if (job.handedInBy === member.id) throw new ImportRefusedError('own-import');
    if (job.state !== 'submitted') throw new ImportRefusedError('not-open');
    return {
      values: {
        state: isApproved ? 'applying' : 'returned',
        decidedBy: member.id,
        decidedAt: context.now().getTime(),
      },
      details: {
        remark,
        note: undefined,
        ledgerBefore: '',
        ...(isApproved ? {} : { grounds: undefined }),
      },
      audit: [
        {
          actor: member.id,
          action: isApproved ? 'import-approved' : 'import-returned',
          subject: jobId,
        },
      ],
    };
  });
  return isApproved ? 'approved' : 'returned';
}

/** Takes a job back and erases its file: one's own, or as somebody who may approve. Throws `ImportRefusedError`. */
export async function withdrawImport(
  context: ServerContext,
  { member, jobId, seenAt }: OwnAct,
): Promise<void> {
  await changeImport(context, { jobId, seenAt }, (job) => {
    if (job.handedInBy !== member.id && !may(member.role, 'approve-import'))
      throw new ImportRefusedError('not-yours');
    if (['applying', 'applied', 'withdrawn', 'lapsed'].includes(job.state))
      throw new ImportRefusedError('not-open');
    return {
      values: { state: 'withdrawn' },
      details: { ...toRemains(job), grounds: undefined, remark: '' },
      audit: [{ actor: member.id, action: 'import-withdrawn', subject: jobId }],
    };
  });
  await removeImport(context, jobId);
}

/** Has the release tried again. Throws `ImportRefusedError`. */
export async function restartRelease(
  context: ServerContext,
  { member, jobId, seenAt }: OwnAct,
): Promise<void> {
  await changeImport(context, { jobId, seenAt }, (job) => {
    if (job.state !== 'applied' || job.releaseState !== 'failed') throw new ImportRefusedError('not-open');
    return {
      values: { releaseState: 'running' },
      details: { note: undefined },
      audit: [{ actor: member.id, action: 'import-release-started', subject: jobId }],
    };
  });
}

function requireText(text: string, missing: 'reason-missing' | 'remark-missing'): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new ImportRefusedError(missing);
  if (Array.from(trimmed).length > mostGroundsCharacters) throw new ImportRefusedError('text-too-long');
  if (listPrivateText(trimmed).length > 0) throw new ImportRefusedError('private-text');
  return trimmed;
}
