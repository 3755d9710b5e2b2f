import type { ServerContext } from '../../context.ts';
import type { Admission } from '../../web/web-core.ts';
import type { WebRequest } from '../../web/web-request.ts';
import { findMember } from './find-member.ts';
import { toSafeNextPath } from './safe-next-path.ts';
import { staffPaths } from './staff-paths.ts';

/** Who a request of the desk comes from; whoever is not logged in is led to the login, and from there back to the page. */
export async function admitMember(request: WebRequest, context: ServerContext): Promise<Admission> {
  const found = await findMember(request, context);
  if (found === undefined)
    return { kind: 'turned-away', answer: { kind: 'redirect', path: toLoginPath(request) } };
  const { id, displayName, role } = found;
  return { kind: 'member', member: { id, displayName, role } };
}

/** A form can't be sent again from the login, so it leads to the first page of the role. */
function toLoginPath({ method, path, query }: WebRequest): string {
  const wanted = query.size === 0 ? path : `${path}?${query.toString()}`;
  const next = method === 'GET' ? toSafeNextPath(wanted) : undefined;
  return next === undefined
    ? staffPaths.login
    : `${staffPaths.login}?${new URLSearchParams({ next }).toString()}`;
}
