import { z } from 'zod';
import { listRolesThatMay } from '../../../domain/leads/role-rights.ts';
import { staffRoles } from '../../../domain/leads/stages.ts';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import type { Route, StaffMember, Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { AccountRefusedError, type AccountRefusal } from './account-refused.ts';
import { accountsPage } from './accounts-page.ts';
import { addMember } from './add-member.ts';
import { changeRole, disableMember, enableMember } from './change-member.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { requireRecentProof } from './require-recent-proof.ts';
import { resetMember } from './reset-member.ts';
import { staffPaths } from './staff-paths.ts';
import { findStaffRow } from './staff-row.ts';

const words = staffAccountWords.accounts;
const access = listRolesThatMay('manage-staff');

/** Accounts of the office, for administrators who have given their password within ten minutes. */
export function createManageRoutes(passwords: PasswordKeeper): readonly Route[] {
  const post = (act: string, handle: ManageHandler): Route => ({
    method: 'POST',
    path: staffPaths.memberAct(':id', act),
    access,
    handle: forAdministrator(handle),
  });
  const reset =
    (what: { password: boolean; totp: boolean }): ManageHandler =>
    (visit, member) =>
      handOut(visit, member, { ...what, passwords });
  return [
    { method: 'GET', path: staffPaths.accounts, access, handle: forAdministrator(showAccounts) },
    {
      method: 'POST',
      path: staffPaths.accounts,
      access,
      handle: forAdministrator((visit, member) => add(visit, member, passwords)),
    },
    post('disable', (visit, member) => change(visit, member, 'disable')),
    post('enable', (visit, member) => change(visit, member, 'enable')),
    post('role', (visit, member) => change(visit, member, 'role')),
    post('reset-password', reset({ password: true, totp: false })),
    post('reset-totp', reset({ password: false, totp: true })),
  ];
}

type ManageHandler = (visit: Visit, member: StaffMember) => Promise<WebResponse>;

function forAdministrator(handle: ManageHandler): Route['handle'] {
  return async (visit) => {
    const { member } = visit;
    if (member === undefined) return { kind: 'redirect', path: staffPaths.login };
    const detour = await requireRecentProof(visit, staffPaths.accounts);
    return detour ?? handle(visit, member);
  };
}

const showAccounts: ManageHandler = ({ context }, member) => accountsPage(context, member);

async function add(visit: Visit, member: StaffMember, passwords: PasswordKeeper): Promise<WebResponse> {
  const { request, context } = visit;
  const form = await request.form();
  const typed = {
    loginName: form.text('loginName'),
    displayName: form.text('displayName'),
    role: form.text('role'),
    email: form.text('email'),
  };
  try {
    const slip = await addMember(context, { passwords, actor: member.id }, typed);
    return accountsPage(context, member, { notice: words.done.added(slip.displayName), slip });
  } catch (error) {
    if (!(error instanceof AccountRefusedError)) throw error;
    const errors = [{ field: fieldOf[error.reason] ?? 'loginName', message: words.refusals[error.reason] }];
    return accountsPage(context, member, { status: 422, typed, errors });
  }
}

const fieldOf: Partial<Record<AccountRefusal, string>> = {
  'display-name': 'displayName',
  email: 'email',
  role: 'role',
};

async function change(
  { request, context }: Visit,
  member: StaffMember,
  act: 'disable' | 'enable' | 'role',
): Promise<WebResponse> {
  const id = request.parameters['id'] ?? '';
  const name = (await findStaffRow(context, id))?.displayName ?? '';
  const by = { id, actor: member.id };
  return orRefusal({ context, member }, async () => {
    if (act === 'disable') await disableMember(context, by);
    else if (act === 'enable') await enableMember(context, by);
    else {
      const role = z.enum(staffRoles).safeParse((await request.form()).text('role')).data;
      if (role === undefined) throw new AccountRefusedError('role');
      await changeRole(context, by, role);
      return accountsPage(context, member, { notice: words.done.role(name, staffAccountWords.roles[role]) });
    }
    return accountsPage(context, member, { notice: words.done[act](name) });
  });
}

function handOut(
  { request, context }: Visit,
  member: StaffMember,
  what: { password: boolean; totp: boolean; passwords: PasswordKeeper },
): Promise<WebResponse> {
  const id = request.parameters['id'] ?? '';
  return orRefusal({ context, member }, async () => {
    const slip = await resetMember(context, { ...what, id, actor: member.id });
    return accountsPage(context, member, { notice: words.done.reset(slip.displayName), slip });
  });
}

async function orRefusal(
  { context, member }: { context: Visit['context']; member: StaffMember },
  act: () => Promise<WebResponse>,
): Promise<WebResponse> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof AccountRefusedError)) throw error;
    return accountsPage(context, member, { status: 422, notice: words.refusals[error.reason] });
  }
}
