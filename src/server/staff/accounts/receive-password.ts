import { eq } from '../../store/sql.ts';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import type { ServerContext } from '../../context.ts';
import { staff } from '../../schema/staff-tables.ts';
import type { FieldError } from '../../web/form-view.ts';
import type { Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { accountLane, addressLane, claimAttempt } from './attempt-limit.ts';
import { toBeijingSecond } from './beijing-clock.ts';
import { findKnownDevice } from './known-device.ts';
import { noteLoginFailure } from './login-failure.ts';
import { loginPage } from './login-pages.ts';
import { toStepCookie } from './login-step.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { toSafeNextPath } from './safe-next-path.ts';
import { staffPaths } from './staff-paths.ts';
import { findByLoginName, toLoginName, type StaffRow } from './staff-row.ts';
import { type TurnGate, TurnQueueFullError } from './turn-gate.ts';

const words = staffAccountWords.errors;

export interface LoginNeeds {
  passwords: PasswordKeeper;
  turns: TurnGate;
}

interface TypedLogin {
  loginName: string;
  password: string;
  /** Where to go once logged in. */
  next: string;
}

/**
 * First step: name and password. Every answer is the same whether or not the account exists or is in use, and costs one
 * hash; attempts are counted before it. A browser that is known for the account is counted apart.
 */
export async function receivePassword(visit: Visit, needs: LoginNeeds): Promise<WebResponse> {
  const form = await visit.request.form();
  const typed: TypedLogin = {
    loginName: toLoginName(form.text('loginName')).slice(0, 64),
    password: form.text('password'),
    next: toSafeNextPath(form.text('next')) ?? '',
  };
  const missing = listMissing(typed);
  if (missing.length > 0) return refuse(typed, 422, missing);
  try {
    return await needs.turns(() => judge(visit, typed, needs.passwords));
  } catch (error) {
    if (!(error instanceof TurnQueueFullError)) throw error;
    return refuse(typed, 503, [{ field: 'loginName', message: words.busy }]);
  }
}

async function judge(visit: Visit, typed: TypedLogin, passwords: PasswordKeeper): Promise<WebResponse> {
  const { request, context } = visit;
  const { loginName, password, next } = typed;
  const found = await findByLoginName(context, loginName);
  const device = found === undefined ? undefined : findKnownDevice(context, found, request);
  const lane = device === undefined ? accountLane('login', loginName) : accountLane('device', device);
  const grant = await claimAttempt(context, [lane, addressLane(request.address)]);
  if (grant.kind === 'later') {
    const message = words.later(toBeijingSecond(grant.until.getTime()));
    return refuse(typed, 429, [{ field: 'loginName', message }]);
  }
  const check = await passwords.check(password, found?.passwordHash);
  if (!check.isRight || found === undefined || found.disabledAt !== null) {
    await noteLoginFailure(context, { staffId: found?.id, step: 'password' });
    return refuse(typed, 422, [{ field: 'password', message: words.wrong }]);
  }
  if (hasLapsed(found, context.now()))
    return refuse(typed, 422, [{ field: 'password', message: words.lapsed }]);
  const member = check.isStale ? await rehash({ context, passwords, member: found, password }) : found;
  const cookies = [toStepCookie(context, member, { asks: 'code', next, byRecovery: false })];
  return { kind: 'redirect', path: staffPaths.loginCode, cookies };
}

function refuse({ loginName, next }: TypedLogin, status: 422 | 429 | 503, errors: FieldError[]): WebResponse {
  return loginPage({ loginName, next, errors, status });
}

function listMissing({ loginName, password }: TypedLogin): FieldError[] {
  return [
    ...(loginName === '' ? [{ field: 'loginName', message: words.loginName }] : []),
    ...(password === '' ? [{ field: 'password', message: words.password }] : []),
  ];
}

const oneTimeLife = 7 * 86_400_000;

/** A password on paper opens the account for a week only. */
function hasLapsed({ mustChangePassword, passwordSetAt }: StaffRow, now: Date): boolean {
  return mustChangePassword && now.getTime() - passwordSetAt > oneTimeLife;
}

/** The cost of hashes has risen since: the password is at hand now, and only now. */
async function rehash(needs: {
  context: ServerContext;
  passwords: PasswordKeeper;
  member: StaffRow;
  password: string;
}): Promise<StaffRow> {
  const { context, passwords, member, password } = needs;
  const passwordHash = await passwords.hash(password, context.random(16));
  const { build } = context.database;
  await context.database.write(() => ({
    statements: [build.update(staff).set({ passwordHash }).where(eq(staff.id, member.id))],
  }));
  return { ...member, passwordHash };
}
