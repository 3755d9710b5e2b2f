import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isServerUp } from './server-health.ts';

const server = createServer((request, response) => {
  response.writeHead(request.url === '/healthz' ? 200 : 503).end();
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('the back end', () => {
  it('is up where it says so, and only there', async () => {
    expect(await isServerUp(`${origin}/healthz`)).toBe(true);
    expect(await isServerUp(`${origin}/busy`)).toBe(false);
  });

  it('is down where nobody answers', async () => {
    expect(await isServerUp('http://127.0.0.1:9/healthz')).toBe(false);
  });
});
