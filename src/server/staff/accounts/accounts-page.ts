import { staffRoles } from '../../../domain/leads/stages.ts';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import type { ServerContext } from '../../context.ts';
import type { FieldError, FormView } from '../../web/form-view.ts';
import type { StaffMember } from '../../web/route.ts';
import type { PageResponse } from '../../web/web-response.ts';
import type { NewMember } from './add-member.ts';
import { toBeijingMinute } from './beijing-clock.ts';
import { listMembers, stateOf, type ListedMember } from './list-members.ts';
import type { Credentials } from './new-credentials.ts';
import type { AccountsView, ActView, MemberView, SlipView } from './page-views.ts';
import { toStaffHeader } from './staff-header.ts';
import { staffPaths } from './staff-paths.ts';
import { toStaffForm, toTextField } from './to-staff-form.ts';

const words = staffAccountWords.accounts;

export interface AccountsState {
  status?: 422;
  notice?: string;
  typed?: NewMember;
  errors?: readonly FieldError[];
  slip?: Credentials;
}

/** All accounts, with what can be done to each, and the form for another. */
export async function accountsPage(
  context: ServerContext,
  member: StaffMember,
  state: AccountsState = {},
): Promise<PageResponse> {
  const members = await listMembers(context);
  const view: AccountsView = {
    header: toStaffHeader(member, staffPaths.accounts),
    notice: state.notice ?? '',
    members: members.map(toMemberView),
    addForm: toAddForm(state),
    slip: state.slip === undefined ? undefined : toSlipView(context, state.slip),
  };
  const page = { kind: 'page', page: 'staff-accounts', view } as const;
  return state.status === undefined ? page : { ...page, status: state.status };
}

function toMemberView({ account, codesLeft, lastSeenAt }: ListedMember): MemberView {
  const { id, loginName, displayName, role } = account;
  return {
    id,
    loginName,
    displayName,
    role: staffAccountWords.roles[role],
    state: words.states[stateOf(account)],
    createdAt: toBeijingMinute(account.createdAt),
    lastSeenAt: lastSeenAt === undefined ? '' : toBeijingMinute(lastSeenAt),
    codesLeft,
    roleForm: { action: staffPaths.memberAct(id, 'role'), value: role, options: listRoles() },
    acts: listActs(account),
  };
}

function listActs({ id, displayName, disabledAt }: ListedMember['account']): ActView[] {
  const acts =
    disabledAt === null ? (['reset-password', 'reset-totp', 'disable'] as const) : (['enable'] as const);
  return acts.map((act) => ({
    action: staffPaths.memberAct(id, act),
    label: words.act[act],
    hidden: {},
    about: displayName,
  }));
}

function listRoles() {
  return staffRoles.map((role) => ({ value: role, label: staffAccountWords.roles[role] }));
}

function toAddForm({ typed, errors = [] }: AccountsState): FormView {
  const role = typed?.role ?? '';
  const options = staffRoles.map((value) => ({
    value,
    label: staffAccountWords.roles[value],
    hint: staffAccountWords.roleHints[value],
  }));
  const off = { autocomplete: 'off', kind: 'text' } as const;
  const name = { name: 'displayName', label: words.displayName, hint: words.displayNameHint, maxLength: 20 };
  const login = { name: 'loginName', label: words.loginName, hint: words.loginNameHint, maxLength: 32 };
  const email = { name: 'email', label: words.email, hint: words.emailHint, maxLength: 120 };
  return toStaffForm({
    action: staffPaths.accounts,
    fields: [
      toTextField({ ...off, ...name, value: typed?.displayName ?? '' }),
      toTextField({ ...off, ...login, value: typed?.loginName ?? '' }),
      {
        kind: 'choice',
        name: 'role',
        label: words.role,
        hint: '',
        isRequired: true,
        error: undefined,
        value: role,
        options,
      },
      toTextField({ ...off, ...email, kind: 'email', value: typed?.email ?? '', isRequired: false }),
    ],
    submitLabel: words.submit,
    errors,
  });
}

function toSlipView({ settings }: ServerContext, slip: Credentials): SlipView {
  return { ...slip, loginUrl: toLoginUrl(settings) };
}

/** Only the path while the site has no public address yet. */
function toLoginUrl({ origin, basePath, formOrigins }: ServerContext['settings']): string {
  const path = `${basePath}${staffPaths.login.slice(1)}`;
  return formOrigins.length === 0 ? path : `${origin}${path}`;
}
