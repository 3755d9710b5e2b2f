import type { ServerContext } from '../../context.ts';
import type { WebRequest } from '../../web/web-request.ts';
import type { Cookie } from '../../web/web-response.ts';
import { findSignedText, toSignedText } from './signed-text.ts';
import type { StaffRow } from './staff-row.ts';
import { staffCookies, toStaffCookie } from './staff-cookies.ts';

const days = 180;

/**
 * A browser that has logged in to an account keeps a signed mark. It opens nothing: with it attempts are counted apart,
 * so that strangers trying the account's name don't lock its owner out, and no mail tells of a new device. The signature
 * covers the stored password, so a new password makes every browser new again.
 */
export function toDeviceCookie(context: ServerContext, member: StaffRow): Cookie {
  const mark = Buffer.from(context.random(16)).toString('base64url');
  return toStaffCookie('device', toSignedText(context.cipher, mark, toBinding(member)), days * 86_400);
}

/** The mark of this browser if it is known for the account. */
export function findKnownDevice(
  context: ServerContext,
  member: StaffRow,
  request: WebRequest,
): string | undefined {
  const value = request.cookies.get(staffCookies.device);
  return value === undefined ? undefined : findSignedText(context.cipher, value, toBinding(member));
}

function toBinding({ id, passwordHash }: StaffRow): string {
  return `device|${id}|${passwordHash}`;
}
