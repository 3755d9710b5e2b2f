import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinFields } from '../../src/domain/leads/kin-fields.ts';
import { sites } from '../support/built-sites.ts';
import { findReference, openForm, postForm, typedLead } from '../support/family-form.ts';
import { serverEnvironment, startServerProcess, type ServerProcess } from '../support/server-process.ts';

/** What must never be found again: a telephone number in each way of writing it, a name, a place. */
const canaries = ['13912345678', '139 1234 5678', '１３９１２３４５６７８', '金丝雀', '鸟笼村'];
const planted = '金丝雀13912345678鸟笼村';
const plantedAtLength = `${planted} 139 1234 5678 １３９１２３４５６７８`;
const folder = mkdtempSync(path.join(tmpdir(), 'mingji-canary-'));
const options = { folder, siteDir: sites.chongqing };
let server: ServerProcess;
const answers: string[] = [];

beforeAll(async () => {
  server = await startServerProcess(options);
  await walk();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends the canaries through every door, right and wrong, and follows, adds to and withdraws nothing: all of it stays. */
async function walk(): Promise<void> {
  const texts = Object.fromEntries(
    kinFields
      .filter(({ kind }) => /text|code|telephone/u.test(kind))
      .map(({ name, kind }) => [name, kind === 'long-text' ? plantedAtLength : planted]),
  );
  for (const door of ['kin-search/lead', 'corrections/propose', 'honour/report']) {
    const { hidden } = await openForm(`${server.origin}/${door}`);
    const form = { ...hidden, ...typedLead, ...texts, what: planted, address: planted, evidence: planted };
    const more = { person: 'p-23456789', field: 'other', proposed: planted, contact: '13912345678' };
    const response = await postForm(`${server.origin}/${door}`, { ...form, ...more });
    answers.push(response.headers.get('location') ?? '', response.url);
    const page = await response.text();
    if (door === 'kin-search/lead') await follow(page);
    await postForm(`${server.origin}/${door}`, { ...form, 'consent:processing': '' });
    await fetch(`${server.origin}/${door}`, {
      method: 'POST',
      headers: { Origin: server.origin, 'Content-Type': 'multipart/form-data; boundary=X' },
      body: `--X\r\nContent-Disposition: form-data; name="${planted}"\r\n\r\n${planted}`,
    });
  }
}

async function follow(receipt: string): Promise<void> {
  const reference = findReference(receipt) ?? '';
  const code = /data-code="([^"]+)"/u.exec(receipt)?.[1] ?? '';
  const login = await postForm(`${server.origin}/kin-search/follow`, { reference, code });
  const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect([login.status, cookie]).toEqual([303, expect.stringContaining('=')]);
  answers.push(login.headers.get('location') ?? '');
  const added = await postForm(
    `${server.origin}/kin-search/follow/add`,
    { kind: 'addition', text: planted },
    { Cookie: cookie },
  );
  expect(added.status).toBe(303);
  answers.push(added.headers.get('location') ?? '');
}

function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file).isFile());
}

function filesThatHold(files: readonly string[]): string[] {
  return files.filter((file) => {
    const bytes = readFileSync(file);
    return canaries.some((canary) => bytes.includes(canary));
  });
}

describe('what a family wrote', () => {
  it('has arrived', () => {
    const log = listFiles(server.dataDir).filter((file) => /server-.*\.log$/u.test(file));
    expect(log.map((file) => readFileSync(file, 'utf8')).join('')).toContain('/kin-search/lead');
    expect(listFiles(server.dataDir).some((file) => file.endsWith('leads.db'))).toBe(true);
  });

  it('is found in no file of the server: store, log, record of accesses, mail, keys', () => {
    expect(filesThatHold(listFiles(folder))).toEqual([]);
  });

  it('is found in no output of the server, no address and no page of the archive', () => {
    expect(canaries.filter((canary) => server.output().includes(canary))).toEqual([]);
    expect(canaries.filter((canary) => answers.join(' ').includes(encodeURIComponent(canary)))).toEqual([]);
    expect(filesThatHold(listFiles(sites.chongqing))).toEqual([]);
  });

  it('is found in no output of the commands', () => {
    for (const script of ['rematch', 'audit-check', 'retention', 'staff-list']) {
      const output = execFileSync(process.execPath, [`scripts/${script}.ts`], {
        env: serverEnvironment(options),
        encoding: 'utf8',
      });
      expect([script, canaries.filter((canary) => output.includes(canary))]).toEqual([script, []]);
    }
  });
});
