import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { readInlineHashes, sitePolicy } from '../../src/server/web/content-security.ts';
import { serveStaticFiles } from '../../src/server/web/static-files.ts';

/** Background traffic is off: tests talk to loopback only. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Opens Chromium as it ships inside a package; no system browser and no download is needed. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: flags, headless: true });
}

export interface ServedSite {
  origin: string;
  close(): Promise<void>;
}

/** Serves a built site under the policy that the real server sends with it. */
export async function serveSite(directory: string): Promise<ServedSite> {
  const headers = { 'Content-Security-Policy': sitePolicy(readInlineHashes(directory)) };
  const server = createServer(serveStaticFiles({ directory, basePath: '/', headers }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Runs `visit` on a page of a fresh context; fails on script errors, broken policy and requests that leave the machine. */
export async function visitPage<Result>(
  browser: Browser,
  address: string,
  visit: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (said) => {
      if (/Content Security Policy|Refused to/u.test(said.text())) faults.push(said.text());
    });
    page.on('request', (request) => {
      if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/u.test(request.url())) faults.push(request.url());
    });
    await page.goto(address, { waitUntil: 'load' });
    const result = await visit(page);
    if (faults.length > 0) throw new Error(`${address}: ${faults.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}
