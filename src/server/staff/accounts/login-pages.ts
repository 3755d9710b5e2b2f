import { staffAccountWords as words } from '../../../i18n/staff-accounts.ts';
import type { FieldError } from '../../web/form-view.ts';
import type { PageResponse } from '../../web/web-response.ts';
import { listNewPasswordFields } from './new-password.ts';
import { staffPaths } from './staff-paths.ts';
import { toPasswordField, toStaffForm, toTextField } from './to-staff-form.ts';

export interface PageState {
  errors?: readonly FieldError[];
  status?: 422 | 429 | 503;
}

/** Name and password. What was typed as the name stays; `next` goes along. */
export function loginPage(state: PageState & { loginName?: string; next?: string } = {}): PageResponse {
  const { loginName = '', next = '', errors = [] } = state;
  const { login } = words;
  const name = { name: 'loginName', label: login.loginName, value: loginName, autocomplete: 'username' };
  const form = toStaffForm({
    action: staffPaths.login,
    hidden: { next },
    fields: [
      toTextField({ kind: 'text', maxLength: 64, ...name }),
      toPasswordField({ name: 'password', label: login.password, autocomplete: 'current-password' }),
    ],
    submitLabel: login.next,
    errors,
  });
  return toPage({ title: login.title, lead: login.lead, form, note: login.note }, state);
}

/** The code of the authenticator, or once it is known to work, a recovery code. */
export function codePage(state: PageState & { isFirst: boolean }): PageResponse {
  const { isFirst, errors = [] } = state;
  const { code } = words;
  const hint = isFirst ? code.firstHint : code.hint;
  const form = toStaffForm({
    action: staffPaths.loginCode,
    fields: [
      toTextField({
        kind: 'code',
        name: 'code',
        label: code.label,
        hint,
        maxLength: 40,
        autocomplete: 'one-time-code',
      }),
    ],
    submitLabel: code.submit,
    errors,
  });
  const lead = isFirst ? code.firstLead : code.lead;
  return toPage({ title: code.title, lead, form, note: isFirst ? words.login.note : code.note }, state);
}

/** A password of one's own in the place of the one on the slip. */
export function firstPasswordPage(state: PageState = {}): PageResponse {
  const { firstPassword } = words;
  const form = toStaffForm({
    action: staffPaths.loginPassword,
    fields: listNewPasswordFields(),
    submitLabel: firstPassword.submit,
    errors: state.errors ?? [],
  });
  const { title, lead, note } = firstPassword;
  return toPage({ title, lead, form, note }, state);
}

type LoginView = Extract<PageResponse, { page: 'staff-login' }>['view'];

function toPage(view: LoginView, { status }: PageState): PageResponse {
  const page = { kind: 'page', page: 'staff-login', view } as const;
  return status === undefined ? page : { ...page, status };
}
