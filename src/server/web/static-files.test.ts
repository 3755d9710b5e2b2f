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
  writeFileSync(path.join(folder, 'film.webm'), '0123456789');
  mkdirSync(path.join(folder, 'iiif'));
  writeFileSync(path.join(folder, 'iiif/info.json'), '{}');
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

  it.each([
    ['bytes=2-5', 206, '2345'],
    ['bytes=7-', 206, '789'],
    ['bytes=5-2', 200, '0123456789'],
    ['bytes=-5', 200, '0123456789'],
    ['bytes=0-1,5-6', 200, '0123456789'],
    ['lines=1-2', 200, '0123456789'],
  ])('answers the range “%s” of a film with %i', async (range, status, text) => {
    const response = await fetch(`${origin}/lieshi/film.webm`, { headers: { range } });
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it('says that a range past the end is none, and goes on', async () => {
    const response = await fetch(`${origin}/lieshi/film.webm`, { headers: { range: 'bytes=90-99' } });
    expect(response.status).toBe(416);
    expect((await fetch(`${origin}/lieshi/film.webm`)).status).toBe(200);
  });

  it('opens tiles and manifests to viewers of other sites, and nothing else', async () => {
    const open = await fetch(`${origin}/lieshi/iiif/info.json`);
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect(open.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const page = await fetch(`${origin}/lieshi/`);
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
  });
});
