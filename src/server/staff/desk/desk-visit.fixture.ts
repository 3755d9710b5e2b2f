import type { TestContext } from '../../test-context.fixture.ts';
import { sentRequest, type Sending } from '../../web/sent-request.fixture.ts';
import type { Route, StaffMember } from '../../web/route.ts';
import type { PageViews } from '../../web/page-views.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { deskRoutes } from './routes.ts';

/** A visit of a member of staff to a path of the desk, through its route, as the web core makes it. */
export async function visitDesk(
  { context }: TestContext,
  member: StaffMember,
  { method, path, ...sending }: Sending & { method: Route['method']; path: string },
): Promise<WebResponse> {
  const found = findRoute(method, path);
  if (found === undefined) throw new Error(`No route for ${method} ${path}.`);
  const request = sentRequest({ ...sending, method, path, parameters: found.parameters });
  return found.route.handle({ request, context, member });
}

export function findRoute(
  method: Route['method'],
  path: string,
): { route: Route; parameters: Record<string, string> } | undefined {
  for (const route of deskRoutes) {
    if (route.method !== method) continue;
    const pattern = new RegExp(`^${route.path.replace(/:(\w+)/gu, '(?<$1>[^/]+)')}$`, 'u');
    const match = pattern.exec(path);
    if (match !== null) return { route, parameters: { ...match.groups } };
  }
  return undefined;
}

/** The view of a page that is expected; fails the test for anything else. */
export function viewOf<Page extends keyof PageViews>(response: WebResponse, page: Page): PageViews[Page] {
  if (response.kind !== 'page' || response.page !== page)
    throw new Error(`Expected the page ${page}, got ${JSON.stringify(response).slice(0, 200)}.`);
  return response.view as PageViews[Page];
}
