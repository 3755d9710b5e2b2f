import type { ImportState } from './import-states.ts';
import type { StaffMember } from '../../web/route.ts';
import type { ImportJob } from './import-job.ts';
import { ImportRefusedError } from './import-refused.ts';

const changeable: readonly ImportState[] = ['checked', 'unreadable', 'returned'];

/** Whether columns and file of a job may still be changed. */
export function isChangeable({ state }: Pick<ImportJob, 'state'>): boolean {
  return changeable.includes(state);
}

/** Throws `ImportRefusedError` unless the job is the member's own, and not handed on. */
export function requireOwn(job: ImportJob, member: StaffMember): void {
  if (job.handedInBy !== member.id) throw new ImportRefusedError('not-yours');
  if (!isChangeable(job)) throw new ImportRefusedError('not-open');
}
