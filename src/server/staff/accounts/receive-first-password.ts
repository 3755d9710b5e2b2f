import { and, eq } from '../../store/sql.ts';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import { staff } from '../../schema/staff-tables.ts';
import type { Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { accountLane, claimAttempt } from './attempt-limit.ts';
import { toBeijingSecond } from './beijing-clock.ts';
import { firstPasswordPage } from './login-pages.ts';
import { findLoginStep } from './login-step.ts';
import { readNewPassword } from './new-password.ts';
import { openSession } from './open-session.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { staffPaths } from './staff-paths.ts';

/** Last step of a first login, or of one after a reset: a password of one's own. */
export async function receiveFirstPassword(visit: Visit, passwords: PasswordKeeper): Promise<WebResponse> {
  const { request, context } = visit;
  const login = await findLoginStep(context, request, 'password');
  if (login === undefined) return { kind: 'redirect', path: staffPaths.login };
  const { member, step } = login;
  const grant = await claimAttempt(context, [accountLane('prove', member.id)]);
  if (grant.kind === 'later') {
    const message = staffAccountWords.errors.later(toBeijingSecond(grant.until.getTime()));
    return firstPasswordPage({ status: 429, errors: [{ field: 'newPassword', message }] });
  }
  const chosen = await readNewPassword(await request.form(), member, passwords);
  if (chosen.kind === 'refused') return firstPasswordPage({ status: 422, errors: [chosen.error] });
  const passwordHash = await passwords.hash(chosen.password, context.random(16));
  const passwordSetAt = context.now().getTime();
  const change = context.database.build
    .update(staff)
    .set({ passwordHash, passwordSetAt, mustChangePassword: false })
    .where(and(eq(staff.id, member.id), eq(staff.passwordHash, member.passwordHash)));
  const { next } = step;
  const { byRecovery } = step;
  return openSession(visit, {
    member,
    next,
    byRecovery,
    newPasswordHash: passwordHash,
    statements: [change],
  });
}
