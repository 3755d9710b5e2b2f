import type { Visit } from '../../web/route.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { findMember } from './find-member.ts';
import { staffPaths } from './staff-paths.ts';

const longestSinceProof = 10 * 60_000;

/**
 * Before data leaves the house or accounts change: undefined where the password was given within ten minutes, otherwise
 * the way to the page that asks for it, and back to this page. A form that was posted goes back to `returnPath`.
 */
export async function requireRecentProof(
  { request, context }: Visit,
  returnPath?: string,
): Promise<WebResponse | undefined> {
  const member = await findMember(request, context);
  const age = context.now().getTime() - (member?.session.provedAt ?? 0);
  if (age >= 0 && age < longestSinceProof) return undefined;
  const query = request.query.size === 0 ? '' : `?${request.query.toString()}`;
  const next = returnPath ?? `${request.path}${query}`;
  return { kind: 'redirect', path: `${staffPaths.prove}?${new URLSearchParams({ next }).toString()}` };
}
