import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveCounting, type CountingServer } from './counting-server.ts';

let folder: string;
let server: CountingServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingji-count-'));
  writeFileSync(path.join(folder, 'names.bin'), 'x'.repeat(1000));
  writeFileSync(path.join(folder, 'names.json'), 'x'.repeat(1000));
  server = await serveCounting(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const load = async (file: string) => (await fetch(`${server.origin}/${file}`)).text();

test('bytes are counted as sent: text compressed, other files as they lie', async () => {
  await load('names.bin');
  expect(server.takeTraffic()).toMatchObject({ bytes: 1000, requests: 1 });
  await load('names.json');
  expect(server.takeTraffic().bytes).toBeLessThan(100);
});

test('files asked for together are one round trip, one after the other two', async () => {
  server.setDelay(100);
  await Promise.all([load('names.bin'), load('names.json')]);
  expect(server.takeTraffic()).toMatchObject({ requests: 2, roundTrips: 1 });
  await load('names.bin');
  await load('names.json');
  expect(server.takeTraffic()).toMatchObject({ requests: 2, roundTrips: 2 });
});
