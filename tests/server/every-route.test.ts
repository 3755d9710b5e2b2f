import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicRoutes } from '../../src/server/intake/routes.ts';
import { accountRoutes } from '../../src/server/staff/accounts/routes.ts';
import { deskRoutes } from '../../src/server/staff/desk/routes.ts';
import { listInlineHashes, readInlineHashes } from '../../src/server/web/content-security.ts';
import { sites } from '../support/built-sites.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingji-routes-'));
const routes = [...publicRoutes, ...accountRoutes, ...deskRoutes];
const pathOf = (route: string) => route.replace(/:[a-z]+/giu, 'x1');
const ofMethod = (method: string) =>
  routes.filter((route) => route.method === method).map((route) => pathOf(route.path));
let server: ServerProcess;

beforeAll(async () => {
  server = await startServerProcess({ folder, siteDir: sites.chongqing });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const staticPaths = [
  '/',
  '/kin-search/',
  '/search/',
  '/missing',
  '/fonts/fonts.css',
  '/favicon.svg',
  '/healthz',
  '/staff/missing',
];

describe('every answer of the server', () => {
  it.each([...new Set([...ofMethod('GET'), ...staticPaths])])(
    'carries the security headers: %s',
    async (address) => {
      const { headers, status } = await fetch(`${server.origin}${address}`, { redirect: 'manual' });
      expect(status).toBeLessThan(500);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      const policy = headers.get('content-security-policy') ?? '';
      const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
      expect(findings.filter(({ severity }) => severity <= Severity.HIGH)).toEqual([]);
      expect(policy).not.toContain('unsafe-inline');
    },
  );

  it('turns strangers away from the whole desk', async () => {
    for (const address of ofMethod('GET').filter((found) => found.startsWith('/staff/'))) {
      const response = await fetch(`${server.origin}${address}`, { redirect: 'manual' });
      const isLogin = address.startsWith('/staff/login');
      if (!isLogin) expect([address, response.status]).toEqual([address, 303]);
      if (!isLogin) expect(response.headers.get('location')).toMatch(/^\/staff\/login/u);
    }
  });
});

describe('a form of another site', () => {
  const shapes: [string, Record<string, string>][] = [
    ['no origin', {}],
    ['a null origin', { Origin: 'null' }],
    ['another site', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['another scheme', { Origin: 'ftp://127.0.0.1' }],
    ['a name that begins alike', { Origin: 'http://127.0.0.1.evil.example' }],
    ['its own name behind a user', { Origin: 'http://127.0.0.1@evil.example' }],
    ['the browser’s word: cross-site', { Origin: 'own', 'Sec-Fetch-Site': 'cross-site' }],
    ['the browser’s word: same-site', { Origin: 'own', 'Sec-Fetch-Site': 'same-site' }],
    ['the browser’s word: none', { Origin: 'own', 'Sec-Fetch-Site': 'none' }],
    ['plain text that spells a form', { Origin: 'https://evil.example', 'Content-Type': 'text/plain' }],
    ['JSON', { Origin: 'https://evil.example', 'Content-Type': 'application/json' }],
    ['a referrer of our own', { Referer: 'own' }],
  ];

  it.each(ofMethod('POST'))('is refused in every shape: %s', async (address) => {
    for (const [shape, headers] of shapes) {
      const own = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value === 'own' ? server.origin : value]),
      );
      const response = await fetch(`${server.origin}${address}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...own },
        body: 'a=1',
      });
      expect([shape, response.status]).toEqual([shape, 403]);
    }
  });
});

describe('the policy of the archive’s pages', () => {
  it.each(Object.entries(sites))(
    'names every script and style that stands in a page of %s',
    (_name, site) => {
      const allowed = readInlineHashes(site);
      const pages = globSync('**/*.html', { cwd: site }).map((file) =>
        readFileSync(path.join(site, file), 'utf8'),
      );
      const { scripts, styles } = listInlineHashes(pages);
      expect([...scripts].filter((hash) => !allowed.scripts.has(hash))).toEqual([]);
      expect([...styles].filter((hash) => !allowed.styles.has(hash))).toEqual([]);
      // What stands between quotes is text, whatever it spells.
      const tags = pages.map((html) => html.replace(/"[^"]*"/gu, '""'));
      expect(tags.filter((html) => /<[a-z][^<>]*\s(?:style|on[a-z]+)=/u.test(html)).length).toBe(0);
    },
  );
});
