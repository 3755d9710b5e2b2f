/**
 * Keeps the plans a reader has visited, for cemeteries without network: page, graves, scripts, styles, fonts and the
 * photographs that were looked at. The network comes first; what is kept answers when it fails or is too slow.
 */

import { noteVisit } from './plan-visits.ts';

/** What a page of a plan sends when it stands. */
export interface KeepPlan {
  kind: 'keep-plan';
  /** Path of the page. */
  page: string;
  /** Addresses that it loaded. */
  files: readonly string[];
}

/** The part of a service worker's surroundings that is used here; TypeScript knows either pages or workers. */
interface WorkerScope {
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ url: string } | undefined>;
  };
  addEventListener(kind: 'install' | 'activate', act: (event: WorkerEvent) => void): void;
  addEventListener(kind: 'message', act: (event: MessageFromPage) => void): void;
  addEventListener(kind: 'fetch', act: (event: FetchEvent) => void): void;
}
interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface MessageFromPage extends WorkerEvent {
  data: unknown;
  source: { postMessage(message: string): void } | null;
}
interface FetchEvent extends WorkerEvent {
  request: Request;
  clientId: string;
  respondWith(answer: Promise<Response>): void;
}
declare const self: WorkerScope & { location: Location };

const mostFiles = 300;
/** Milliseconds for which the network is waited for where something is kept. */
const patience = 4000;
const shelf = 'plan ';
const pagePattern = /\/facilities\/[^/]+\/plan\.html$/u;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  const { data, source } = event;
  if (isKeepPlan(data)) event.waitUntil(keep(data).then(() => source?.postMessage('plan-kept')));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !pagePattern.test(address.pathname)) return;
  event.respondWith(answer(event, address));
});

async function answer({ request, clientId }: FetchEvent, address: URL): Promise<Response> {
  const page = request.mode === 'navigate' ? address.pathname : await pageOf(clientId);
  if (page === undefined) return fetch(request);
  const cache = await caches.open(`${shelf}${page}`);
  const key = keyOf(address);
  const known = await cache.match(key);
  const fresh = fetch(request).then(async (response) => {
    if (response.ok && response.type === 'basic') await put(cache, key, response.clone());
    return response;
  });
  if (known === undefined) return fresh;
  const slow = new Promise<Response>((resolve) => setTimeout(() => resolve(known), patience));
  return Promise.race([fresh.catch(() => known), slow]);
}

/** Path of the plan that asks; undefined for other pages of facilities. */
async function pageOf(clientId: string): Promise<string | undefined> {
  const client = await self.clients.get(clientId);
  const page = client === undefined ? '' : new URL(client.url).pathname;
  return pagePattern.test(page) ? page : undefined;
}

/** Search and hash name no other file here. */
function keyOf(address: URL): string {
  return `${address.origin}${address.pathname}`;
}

async function keep({ page, files }: KeepPlan): Promise<void> {
  const cache = await caches.open(`${shelf}${page}`);
  const here = [...files, page].map((file) => new URL(file, self.location.href));
  const wanted = new Set(here.filter(({ origin }) => origin === self.location.origin).map(keyOf));
  await Promise.all(
    [...wanted].map(async (key) => {
      if ((await cache.match(key)) !== undefined) return;
      const response = await fetch(key).catch(() => undefined);
      if (response?.ok === true) await put(cache, key, response);
    }),
  );
  await forgetOldest(page);
}

/** Of files without end, such as photographs, the oldest go. */
async function put(cache: Cache, key: string, response: Response): Promise<void> {
  await cache.put(key, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - mostFiles))) await cache.delete(old);
}

const visits = `${shelf.trim()}s visited`;

/** Caches have no dates: the order of visits stands in a list of its own. */
async function forgetOldest(page: string): Promise<void> {
  const cache = await caches.open(visits);
  const known: unknown = await (await cache.match('/visits'))?.json();
  const { kept, forgotten } = noteVisit(known, page);
  await cache.put('/visits', Response.json(kept));
  for (const old of forgotten) await caches.delete(`${shelf}${old}`);
}

function isKeepPlan(message: unknown): message is KeepPlan {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    message.kind === 'keep-plan' &&
    'page' in message &&
    typeof message.page === 'string' &&
    'files' in message &&
    Array.isArray(message.files)
  );
}
