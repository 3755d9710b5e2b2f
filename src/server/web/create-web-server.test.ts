import { afterEach, describe, expect, it } from 'vitest';
import { StoreBusyError, StoreLostWriteError } from '../store/store-errors.ts';
import { createRequestBudget } from './request-budget.ts';
import type { Route } from './route.ts';
import { serveRoutes, type ServedRoutes } from './web-core.fixture.ts';
import type { WebCore } from './web-core.ts';

let served: ServedRoutes | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

const secret = '13800001234';
const routes: Route[] = [
  {
    method: 'POST',
    path: '/echo',
    access: 'public',
    async handle({ request }) {
      return { kind: 'text', text: (await request.form()).text('name') };
    },
  },
  {
    method: 'GET',
    path: '/echo',
    access: 'public',
    handle: () => Promise.resolve({ kind: 'text', text: 'form' }),
  },
  {
    method: 'POST',
    path: '/busy',
    access: 'public',
    handle: () => Promise.reject(new StoreBusyError(`busy with ${secret}`)),
  },
  {
    method: 'POST',
    path: '/lost',
    access: 'public',
    handle: () => Promise.reject(new StoreLostWriteError('lost')),
  },
  { method: 'POST', path: '/broken', access: 'public', handle: () => Promise.reject(new Error(secret)) },
  {
    method: 'GET',
    path: '/staff/',
    access: ['clerk'],
    handle: () => Promise.resolve({ kind: 'text', text: 'desk' }),
  },
  {
    method: 'POST',
    path: '/enter',
    access: 'public',
    handle: () =>
      Promise.resolve({
        kind: 'redirect',
        path: '/staff/',
        cookies: [{ name: 'staff', value: 'token', sameSite: 'Strict' }],
      }),
  },
];

async function serve(change: Partial<WebCore> = {}): Promise<ServedRoutes> {
  served = await serveRoutes(routes, change);
  return served;
}

function post(address: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: new URL(address).origin,
      ...headers,
    },
  });
}

describe('the web server', () => {
  it('hands a form of its own pages to its route', async () => {
    const { origin } = await serve();
    const response = await post(`${origin}/echo`, 'name=%E9%99%88%E4%B8%96');
    expect([response.status, await response.text()]).toEqual([200, '陈世']);
  });

  it('refuses a form of another site on every route that takes forms, before the route sees it', async () => {
    const { origin } = await serve();
    for (const { path } of routes.filter(({ method }) => method === 'POST')) {
      const response = await post(`${origin}${path}`, 'name=x', { Origin: 'https://evil.example' });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('server-message');
    }
  });

  it('puts the security headers on every answer, of pages, files, errors and redirects', async () => {
    const { origin } = await serve();
    const responses = await Promise.all([
      fetch(`${origin}/`),
      fetch(`${origin}/missing.html`),
      fetch(`${origin}/_desk/form.js`),
      fetch(`${origin}/echo`),
      fetch(`${origin}/healthz`),
      fetch(`${origin}/staff/`, { redirect: 'manual' }),
      fetch(`${origin}/%E0%A4%A`),
      post(`${origin}/broken`, ''),
      post(`${origin}/busy`, ''),
      post(`${origin}/nowhere`, ''),
      fetch(`${origin}/echo`, { method: 'DELETE' }),
    ]);
    for (const { headers, url } of responses) {
      expect([url, headers.get('x-content-type-options')]).toEqual([url, 'nosniff']);
      expect([url, headers.get('x-frame-options')]).toEqual([url, 'DENY']);
      expect([url, headers.get('referrer-policy')]).toEqual([url, 'same-origin']);
      if (!url.endsWith('.js'))
        expect([url, headers.get('content-security-policy')]).toEqual([url, expect.anything()]);
    }
    expect(responses.map(({ status }) => status)).toEqual([
      200, 404, 200, 200, 503, 303, 400, 500, 503, 405, 405,
    ]);
  });

  it('lets no cache keep what was made for one visitor', async () => {
    const { origin } = await serve();
    expect((await fetch(`${origin}/echo`)).headers.get('cache-control')).toBe('no-store');
  });

  it('turns away whoever is not a member of staff, and a member of another role', async () => {
    const { origin, core } = await serve();
    const stranger = await fetch(`${origin}/staff/`, { redirect: 'manual' });
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/staff/login']);
    const member = { id: 's1', displayName: '某某' };
    core.admit = () => Promise.resolve({ kind: 'member', member: { ...member, role: 'auditor' } });
    expect((await fetch(`${origin}/staff/`)).status).toBe(403);
    core.admit = () => Promise.resolve({ kind: 'member', member: { ...member, role: 'clerk' } });
    expect(await (await fetch(`${origin}/staff/`)).text()).toBe('desk');
  });

  it('says “not now” with a time to come back while the store is busy, and reports a lost write', async () => {
    const running = await serve();
    const busy = await post(`${running.origin}/busy`, '');
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await busy.text()).toContain('023-00000000');
    expect((await post(`${running.origin}/lost`, '')).status).toBe(503);
    expect(running.lostWrites()).toBe(1);
  });

  it('keeps what an error says out of the answer, and the address out of the log', async () => {
    const { origin, accesses, logged } = await serve();
    expect(await (await post(`${origin}/broken`, `name=${secret}`)).text()).not.toContain(secret);
    await fetch(`${origin}/echo?name=${secret}`);
    const answered = logged
      .map((line) => JSON.parse(line) as { msg: string })
      .filter(({ msg }) => msg === 'answered');
    expect(JSON.stringify(answered)).not.toMatch(new RegExp(`${secret}|127\\.0\\.0\\.1`, 'u'));
    expect(accesses.map(({ route, address }) => [route, address])).toEqual([
      ['/broken', '127.0.0.1'],
      ['/echo', '127.0.0.1'],
    ]);
  });

  it('answers HEAD with the headers alone', async () => {
    const { origin } = await serve();
    const response = await fetch(`${origin}/echo`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      '4',
      '',
    ]);
  });

  it('serves the archive while forms can’t be taken', async () => {
    const { origin } = await serve();
    expect((await fetch(`${origin}/healthz`)).status).toBe(503);
    expect(await (await fetch(`${origin}/`)).text()).toBe('首页');
  });

  it('sets cookies and follows redirects below its own address', async () => {
    const { origin } = await serve();
    const response = await post(`${origin}/enter`, '');
    expect(response.headers.get('location')).toBe('/staff/');
    expect(response.headers.get('set-cookie')).toBe('staff=token; Path=/; HttpOnly; SameSite=Strict');
  });

  it('answers a page that can’t be rendered with an error, not with silence', async () => {
    const { origin } = await serve({ renderer: { render: () => Promise.reject(new Error('torn')) } });
    expect((await post(`${origin}/busy`, '')).status).toBe(500);
  });

  it('counts what a form announces, not what its route would allow: small forms never crowd each other out', async () => {
    let arrived = 0;
    let openGate = (): void => {};
    const gate = new Promise<void>((resolve) => (openGate = resolve));
    const route: Route = {
      method: 'POST',
      path: '/pictures',
      access: 'public',
      mostBytes: 27 * 1024 * 1024,
      async handle() {
        arrived += 1;
        if (arrived === 5) openGate();
        await gate;
        return { kind: 'text', text: 'kept' };
      },
    };
    served = await serveRoutes([route], {
      budget: createRequestBudget({ requests: 50, bytes: 28 * 1024 * 1024 }),
    });
    const address = `${served.origin}/pictures`;
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(address, 'name=x')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });
});
