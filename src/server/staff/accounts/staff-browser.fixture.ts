import { TOTP, Secret } from 'otpauth';
import type { StaffRole } from '../../../domain/leads/stages.ts';
import { openTestContext, type TestContext } from '../../test-context.fixture.ts';
import { matchRoute } from '../../web/match-route.ts';
import { sentRequest, type Sending } from '../../web/sent-request.fixture.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { addMember } from './add-member.ts';
import { admitMember } from './admit-member.ts';
import type { Credentials } from './new-credentials.ts';
import { createPasswordKeeper, type PasswordKeeper } from './password-keeper.ts';
import { createAccountRoutes } from './routes.ts';
import { findByLoginName } from './staff-row.ts';

/** Hashes that cost next to nothing, and how many were made. */
export function countingKeeper(): PasswordKeeper & { checks: number } {
  const keeper = createPasswordKeeper({ cost: { memory: 64, passes: 1, lanes: 1 } });
  const counting = {
    checks: 0,
    hash: keeper.hash,
    check(password: string, stored: string | undefined) {
      counting.checks += 1;
      return keeper.check(password, stored);
    },
  };
  return counting;
}

/** Keeps cookies as a browser does, and asks the routes as the web core would. */
export interface StaffBrowser {
  cookies: Map<string, string>;
  get(path: string, sending?: Sending): Promise<WebResponse>;
  post(path: string, fields: Record<string, string>, sending?: Sending): Promise<WebResponse>;
}

export interface StaffDesk extends TestContext {
  passwords: ReturnType<typeof countingKeeper>;
  openBrowser(): StaffBrowser;
  add(loginName: string, role: StaffRole, email?: string): Promise<Credentials>;
  /** All steps, with a code of the next half minute; leaves the own password `ownPassword`. */
  logIn(browser: StaffBrowser, slip: Credentials): Promise<WebResponse>;
  idOf(loginName: string): Promise<string>;
}

/** What every test person chooses. */
export const ownPassword = '江水流过朝天门的清晨啊，风大';

export async function openStaffDesk(): Promise<StaffDesk> {
  const opened = await openTestContext();
  const { context, clock } = opened;
  const passwords = countingKeeper();
  const routes = createAccountRoutes(passwords);

  async function ask(cookies: Map<string, string>, sending: Sending): Promise<WebResponse> {
    const method = sending.fields === undefined ? 'GET' : 'POST';
    const [path = '', query = ''] = (sending.path ?? '').split('?');
    const found = matchRoute(routes, method, path);
    if (found.kind !== 'found') throw new Error(`No route for ${method} ${path}`);
    const { route, parameters } = found;
    const request = sentRequest({
      ...sending,
      path,
      parameters: { ...parameters },
      query: Object.fromEntries(new URLSearchParams(query)),
      cookies: Object.fromEntries(cookies),
    });
    const answer = await admit(request, route);
    for (const { name, value } of answer.cookies ?? []) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }

  async function admit(
    request: ReturnType<typeof sentRequest>,
    { access, handle }: (typeof routes)[number],
  ): Promise<WebResponse> {
    if (access === 'public') return handle({ request, context, member: undefined });
    const admission = await admitMember(request, context);
    if (admission.kind === 'turned-away') return admission.answer;
    const { member } = admission;
    return access.includes(member.role)
      ? handle({ request, context, member })
      : { kind: 'text', status: 403, text: 'wrong role' };
  }

  function openBrowser(): StaffBrowser {
    const cookies = new Map<string, string>();
    return {
      cookies,
      get: (path, sending) => ask(cookies, { ...sending, path }),
      post: (path, fields, sending) => ask(cookies, { ...sending, path, fields }),
    };
  }

  async function logIn(browser: StaffBrowser, slip: Credentials): Promise<WebResponse> {
    const { loginName } = slip;
    const member = await findByLoginName(context, loginName);
    const password = member?.mustChangePassword ? (slip.password ?? '') : ownPassword;
    await browser.post('/staff/login', { loginName, password });
    clock.pass(30_000);
    const answer = await browser.post('/staff/login/code', { code: codeOf(slip, clock.now()) });
    if (!member?.mustChangePassword) return answer;
    return browser.post('/staff/login/password', { newPassword: ownPassword, again: ownPassword });
  }

  return {
    ...opened,
    passwords,
    openBrowser,
    logIn,
    add: (loginName, role, email = '') =>
      addMember(
        context,
        { passwords, actor: 'command' },
        { loginName, displayName: `姓名${loginName}`, role, email },
      ),
    async idOf(loginName) {
      return (await findByLoginName(context, loginName))?.id ?? '';
    },
  };
}

/** What an authenticator shows for the slip at this time. */
export function codeOf({ totp }: Credentials, now: Date): string {
  if (totp === undefined) throw new Error('The slip has no authenticator.');
  return new TOTP({ secret: Secret.fromBase32(totp.secret) }).generate({ timestamp: now.getTime() });
}

/** The form errors of a page, or nothing. */
export function errorsOf(answer: WebResponse): string[] {
  if (answer.kind !== 'page' || !('form' in answer.view)) return [];
  return answer.view.form.errors.map(({ message }) => message);
}
