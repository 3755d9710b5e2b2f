import type { ServerContext } from '../../context.ts';
import type { AuditNote } from '../../store/database.ts';
import { countAttempts, toCountedAttempt, toForgetting } from './attempt-limit.ts';

export interface LoginFailure {
  /** Undefined where there is no such account: the name that was typed is written nowhere. */
  staffId: string | undefined;
  step: 'password' | 'code' | 'proof';
}

/**
 * Writes that somebody did not get in. Failures of an account are bounded by its limit; names that do not exist are not,
 * so of those only the 1st, 10th, 100th … in an hour gets a line.
 */
export async function noteLoginFailure(context: ServerContext, failure: LoginFailure): Promise<void> {
  const subject = failure.staffId ?? 'unknown';
  const key = `failed|${subject}`;
  await context.database.write(async () => {
    const count = (await countAttempts(context, key)) + 1;
    const note: AuditNote = {
      actor: 'system',
      action: 'staff-login-failed',
      subject,
      detail: { step: failure.step, count },
    };
    const isTold = failure.staffId !== undefined || /^10*$/u.test(String(count));
    return {
      statements: [toForgetting(context, key), toCountedAttempt(context, key)],
      audit: isTold ? [note] : [],
    };
  });
}
