import type { Cookie } from './web-response.ts';

/** A browser takes a cookie of this name only over HTTPS, for the whole host, from the host itself. */
const hostPrefix = '__Host-';

/** Cookies by the names that handlers know; over HTTPS only those with the host prefix count. */
export function readCookies(header: string | undefined, isSecure: boolean): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const [name = '', ...rest] = part.trim().split('=');
    const hasPrefix = name.startsWith(hostPrefix);
    if (name !== '' && hasPrefix === isSecure)
      cookies.set(hasPrefix ? name.slice(hostPrefix.length) : name, rest.join('='));
  }
  return cookies;
}

export function writeCookie({ name, value, sameSite, maxAge }: Cookie, isSecure: boolean): string {
  const age = value === '' ? 0 : maxAge;
  return [
    `${isSecure ? hostPrefix : ''}${name}=${value}`,
    'Path=/',
    'HttpOnly',
    `SameSite=${sameSite}`,
    ...(isSecure ? ['Secure'] : []),
    ...(age === undefined ? [] : [`Max-Age=${age}`]),
  ].join('; ');
}
