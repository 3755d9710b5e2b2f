import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import type { ServerContext } from '../../context.ts';
import { accountLane, claimAttempt } from './attempt-limit.ts';
import { toBeijingSecond } from './beijing-clock.ts';
import type { SignedInMember } from './find-member.ts';
import { noteLoginFailure } from './login-failure.ts';
import type { PasswordKeeper } from './password-keeper.ts';

export type Confirmation = { kind: 'confirmed' } | { kind: 'refused'; status: 422 | 429; message: string };

/**
 * The password of somebody who is logged in, asked once more. Counted apart from logging in, so that strangers at the
 * login don't keep its owner from this. Throws `TurnQueueFullError` and the store's errors.
 */
export async function confirmPassword(
  context: ServerContext,
  { account }: SignedInMember,
  { password, passwords }: { password: string; passwords: PasswordKeeper },
): Promise<Confirmation> {
  const { errors } = staffAccountWords;
  if (password === '') return { kind: 'refused', status: 422, message: errors.password };
  const grant = await claimAttempt(context, [accountLane('prove', account.id)]);
  if (grant.kind === 'later') {
    const message = errors.later(toBeijingSecond(grant.until.getTime()));
    return { kind: 'refused', status: 429, message };
  }
  if ((await passwords.check(password, account.passwordHash)).isRight) return { kind: 'confirmed' };
  await noteLoginFailure(context, { staffId: account.id, step: 'proof' });
  return { kind: 'refused', status: 422, message: errors.wrongPassword };
}
