import { staffRoles } from '../../../domain/leads/stages.ts';
import type { Route, Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { confirmPassword } from './confirm-password.ts';
import { endSessions } from './end-sessions.ts';
import { findMember, type SignedInMember } from './find-member.ts';
import { listSessions } from './list-members.ts';
import { newRecoveryCodes } from './new-credentials.ts';
import { ownAccountPage, toSessionLabel } from './own-account-page.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { staffPaths } from './staff-paths.ts';
import { toEnd } from './staff-session.ts';

/** One's own account, for every role. */
export function createOwnAccountRoutes(passwords: PasswordKeeper): readonly Route[] {
  const access = staffRoles;
  const { account, accountPassword, accountCodes, accountSession, accountOthers } = staffPaths;
  const change = forMember((visit, member) => changeOwnPassword(visit, member, passwords));
  const renew = forMember((visit, member) => renewCodes(visit, member, passwords));
  return [
    { method: 'GET', path: account, access, handle: forMember(showAccount) },
    { method: 'POST', path: accountPassword, access, handle: change },
    { method: 'POST', path: accountCodes, access, handle: renew },
    { method: 'POST', path: accountSession, access, handle: forMember(endSession) },
    { method: 'POST', path: accountOthers, access, handle: forMember(endOthers) },
  ];
}

type MemberHandler = (visit: Visit, member: SignedInMember) => Promise<WebResponse>;

/** The web core has let in a member; the session it came with is looked up here. */
function forMember(handle: MemberHandler): Route['handle'] {
  return async (visit) => {
    const member = await findMember(visit.request, visit.context);
    return member === undefined ? { kind: 'redirect', path: staffPaths.login } : handle(visit, member);
  };
}

const showAccount: MemberHandler = ({ request, context }, member) => {
  const told = request.query.get('done');
  const done = told === 'password' || told === 'session' || told === 'others' ? told : undefined;
  return ownAccountPage(context, member, { done });
};

const endSession: MemberHandler = async ({ request, context }, member) => {
  const label = (await request.form()).text('session');
  const sessions = await listSessions(context, member.id);
  const found = sessions.find((session) => toSessionLabel(session) === label);
  if (found !== undefined) {
    await context.database.write(() => ({
      statements: [toEnd(context, found.tokenHash)],
      audit: [{ actor: member.id, action: 'staff-session-ended', subject: member.id, detail: { count: 1 } }],
    }));
  }
  return { kind: 'redirect', path: `${staffPaths.account}?done=session` };
};

const endOthers: MemberHandler = async ({ context }, { id, session }) => {
  await endSessions(context, { id, actor: id }, session.tokenHash);
  return { kind: 'redirect', path: `${staffPaths.account}?done=others` };
};

async function renewCodes(
  { request, context }: Visit,
  member: SignedInMember,
  passwords: PasswordKeeper,
): Promise<WebResponse> {
  const password = (await request.form()).text('password');
  const confirmation = await confirmPassword(context, member, { password, passwords });
  if (confirmation.kind === 'refused') {
    const { status, message } = confirmation;
    return ownAccountPage(context, member, { status, codesErrors: [{ field: 'password', message }] });
  }
  const { codes, statements } = newRecoveryCodes(context, member.id);
  await context.database.write(() => ({
    statements,
    audit: [{ actor: member.id, action: 'staff-codes-renewed', subject: member.id }],
  }));
  return ownAccountPage(context, member, { newCodes: codes });
}
