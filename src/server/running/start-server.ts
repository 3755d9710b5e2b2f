import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { publicRoutes } from '../intake/routes.ts';
import { createLog } from '../log.ts';
import { startMatchService } from '../matching/match-service.ts';
import { openContext } from '../open-context.ts';
import type { ServerSettings } from '../server-settings.ts';
import { admitMember } from '../staff/accounts/admit-member.ts';
import { accountRoutes } from '../staff/accounts/routes.ts';
import { deskRoutes } from '../staff/desk/routes.ts';
import { openAccessRecord } from '../web/access-record.ts';
import { deskPolicy, listInlineHashes, readInlineHashes, sitePolicy } from '../web/content-security.ts';
import { createWebServer } from '../web/create-web-server.ts';
import { messageAnswer } from '../web/message-answer.ts';
import { openPageRenderer } from '../web/page-renderer.ts';
import { createRequestBudget } from '../web/request-budget.ts';
import type { WebCore } from '../web/web-core.ts';
import { closedContext } from './closed-context.ts';
import { startJobs } from './start-jobs.ts';

export interface StartOptions {
  settings: ServerSettings;
  /** What stands around every page (`views/site-frame`). */
  frame: unknown;
  tell: { keyring(file: string): void; closed(error: Error): void };
}

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** Milliseconds between two tries to open a store that would not open. */
const retryMs = 10_000;

/** What all requests together may hold of memory. */
const budget = { requests: 400, bytes: 256 * 1024 * 1024 };

/** Starts the web server. Listens before store and roll are open: the archive is there at once, forms as soon as they are. */
export async function startServer({ settings, frame, tell }: StartOptions): Promise<RunningServer> {
  const renderer = await openPageRenderer(settings.deskDir, frame);
  const log = createLog({ file: path.join(settings.dataDir, 'server.log') });
  const matcher = startMatchService(settings.contentDir, () => jobs?.rollIsReady());
  const access = openAccessRecord(path.join(settings.dataDir, 'access'), () => new Date());
  const random = (byteCount: number): Uint8Array => randomBytes(byteCount);
  const closed = { settings, matcher, log, random, now: () => new Date(), newId: () => randomUUID() };
  const { view } = messageAnswer('not-found', settings);
  const core: WebCore = {
    context: closedContext(closed),
    renderer,
    routes: [...publicRoutes, ...accountRoutes, ...deskRoutes],
    policy: deskPolicy(listInlineHashes([await renderer.render('server-message', view)])),
    budget: createRequestBudget(budget),
    admit: (request) => admitMember(request, core.context),
    recordAccess: (line) => access.record(line),
    onLostWrite: endAfterLoss,
  };
  let jobs: ReturnType<typeof startJobs> | undefined;
  let retry: NodeJS.Timeout | undefined;
  const open = async (): Promise<void> => {
    try {
      const opened = await openContext(settings, { matcher, log, onLostWrite: endAfterLoss });
      if (opened.isNewKeyring) tell.keyring(settings.keyFile);
      core.context = opened.context;
      jobs = startJobs(opened.context, matcher);
    } catch (error) {
      tell.closed(error instanceof Error ? error : new Error('unknown'));
      retry = setTimeout(() => void open(), retryMs).unref();
    }
  };
  await open();
  const server = createWebServer({ core, sitePolicy: sitePolicy(readInlineHashes(settings.siteDir)) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { port, close };

  async function close(): Promise<void> {
    clearTimeout(retry);
    jobs?.stop();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 3_000).unref();
    });
    await Promise.allSettled([access.flush(), matcher.close()]);
    core.context.database.close();
  }
}

/** Lets answers that are on their way go out, then ends with a code that says why. */
function endAfterLoss(): void {
  process.exitCode = 70;
  setTimeout(() => process.exit(70), 200);
}
