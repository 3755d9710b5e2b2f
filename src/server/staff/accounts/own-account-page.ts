import { and, count, eq, isNull } from '../../store/sql.ts';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import type { ServerContext } from '../../context.ts';
import { recoveryCodes } from '../../schema/staff-tables.ts';
import type { FieldError, FormView } from '../../web/form-view.ts';
import type { PageResponse } from '../../web/web-response.ts';
import { toBeijingMinute } from './beijing-clock.ts';
import type { SignedInMember } from './find-member.ts';
import { listSessions } from './list-members.ts';
import { listNewPasswordFields } from './new-password.ts';
import type { OwnAccountView, SessionView } from './page-views.ts';
import { toStaffHeader } from './staff-header.ts';
import { staffPaths } from './staff-paths.ts';
import type { StaffSession } from './staff-session.ts';
import { toPasswordField, toStaffForm } from './to-staff-form.ts';

const words = staffAccountWords.account;

export interface OwnAccountState {
  status?: 422 | 429;
  done?: keyof typeof words.done | undefined;
  passwordErrors?: readonly FieldError[];
  codesErrors?: readonly FieldError[];
  newCodes?: readonly string[];
}

/** One's own account: where one is logged in, password, recovery codes. */
export async function ownAccountPage(
  context: ServerContext,
  member: SignedInMember,
  state: OwnAccountState = {},
): Promise<PageResponse> {
  const sessions = await listSessions(context, member.id);
  const others = sessions.length > 1;
  const view: OwnAccountView = {
    header: toStaffHeader(member, staffPaths.account),
    loginName: member.account.loginName,
    done: state.done === undefined ? '' : words.done[state.done],
    sessions: sessions.map((session) => toSessionView(session, member.session.tokenHash)),
    leaveOthers: others
      ? { action: staffPaths.accountOthers, label: words.endOthers, hidden: {} }
      : undefined,
    passwordForm: toPasswordForm(state.passwordErrors ?? []),
    codesLeft: await countCodes(context, member.id),
    codesForm: toCodesForm(state.codesErrors ?? []),
    newCodes: state.newCodes ?? [],
  };
  const page = { kind: 'page', page: 'staff-account', view } as const;
  return state.status === undefined ? page : { ...page, status: state.status };
}

/** Names a session on its owner's page; the hash it begins is of the token, which can't be found from it. */
export function toSessionLabel({ tokenHash }: StaffSession): string {
  return tokenHash.slice(0, 16);
}

function toSessionView(session: StaffSession, current: string): SessionView {
  return {
    device: session.device,
    startedAt: toBeijingMinute(session.startedAt),
    lastSeenAt: toBeijingMinute(session.lastSeenAt),
    isThis: session.tokenHash === current,
    end: {
      action: staffPaths.accountSession,
      label: words.end,
      hidden: { session: toSessionLabel(session) },
      about: `${session.device} ${toBeijingMinute(session.startedAt)}`,
    },
  };
}

function toPasswordForm(errors: readonly FieldError[]): FormView {
  const current = { name: 'currentPassword', label: words.currentPassword, autocomplete: 'current-password' };
  return toStaffForm({
    action: staffPaths.accountPassword,
    fields: [toPasswordField(current), ...listNewPasswordFields()],
    submitLabel: words.change,
    errors,
  });
}

function toCodesForm(errors: readonly FieldError[]): FormView {
  const field = { name: 'password', label: words.currentPassword, autocomplete: 'current-password' };
  return toStaffForm({
    action: staffPaths.accountCodes,
    fields: [toPasswordField(field)],
    submitLabel: words.renew,
    errors,
  });
}

async function countCodes({ database }: ServerContext, staffId: string): Promise<number> {
  const [row] = await database.read
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}
