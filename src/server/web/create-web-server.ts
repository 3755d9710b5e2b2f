import { createServer, type IncomingMessage, type Server } from 'node:http';
import { findHealth } from './find-health.ts';
import { handleRequest } from './handle-request.ts';
import { matchRoute } from './match-route.ts';
import { messageAnswer } from './message-answer.ts';
import type { Route } from './route.ts';
import { commonHeaders } from './security-headers.ts';
import { serveStaticFiles } from './static-files.ts';
import type { WebCore } from './web-core.ts';

export interface WebServerOptions {
  core: WebCore;
  /** Policy of the pages of the site that is shown at the time. */
  sitePolicy: () => string;
}

/** The web server: forms and desk by their routes, everything else from the folders that were built. */
export function createWebServer({ core, sitePolicy }: WebServerOptions): Server {
  const { siteDir, deskDir, basePath } = core.context.settings;
  const site = serveStaticFiles({
    directory: siteDir,
    basePath,
    headers: () => ({ ...commonHeaders, 'Content-Security-Policy': sitePolicy() }),
  });
  const desk = serveStaticFiles({ directory: `${deskDir}/client`, basePath, headers: commonHeaders });
  const server = createServer((request, response) => {
    const found = findRoute(core, request);
    if (found === 'site') site(request, response);
    else if (found === 'desk') desk(request, response);
    else void handleRequest(core, { request, response }, found);
  });
  setBounds(server);
  return server;
}

/** A slow or silent client holds one connection, not the server (reliability test R12). */
function setBounds(server: Server): void {
  server.headersTimeout = 10_000;
  // The body's own pace is watched by `readForm`; this bounds the rest.
  server.requestTimeout = 900_000;
  server.keepAliveTimeout = 10_000;
  server.maxConnections = 2_000;
  server.maxHeadersCount = 100;
}

function findRoute(
  core: WebCore,
  request: IncomingMessage,
): Parameters<typeof handleRequest>[2] | 'site' | 'desk' {
  const { basePath } = core.context.settings;
  const raw = request.url ?? '/';
  if (!raw.startsWith(basePath)) return 'site';
  if (raw.startsWith(`${basePath}_desk/`)) return 'desk';
  const url = readUrl(raw.slice(basePath.length - 1));
  if (url === undefined) return fixedAnswer('malformed', new URL('http://host.invalid/'));
  if (url.pathname === '/healthz') return healthRoute(url);
  const match = matchRoute(core.routes, request.method ?? 'GET', url.pathname);
  if (match.kind === 'found') return { ...match, url };
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (match.kind === 'other-method' && !isReading) return fixedAnswer('other-method', url);
  return isReading ? 'site' : fixedAnswer('other-method', url);
}

/** The path decoded, or nothing where it can't be. */
function readUrl(raw: string): URL | undefined {
  try {
    const url = new URL(raw.replace(/^\/+/u, '/'), 'http://host.invalid');
    url.pathname = decodeURIComponent(url.pathname);
    return url;
  } catch {
    return undefined;
  }
}

function fixedAnswer(message: 'malformed' | 'other-method', url: URL): Parameters<typeof handleRequest>[2] {
  const route: Route = {
    method: 'GET',
    path: `/${message}`,
    access: 'public',
    handle: ({ context }) => Promise.resolve(messageAnswer(message, context.settings)),
  };
  return { route, parameters: {}, url };
}

function healthRoute(url: URL): Parameters<typeof handleRequest>[2] {
  const route: Route = { method: 'GET', path: '/healthz', access: 'public', handle: findHealth };
  return { route, parameters: {}, url };
}
