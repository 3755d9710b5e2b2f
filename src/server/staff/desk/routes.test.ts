import { describe, expect, it } from 'vitest';
import { staffRoles } from '../../../domain/leads/stages.ts';
import { deskRoutes } from './routes.ts';

/** Who may come where; everything that is not here is for 录入 and 审核. */
const reviewersOnly = [
  'POST /staff/leads/:id/decide',
  'GET /staff/export',
  'POST /staff/export',
  'GET /staff/leads/:id/registrar',
  'POST /staff/leads/:id/registrar',
  'POST /staff/import/:id/decide',
  'POST /staff/import/:id/release',
];

/** The guide holds nothing of anybody. */
const isHelp = (path: string): boolean => path.startsWith('/staff/help');

describe('the routes of the desk', () => {
  it('open for the roles that need them, and for no others', () => {
    for (const { method, path, access } of deskRoutes) {
      const name = `${method} ${path}`;
      const expected = isHelp(path)
        ? [...staffRoles].sort()
        : name === 'GET /staff/counts'
          ? ['administrator', 'auditor']
          : reviewersOnly.includes(name)
            ? ['reviewer']
            : ['clerk', 'reviewer'];
      expect([name, access === 'public' ? access : [...access].sort()]).toEqual([name, expected]);
    }
  });

  it('are never public, and give administrators and auditors no lead', () => {
    for (const { path, access } of deskRoutes) {
      expect(access).not.toBe('public');
      if (path !== '/staff/counts' && !isHelp(path))
        for (const role of ['administrator', 'auditor'] as const) expect(access).not.toContain(role);
    }
    expect(staffRoles).toHaveLength(4);
  });

  it('change nothing by GET: every act is a post of its own', () => {
    expect(deskRoutes.filter(({ method }) => method === 'GET').map(({ path }) => path)).toEqual([
      '/staff/',
      '/staff/leads/:id',
      '/staff/leads/:id/letters',
      '/staff/export',
      '/staff/leads/:id/registrar',
      '/staff/counts',
      '/staff/custodians',
      '/staff/custodians/:id',
      '/staff/families',
      '/staff/families/new',
      '/staff/families/:id',
      '/staff/import',
      '/staff/import/:id',
      '/staff/import/:id/columns',
      '/staff/import/:id/report',
      '/staff/import/:id/changes',
      '/staff/help',
      '/staff/help/whole',
      '/staff/help/:chapter',
      '/staff/help/pictures/:name',
    ]);
  });
});
