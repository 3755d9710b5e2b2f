import { randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ServerContext } from '../context.ts';
import { publicRoutes } from '../intake/routes.ts';
import { createLog } from '../log.ts';
import { startMatchService } from '../matching/match-service.ts';
import type { ServerSettings } from '../server-settings.ts';
import { admitMember } from '../staff/accounts/admit-member.ts';
import { accountRoutes } from '../staff/accounts/routes.ts';
import { deskRoutes } from '../staff/desk/routes.ts';
import { openAccessRecord, type AccessRecord } from '../web/access-record.ts';
import { deskPolicy, listInlineHashes } from '../web/content-security.ts';
import { createWebServer } from '../web/create-web-server.ts';
import { messageAnswer } from '../web/message-answer.ts';
import { openPageRenderer, type PageRenderer } from '../web/page-renderer.ts';
import { createRequestBudget } from '../web/request-budget.ts';
import { watchSitePolicy } from '../web/watch-site-policy.ts';
import type { WebCore } from '../web/web-core.ts';
import { closedContext } from './closed-context.ts';
import { openBackEnd, type BackEnd, type BackEndParts } from './open-back-end.ts';

export interface StartOptions {
  settings: ServerSettings;
  /** What stands around every page (`views/site-frame`). */
  frame: unknown;
  tell: BackEndParts['tell'];
}

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** What all requests together may hold of memory. */
const budget = { requests: 400, bytes: 256 * 1024 * 1024 };

/** Milliseconds that answers on their way may still take when the server is stopped. */
const lastMs = 3_000;

/** Starts the web server. The archive is there whether or not store and keys can be opened, and before the roll is read. */
export async function startServer({ settings, frame, tell }: StartOptions): Promise<RunningServer> {
  const renderer = await openPageRenderer(settings.deskDir, frame);
  const access = openAccessRecord(path.join(settings.dataDir, 'access'), () => new Date());
  let backEnd: BackEnd | undefined;
  const matcher = startMatchService(settings.contentDir, () => backEnd?.rollIsReady());
  const standing: BackEndParts['standing'] = {
    settings,
    matcher,
    log: createLog({ file: path.join(settings.dataDir, 'server.log') }),
    random: (byteCount) => randomBytes(byteCount),
    now: () => new Date(),
    newId: () => randomUUID(),
  };
  const core = await createCore({ standing, renderer, access });
  backEnd = await openBackEnd({ core, standing, matcher, onLostWrite: core.onLostWrite, tell });
  const server = createWebServer({ core, sitePolicy: watchSitePolicy(settings.siteDir) });
  const port = await listen(server, settings.port);
  return {
    port,
    async close() {
      await stopListening(server);
      await Promise.allSettled([access.flush(), matcher.close()]);
      backEnd?.close();
    },
  };
}

async function createCore(parts: {
  standing: Omit<ServerContext, 'database' | 'cipher'>;
  renderer: PageRenderer;
  access: AccessRecord;
}): Promise<WebCore> {
  const { standing, renderer, access } = parts;
  const { view } = messageAnswer('not-found', standing.settings);
  const core: WebCore = {
    context: closedContext(standing),
    renderer,
    routes: [...publicRoutes, ...accountRoutes, ...deskRoutes],
    policy: deskPolicy(listInlineHashes([await renderer.render('server-message', view)])),
    budget: createRequestBudget(budget),
    admit: (request) => admitMember(request, core.context),
    recordAccess: (line) => access.record(line),
    onLostWrite: endAfterLoss,
  };
  return core;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function stopListening(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), lastMs).unref();
  });
}

/** Lets answers that are on their way go out, then ends with a code that says why. */
function endAfterLoss(): void {
  process.exitCode = 70;
  setTimeout(() => process.exit(70), 200);
}
