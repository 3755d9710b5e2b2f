import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { closedContext } from '../running/closed-context.ts';
import { readServerSettings } from '../server-settings.ts';
import { createWebServer } from './create-web-server.ts';
import { createRequestBudget } from './request-budget.ts';
import type { Route } from './route.ts';
import type { AccessLine, WebCore } from './web-core.ts';

export interface ServedRoutes {
  origin: string;
  core: WebCore;
  logged: string[];
  accesses: AccessLine[];
  lostWrites(): number;
  close(): Promise<void>;
}

/** Serves some routes and a small site on loopback, with pages drawn as JSON of their view. */
export async function serveRoutes(
  routes: readonly Route[],
  change: Partial<WebCore> = {},
): Promise<ServedRoutes> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingji-web-'));
  for (const part of ['site/people', 'desk/client/_desk'])
    mkdirSync(path.join(folder, part), { recursive: true });
  writeFileSync(path.join(folder, 'site/index.html'), '首页');
  writeFileSync(path.join(folder, 'site/404.html'), '没有这一页');
  writeFileSync(path.join(folder, 'desk/client/_desk/form.js'), 'export {}');
  const settings = readServerSettings(
    {
      DATA_DIR: path.join(folder, 'data'),
      KEY_FILE: path.join(folder, 'keys.json'),
      OUT_DIR: path.join(folder, 'site'),
      DESK_DIR: path.join(folder, 'desk'),
    },
    { archiveName: '铭记', officeName: undefined, officeTelephone: '023-00000000', officeEmail: undefined },
  );
  const logged: string[] = [];
  const accesses: AccessLine[] = [];
  let lost = 0;
  const core: WebCore = {
    context: closedContext({
      settings,
      matcher: {
        version: () => undefined,
        match: () => Promise.reject(new Error()),
        findPeople: () => Promise.resolve([]),
      },
      log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }),
      now: () => new Date(0),
      random: (byteCount) => new Uint8Array(byteCount),
      newId: () => 'id',
    }),
    renderer: { render: (page, view) => Promise.resolve(JSON.stringify({ page, view })) },
    routes,
    policy: "default-src 'none'",
    budget: createRequestBudget({ requests: 50, bytes: 64 * 1024 * 1024 }),
    admit: () => Promise.resolve({ kind: 'turned-away', answer: { kind: 'redirect', path: '/staff/login' } }),
    recordAccess: (line) => accesses.push(line),
    onLostWrite: () => {
      lost += 1;
    },
    ...change,
  };
  const server = createWebServer({ core, sitePolicy: () => "default-src 'self'" });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    core,
    logged,
    accesses,
    lostWrites: () => lost,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        rmSync(folder, { recursive: true, force: true });
      }),
  };
}
