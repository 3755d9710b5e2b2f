import { eq } from '../../store/sql.ts';
import { staff } from '../../schema/staff-tables.ts';
import type { Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { confirmPassword } from './confirm-password.ts';
import type { SignedInMember } from './find-member.ts';
import { toDeviceCookie } from './known-device.ts';
import { readNewPassword } from './new-password.ts';
import { ownAccountPage } from './own-account-page.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { toStaffCookie } from './staff-cookies.ts';
import { staffPaths } from './staff-paths.ts';
import { newSessionToken, toEndOfAll, toRotation } from './staff-session.ts';

/** A new password for the old one: ends every other session, and this one goes on under a new token. */
export async function changeOwnPassword(
  { request, context }: Visit,
  member: SignedInMember,
  passwords: PasswordKeeper,
): Promise<WebResponse> {
  const form = await request.form();
  const given = { password: form.text('currentPassword'), passwords };
  const confirmation = await confirmPassword(context, member, given);
  if (confirmation.kind === 'refused') {
    const { status, message } = confirmation;
    const passwordErrors = [{ field: 'currentPassword', message }];
    return ownAccountPage(context, member, { status, passwordErrors });
  }
  const chosen = await readNewPassword(form, member.account, passwords);
  if (chosen.kind === 'refused')
    return ownAccountPage(context, member, { status: 422, passwordErrors: [chosen.error] });

  const passwordHash = await passwords.hash(chosen.password, context.random(16));
  const columns = { passwordHash, passwordSetAt: context.now().getTime(), mustChangePassword: false };
  const token = newSessionToken(context.random);
  const { id, session } = member;
  await context.database.write(() => ({
    statements: [
      context.database.build.update(staff).set(columns).where(eq(staff.id, id)),
      toEndOfAll(context, id, session.tokenHash),
      toRotation(context, session.tokenHash, token),
    ],
    audit: [{ actor: id, action: 'staff-password-changed', subject: id }],
  }));
  return {
    kind: 'redirect',
    path: `${staffPaths.account}?done=password`,
    cookies: [toStaffCookie('session', token), toDeviceCookie(context, { ...member.account, passwordHash })],
  };
}
