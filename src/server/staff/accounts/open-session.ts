import type { ServerContext } from '../../context.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import type { Statement } from '../../store/database.ts';
import type { Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { toBeijingMinute } from './beijing-clock.ts';
import { findKnownDevice, toDeviceCookie } from './known-device.ts';
import { toRemoval, toStaffCookie } from './staff-cookies.ts';
import { homePathOf } from './staff-header.ts';
import { staffPaths } from './staff-paths.ts';
import type { StaffRow } from './staff-row.ts';
import {
  findTokenHash,
  newSessionToken,
  toEnd,
  toEndOfAll,
  toHousekeeping,
  toSessionRow,
} from './staff-session.ts';

export interface SessionOpening {
  /** As they are before this; the mark of a known browser is bound to their old password. */
  member: StaffRow;
  next: string;
  byRecovery: boolean;
  /** Hash of the password chosen just now. */
  newPasswordHash?: string;
  /** Statements that belong to the same act. */
  statements?: readonly Statement[];
}

/**
 * Both factors were given: opens a session under a token that did not exist before, whatever cookie the browser brought,
 * and goes on to where the person wanted to be. Throws the store's errors.
 */
export async function openSession(
  { request, context }: Visit,
  opening: SessionOpening,
): Promise<WebResponse> {
  const { member, next, byRecovery, newPasswordHash } = opening;
  const isKnown = findKnownDevice(context, member, request) !== undefined;
  const token = newSessionToken(context.random);
  const oldToken = findTokenHash(request);
  const detail = { second: byRecovery ? 'recovery' : 'totp', isNewDevice: !isKnown };
  const by = { actor: member.id, subject: member.id };
  await context.database.write(() => ({
    statements: [
      ...(opening.statements ?? []),
      toHousekeeping(context),
      ...(oldToken === undefined ? [] : [toEnd(context, oldToken)]),
      ...(newPasswordHash === undefined ? [] : [toEndOfAll(context, member.id)]),
      toSessionRow(context, { staffId: member.id, token, request }),
      ...(isKnown || member.email === '' ? [] : [toNewDeviceMail(context, member)]),
    ],
    audit: [
      ...(newPasswordHash === undefined ? [] : [{ ...by, action: 'staff-password-changed' }]),
      { ...by, action: 'staff-login', detail },
    ],
  }));
  const now = { ...member, passwordHash: newPasswordHash ?? member.passwordHash };
  const cookies = [toStaffCookie('session', token), toRemoval('step'), toDeviceCookie(context, now)];
  return { kind: 'redirect', path: next || homePathOf(member.role), cookies };
}

function toNewDeviceMail(context: ServerContext, { email }: StaffRow): Statement {
  const { origin, basePath } = context.settings;
  const link = `${origin}${basePath}${staffPaths.account.slice(1)}`;
  const values = { day: toBeijingMinute(context.now().getTime()), link };
  return queueMail(context, { recipient: email, template: 'new-device', values });
}
