import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leadKinds, type LeadKind } from '../../domain/leads/stages.ts';
import { createLog } from '../log.ts';
import { outbox } from '../schema/guard-tables.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import type { WebResponse } from '../web/web-response.ts';
import { comparisonsDone } from './comparison-queue.ts';
import { doors } from './doors.ts';
import { follow, logInWith } from './follow/follow.fixture.ts';
import { sendForm, viewOf, type Fields } from './sending.fixture.ts';

/** Telephone, name and place of an invented family, planted wherever something can be typed. */
const canaries = ['13800007123', '金丝雀甲', '金丝雀村'];
const planted = `${canaries[1]} ${canaries[0]} ${canaries[2]}`;

let test: TestContext;
let lines: string[];

beforeEach(async () => {
  lines = [];
  test = await openTestContext({ settings: { officeEmail: 'office@mingji.example' } });
  test.context.log = createLog({ stream: { write: (line) => lines.push(line) } }, { level: 'trace' });
});

afterEach(async () => {
  await comparisonsDone(test.context);
  test.close();
});

function plantedFields(door: LeadKind): Fields {
  const texts = doors[door].fields.filter(({ kind }) => kind === 'text' || kind === 'long-text');
  const short = planted.slice(0, 16);
  return {
    ...Object.fromEntries(
      texts.map(({ name, mostCharacters = 0 }) => [name, mostCharacters < 40 ? short : planted]),
    ),
    'consent:processing': 'yes',
  };
}

/** Everything that is written while families send, follow, correct and meet errors; gives the addresses they were sent to. */
async function goThroughEverything(): Promise<string[]> {
  const paths: string[] = [];
  const note = (answer: WebResponse): WebResponse => {
    paths.push(
      JSON.stringify([answer.kind === 'redirect' ? answer.path : '', answer.headers, answer.cookies]),
    );
    return answer;
  };
  test.context.matcher.match = (account) => Promise.reject(new Error(`No roll for ${account.name}`));
  for (const door of leadKinds) {
    const receipt = viewOf(note(await sendForm(test, { door, fields: plantedFields(door) })), 'receipt');
    const token = await logInWith(test, receipt);
    const step = { token, fields: { kind: 'addition', text: planted, entryKey: 'k-1' } };
    note(await follow(test, { ...step, path: '/add' }));
    const fields = { field: 'contact', value: canaries[0] ?? '', entryKey: 'k-2' };
    note(await follow(test, { token, path: '/correct', fields }));
    note(await follow(test, { token, path: '/leave', fields: {} }));
    note(await follow(test, { fields: { reference: planted, code: planted } }));
  }
  note(await sendForm(test, { fields: { ...plantedFields('kin'), 'consent:processing': '' } }));
  await breakTheStore();
  await comparisonsDone(test.context);
  return paths;
}

/** The store's own errors carry the values they failed with. */
async function breakTheStore(): Promise<void> {
  const write: typeof test.database.write = async (plan) => {
    const { statements } = await plan();
    return test.database.write(() => ({
      statements: [...statements, 'insert into lead (id) values (null)'],
    }));
  };
  const context = { ...test.context, database: { ...test.database, write } };
  const sending = { fields: plantedFields('kin'), address: '192.0.2.77' };
  const answer = await sendForm({ ...test, context }, sending);
  expect(answer.status).toBe(503);
  expect(lines.join('')).toContain('not received');
}

it('what a family tells is found in no file, log, mail or address, but for its encrypted fields', async () => {
  const paths = await goThroughEverything();
  const mails = JSON.stringify(await test.database.read.select().from(outbox));
  const { dataDir } = test.context.settings;
  const files = [
    ...readdirSync(path.dirname(test.file)).map((name) => path.join(path.dirname(test.file), name)),
    ...readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).map((name) => path.join(dataDir, name)),
  ].filter((file) => statSync(file).isFile());
  expect(files.some((file) => file.endsWith('-wal'))).toBe(true);
  expect(lines.join('')).toContain('comparison failed');
  for (const canary of canaries) {
    expect(lines.join('\n')).not.toContain(canary);
    expect(mails).not.toContain(canary);
    expect(paths.join('\n')).not.toContain(canary);
    expect(paths.join('\n')).not.toContain(encodeURIComponent(canary));
    for (const file of files) expect(readFileSync(file).includes(canary)).toBe(false);
  }
});
