import { eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { staff } from '../../schema/staff-tables.ts';
import { AccountRefusedError } from './account-refused.ts';
import {
  newAuthenticator,
  newOneTimePassword,
  newRecoveryCodes,
  type Credentials,
} from './new-credentials.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { toEndOfAll } from './staff-session.ts';
import { findStaffRow } from './staff-row.ts';

export interface MemberReset {
  id: string;
  /** Staff id, or `command`. */
  actor: string;
  /** A one-time password in the place of the forgotten one. */
  password: boolean;
  /** A new authenticator and new recovery codes. */
  totp: boolean;
  passwords: PasswordKeeper;
}

/**
 * Gives somebody new means to log in and ends their sessions. The other factor stays, so that whoever holds the slip
 * alone does not get in. Throws `AccountRefusedError('missing')` and the store's errors.
 */
export async function resetMember(context: ServerContext, reset: MemberReset): Promise<Credentials> {
  const { id, actor, password, totp, passwords } = reset;
  const member = await findStaffRow(context, id);
  if (member === undefined) throw new AccountRefusedError('missing');
  const oneTime = password ? await newOneTimePassword(context, passwords) : undefined;
  const authenticator = totp ? newAuthenticator(context, member) : undefined;
  const recovery = totp ? newRecoveryCodes(context, id) : undefined;
  await context.database.write(() => ({
    statements: [
      context.database.build
        .update(staff)
        .set({ ...oneTime?.columns, ...authenticator?.columns })
        .where(eq(staff.id, id)),
      ...(recovery?.statements ?? []),
      toEndOfAll(context, id),
    ],
    audit: [{ actor, action: 'staff-reset', subject: id, detail: { password, totp } }],
  }));
  return {
    loginName: member.loginName,
    displayName: member.displayName,
    password: oneTime?.password,
    totp: authenticator?.totp,
    codes: recovery?.codes ?? [],
  };
}
