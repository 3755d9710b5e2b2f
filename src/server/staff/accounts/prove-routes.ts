import { staffRoles } from '../../../domain/leads/stages.ts';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import type { StaffMember, Route, Visit } from '../../web/route.ts';
import type { PageResponse, WebResponse } from '../../web/web-response.ts';
import { confirmPassword } from './confirm-password.ts';
import { findMember } from './find-member.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { toSafeNextPath } from './safe-next-path.ts';
import { toStaffCookie } from './staff-cookies.ts';
import { homePathOf, toStaffHeader } from './staff-header.ts';
import { staffPaths } from './staff-paths.ts';
import { newSessionToken, toRotation } from './staff-session.ts';
import { toPasswordField, toStaffForm } from './to-staff-form.ts';

/** The password once more; `requireRecentProof` leads here. */
export function createProveRoutes(passwords: PasswordKeeper): readonly Route[] {
  const path = staffPaths.prove;
  return [
    { method: 'GET', path, access: staffRoles, handle: showProof },
    { method: 'POST', path, access: staffRoles, handle: (visit) => receiveProof(visit, passwords) },
  ];
}

const showProof: Route['handle'] = async ({ request, context }) => {
  const member = await findMember(request, context);
  if (member === undefined) return { kind: 'redirect', path: staffPaths.login };
  return provePage(member, { next: toSafeNextPath(request.query.get('next') ?? '') ?? '' });
};

async function receiveProof({ request, context }: Visit, passwords: PasswordKeeper): Promise<WebResponse> {
  const member = await findMember(request, context);
  if (member === undefined) return { kind: 'redirect', path: staffPaths.login };
  const form = await request.form();
  const next = toSafeNextPath(form.text('next')) ?? '';
  const confirmation = await confirmPassword(context, member, { password: form.text('password'), passwords });
  if (confirmation.kind === 'refused') return provePage(member, { ...confirmation, next });
  const token = newSessionToken(context.random);
  await context.database.write(() => ({
    statements: [toRotation(context, member.session.tokenHash, token)],
    audit: [{ actor: member.id, action: 'staff-proved', subject: member.id }],
  }));
  const path = next || homePathOf(member.role);
  return { kind: 'redirect', path, cookies: [toStaffCookie('session', token)] };
}

function provePage(
  member: StaffMember,
  state: { next: string; status?: 422 | 429; message?: string },
): PageResponse {
  const { login, prove } = staffAccountWords;
  const { next, status, message } = state;
  const field = { name: 'password', label: login.password, autocomplete: 'current-password' };
  const form = toStaffForm({
    action: staffPaths.prove,
    hidden: { next },
    fields: [toPasswordField(field)],
    submitLabel: prove.submit,
    errors: message === undefined ? [] : [{ field: 'password', message }],
  });
  const view = { header: toStaffHeader(member, staffPaths.prove), form };
  const page = { kind: 'page', page: 'staff-prove', view } as const;
  return status === undefined ? page : { ...page, status };
}
