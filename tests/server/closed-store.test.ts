import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../support/built-sites.ts';
import { findReference, openForm, postForm, typedLead } from '../support/family-form.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingji-closed-'));
let server: ServerProcess;

beforeAll(async () => {
  // A folder in the place of the database: it can't be opened until somebody has looked.
  mkdirSync(path.join(folder, 'data/leads.db'), { recursive: true });
  server = await startServerProcess({ folder, siteDir: sites.chongqing });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a server whose store can’t be opened', () => {
  it('serves the archive, and says that forms can’t be taken', async () => {
    expect((await fetch(`${server.origin}/`)).status).toBe(200);
    expect((await fetch(`${server.origin}/kin-search/`)).status).toBe(200);
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(503);
    expect((await fetch(`${server.origin}/staff/`, { redirect: 'manual' })).status).toBe(303);
  });

  it('gives a family back what it wrote, and takes it once the store is open', async () => {
    const { hidden } = await openForm(`${server.origin}/kin-search/lead`);
    const form = { ...hidden, ...typedLead };
    const refused = await postForm(`${server.origin}/kin-search/lead`, form);
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain(typedLead.nativePlace);
    rmSync(path.join(folder, 'data/leads.db'), { recursive: true });
    await waitForHealth();
    const taken = await postForm(`${server.origin}/kin-search/lead`, form);
    expect(findReference(await taken.text())).toMatch(/^[A-Z0-9]{8}$/u);
  });
});

async function waitForHealth(): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await fetch(`${server.origin}/healthz`)).status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The store was not opened again.');
}
