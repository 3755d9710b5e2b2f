import { and, eq, isNull, lt } from '../../store/sql.ts';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import type { ServerContext } from '../../context.ts';
import { recoveryCodes, staff } from '../../schema/staff-tables.ts';
import type { Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { accountLane, claimAttempt } from './attempt-limit.ts';
import { toBeijingSecond } from './beijing-clock.ts';
import { findKnownDevice } from './known-device.ts';
import { noteLoginFailure } from './login-failure.ts';
import { codePage } from './login-pages.ts';
import { findLoginStep, toStepCookie } from './login-step.ts';
import { openSession } from './open-session.ts';
import { parsePrintedCode, toRecoveryHash } from './printed-code.ts';
import { staffPaths } from './staff-paths.ts';
import type { StaffRow } from './staff-row.ts';
import { findTotpStep } from './staff-totp.ts';
import { placeOfTotp } from './new-credentials.ts';

const words = staffAccountWords.errors;

type SecondFactor =
  | { kind: 'totp'; code: string }
  | { kind: 'recovery'; code: string }
  /** Can't be right whatever the account; not worth counting. */
  | { kind: 'malformed' };

/** Second step: the authenticator's code or a recovery code, each good once. */
export async function receiveCode(visit: Visit): Promise<WebResponse> {
  const { request, context } = visit;
  const login = await findLoginStep(context, request, 'code');
  if (login === undefined) return { kind: 'redirect', path: staffPaths.login };
  const { member, step } = login;
  const isFirst = !member.isTotpConfirmed;
  const refuse = (status: 422 | 429, message: string) =>
    codePage({ isFirst, status, errors: [{ field: 'code', message }] });

  const typed = (await request.form()).text('code');
  if (typed.trim() === '') return refuse(422, words.code);
  const factor = readFactor(typed, isFirst);
  if (factor.kind === 'malformed') return refuse(422, words.wrongCode);
  const device = findKnownDevice(context, member, request);
  const grant = await claimAttempt(context, [accountLane('code', `${member.id}|${device ?? ''}`)]);
  if (grant.kind === 'later') return refuse(429, words.later(toBeijingSecond(grant.until.getTime())));
  if (!(await spendFactor(context, member, factor))) {
    await noteLoginFailure(context, { staffId: member.id, step: 'code' });
    return refuse(422, words.wrongCode);
  }
  const byRecovery = factor.kind === 'recovery';
  if (!member.mustChangePassword) return openSession(visit, { member, next: step.next, byRecovery });
  const cookie = toStepCookie(context, member, { asks: 'password', next: step.next, byRecovery });
  return { kind: 'redirect', path: staffPaths.loginPassword, cookies: [cookie] };
}

/** The first login shows that the authenticator works; a recovery code would not. */
function readFactor(typed: string, isFirst: boolean): SecondFactor {
  const figures = typed.normalize('NFKC').replace(/\s/gu, '');
  if (/^\d{6}$/u.test(figures)) return { kind: 'totp', code: figures };
  const code = isFirst ? undefined : parsePrintedCode(typed);
  return code === undefined ? { kind: 'malformed' } : { kind: 'recovery', code };
}

/** Whether the code was right and had not been used; it is used up from here on. */
async function spendFactor(
  context: ServerContext,
  member: StaffRow,
  factor: Exclude<SecondFactor, { kind: 'malformed' }>,
): Promise<boolean> {
  const { build } = context.database;
  if (factor.kind === 'recovery') {
    const isIt = and(
      eq(recoveryCodes.staffId, member.id),
      eq(recoveryCodes.codeHash, toRecoveryHash(member.id, factor.code)),
      isNull(recoveryCodes.usedAt),
    );
    const usedAt = context.now().getTime();
    return changesOne(context, () => build.update(recoveryCodes).set({ usedAt }).where(isIt));
  }
  const secret = context.cipher.decrypt(member.totpCipher, placeOfTotp(member.id));
  const step = findTotpStep(secret, factor.code, context.now());
  if (step === undefined) return false;
  const isLater = and(eq(staff.id, member.id), lt(staff.totpLastStep, step));
  return changesOne(context, () =>
    build.update(staff).set({ totpLastStep: step, isTotpConfirmed: true }).where(isLater),
  );
}

/** The condition decides in the store itself, so two requests with one code at the same time don't both get in. */
async function changesOne(
  { database }: ServerContext,
  toStatement: () => { toSQL(): { sql: string; params: unknown[] } },
): Promise<boolean> {
  const [result] = await database.write(() => ({ statements: [toStatement()] }));
  return result?.rowsAffected === 1;
}
