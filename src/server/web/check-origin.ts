import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form comes from a page of this site. Every browser in use sends `Origin` with a form; one without it, or
 * with `null`, is refused, and so is whatever the browser itself says to be of another site.
 */
export function isOwnForm(headers: IncomingHttpHeaders, formOrigins: readonly string[]): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin, host } = headers;
  if (origin === undefined || origin === 'null') return false;
  if (formOrigins.length > 0) return formOrigins.includes(origin);
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
