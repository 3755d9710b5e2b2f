import type { Cookie } from '../../web/web-response.ts';

/** All SameSite=Strict: no link or form of another site is ever followed as a member of staff. */
export const staffCookies = {
  /** The session; until the browser closes. */
  session: 'staff',
  /** How far a login has come. */
  step: 'staff-step',
  /** A browser on which an account has been logged in to before. */
  device: 'staff-device',
} as const;

export function toStaffCookie(name: keyof typeof staffCookies, value: string, maxAge?: number): Cookie {
  const cookie = { name: staffCookies[name], value, sameSite: 'Strict' } as const;
  return maxAge === undefined ? cookie : { ...cookie, maxAge };
}

export function toRemoval(name: keyof typeof staffCookies): Cookie {
  return toStaffCookie(name, '');
}
