import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveStaticFiles } from './static-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
let server: Server;
let origin: string;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'people'));
  writeFileSync(path.join(folder, 'index.html'), '首页');
  writeFileSync(path.join(folder, '404.html'), '没有这一页');
  writeFileSync(path.join(folder, 'people/p-1.html'), '某某'.repeat(2000));
  server = createServer(serveStaticFiles({ directory: folder, basePath: '/lieshi/' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the web server', () => {
  it('answers a page with and without its ending, compressed', async () => {
    for (const address of ['/lieshi/people/p-1.html', '/lieshi/people/p-1']) {
      const response = await fetch(`${origin}${address}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(await response.text()).toContain('某某');
    }
  });

  it('leads from the base path without its slash to the home page', async () => {
    const response = await fetch(`${origin}/lieshi`);
    expect(response.url).toBe(`${origin}/lieshi/`);
    expect(await response.text()).toBe('首页');
  });

  it.each(['/lieshi/nobody.html', '/elsewhere/', '/lieshi/%E0%A4%A', '/lieshi/..%2f..%2fetc%2fpasswd'])(
    'answers %s with the page that helps',
    async (address) => {
      const response = await fetch(`${origin}${address}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('没有这一页');
    },
  );
});
