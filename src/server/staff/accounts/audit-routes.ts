import { listRolesThatMay } from '../../../domain/leads/role-rights.ts';
import type { Route } from '../../web/route.ts';
import { auditPage } from './audit-page.ts';
import { staffPaths } from './staff-paths.ts';

const showAudit: Route['handle'] = async ({ request, context, member }) => {
  if (member === undefined) return { kind: 'redirect', path: staffPaths.login };
  const asked = (name: string) => (request.query.get(name) ?? '').trim().slice(0, 100);
  const page = /^[1-9]\d{0,5}$/u.test(asked('page')) ? Number(asked('page')) : 1;
  const query = { actor: asked('actor'), action: asked('action'), subject: asked('subject'), page };
  return auditPage(context, member, query);
};

export const auditRoutes: readonly Route[] = [
  { method: 'GET', path: staffPaths.audit, access: listRolesThatMay('see-audit'), handle: showAudit },
];
