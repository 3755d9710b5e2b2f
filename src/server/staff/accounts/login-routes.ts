import type { Route } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { findMember } from './find-member.ts';
import { codePage, firstPasswordPage, loginPage } from './login-pages.ts';
import { findLoginStep } from './login-step.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { receiveCode } from './receive-code.ts';
import { receiveFirstPassword } from './receive-first-password.ts';
import { receivePassword } from './receive-password.ts';
import { toSafeNextPath } from './safe-next-path.ts';
import { toRemoval } from './staff-cookies.ts';
import { homePathOf } from './staff-header.ts';
import { staffPaths } from './staff-paths.ts';
import { toEnd } from './staff-session.ts';
import { createTurnGate } from './turn-gate.ts';

const toLogin: WebResponse = { kind: 'redirect', path: staffPaths.login };

/** Logging in, in three steps, and out. */
export function createLoginRoutes(passwords: PasswordKeeper): readonly Route[] {
  const access = 'public';
  const needs = { passwords, turns: createTurnGate(4, 60) };
  const { login, loginCode, loginPassword } = staffPaths;
  return [
    { method: 'GET', path: login, access, handle: showLogin },
    { method: 'POST', path: login, access, handle: (visit) => receivePassword(visit, needs) },
    { method: 'GET', path: loginCode, access, handle: showCode },
    { method: 'POST', path: loginCode, access, handle: receiveCode },
    { method: 'GET', path: loginPassword, access, handle: showFirstPassword },
    {
      method: 'POST',
      path: loginPassword,
      access,
      handle: (visit) => receiveFirstPassword(visit, passwords),
    },
    { method: 'POST', path: staffPaths.logout, access, handle: logOut },
  ];
}

const showLogin: Route['handle'] = async ({ request, context }) => {
  const next = toSafeNextPath(request.query.get('next') ?? '') ?? '';
  const member = await findMember(request, context);
  if (member === undefined) return loginPage({ next });
  return { kind: 'redirect', path: next || homePathOf(member.role) };
};

const showCode: Route['handle'] = async ({ request, context }) => {
  const found = await findLoginStep(context, request, 'code');
  return found === undefined ? toLogin : codePage({ isFirst: !found.member.isTotpConfirmed });
};

const showFirstPassword: Route['handle'] = async ({ request, context }) => {
  const found = await findLoginStep(context, request, 'password');
  return found === undefined ? toLogin : firstPasswordPage();
};

/**
 * The mark of the known browser stays, so that the next login is not a new device; pages and drafts that the browser
 * keeps are cleared.
 */
const logOut: Route['handle'] = async ({ request, context }) => {
  const member = await findMember(request, context);
  if (member !== undefined) {
    const { id, session } = member;
    await context.database.write(() => ({
      statements: [toEnd(context, session.tokenHash)],
      audit: [{ actor: id, action: 'staff-logout', subject: id }],
    }));
  }
  return {
    ...toLogin,
    cookies: [toRemoval('session'), toRemoval('step')],
    headers: { 'Clear-Site-Data': '"cache", "storage"' },
  };
};
