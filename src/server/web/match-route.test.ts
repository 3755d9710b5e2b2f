import { describe, expect, it } from 'vitest';
import { matchRoute } from './match-route.ts';
import type { Route } from './route.ts';

const route = (method: Route['method'], path: string): Route => ({
  method,
  path,
  access: 'public',
  handle: () => Promise.resolve({ kind: 'text', text: path }),
});
const routes = [
  route('GET', '/staff/'),
  route('GET', '/staff/leads/:id'),
  route('POST', '/staff/leads/:id/pictures/:picture'),
];

describe('routes', () => {
  it('are found with their parameters, with or without the last slash', () => {
    expect(matchRoute(routes, 'GET', '/staff')).toMatchObject({ kind: 'found', parameters: {} });
    expect(matchRoute(routes, 'GET', '/staff/leads/a1/')).toMatchObject({ parameters: { id: 'a1' } });
    expect(matchRoute(routes, 'POST', '/staff/leads/a1/pictures/p2')).toMatchObject({
      parameters: { id: 'a1', picture: 'p2' },
    });
  });

  it('answer HEAD as GET, and name what is allowed for another method', () => {
    expect(matchRoute(routes, 'HEAD', '/staff/')).toMatchObject({ kind: 'found' });
    expect(matchRoute(routes, 'DELETE', '/staff/')).toEqual({ kind: 'other-method', allowed: ['GET'] });
  });

  it('are unknown where the path is longer, shorter or another', () => {
    for (const path of ['/staff/leads', '/staff/leads/a/b', '/people/p-1'])
      expect(matchRoute(routes, 'GET', path)).toEqual({ kind: 'unknown' });
  });
});
