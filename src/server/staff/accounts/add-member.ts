import { z } from 'zod';
import { type StaffRole, staffRoles } from '../../../domain/leads/stages.ts';
import type { ServerContext } from '../../context.ts';
import { staff } from '../../schema/staff-tables.ts';
import { AccountRefusedError, type AccountRefusal } from './account-refused.ts';
import {
  newAuthenticator,
  newOneTimePassword,
  newRecoveryCodes,
  type Credentials,
} from './new-credentials.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { findByLoginName, toLoginName } from './staff-row.ts';

/** As typed. */
export interface NewMember {
  loginName: string;
  displayName: string;
  role: string;
  email: string;
}

interface CheckedMember {
  loginName: string;
  displayName: string;
  role: StaffRole;
  email: string;
}

/**
 * Makes an account whose password, authenticator and recovery codes are in the answer and nowhere else. `actor` is a
 * staff id or `command`. Throws `AccountRefusedError` and the store's errors.
 */
export async function addMember(
  context: ServerContext,
  { passwords, actor }: { passwords: PasswordKeeper; actor: string },
  typed: NewMember,
): Promise<Credentials> {
  const member = checkMember(typed);
  await requireFreeName(context, member.loginName);
  const id = context.newId();
  const { loginName, displayName, role } = member;
  const { password, columns } = await newOneTimePassword(context, passwords);
  const authenticator = newAuthenticator(context, { id, loginName });
  const { codes, statements } = newRecoveryCodes(context, id);
  const createdAt = context.now().getTime();
  await context.database.write(async () => {
    await requireFreeName(context, loginName);
    const row = { id, ...member, ...columns, ...authenticator.columns, createdAt };
    return {
      statements: [context.database.build.insert(staff).values(row), ...statements],
      audit: [{ actor, action: 'staff-added', subject: id, detail: { role } }],
    };
  });
  return { loginName, displayName, password, totp: authenticator.totp, codes };
}

function checkMember(typed: NewMember): CheckedMember {
  const loginName = toLoginName(typed.loginName);
  const displayName = typed.displayName.normalize('NFC').trim();
  const email = typed.email.trim();
  const role = z.enum(staffRoles).safeParse(typed.role).data;
  if (!/^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,30}[\p{L}\p{N}])$/u.test(loginName)) return refuse('login-name');
  if (displayName === '' || Array.from(displayName).length > 20) return refuse('display-name');
  if (role === undefined) return refuse('role');
  if (email !== '' && !z.email().safeParse(email).success) return refuse('email');
  return { loginName, displayName, role, email };
}

function refuse(reason: AccountRefusal): never {
  throw new AccountRefusedError(reason);
}

/** Within the writing too: the store's own rule would stop a second account, but not say why. */
async function requireFreeName(context: ServerContext, loginName: string): Promise<void> {
  if ((await findByLoginName(context, loginName)) !== undefined) refuse('login-taken');
}
