import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Match } from '../../domain/leads/match.ts';
import { rematchWords } from '../../i18n/rematch.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import { comparisonsDone } from './comparison-queue.ts';
import { rematchLeads } from './rematch-leads.ts';
import { sendForm, viewOf } from './sending.fixture.ts';

const match = (person: string, strength: Match['strength']): Match => ({
  person,
  strength,
  bits: 1,
  probability: 0.5,
  reasons: [],
});

let test: TestContext;
let version: string;
let matches: Match[];

beforeEach(async () => {
  test = await openTestContext();
  version = 'roll-1';
  matches = [match('p-1', 'possible')];
  test.context.matcher.version = () => version;
  test.context.matcher.match = () => Promise.resolve({ version, matches });
});

afterEach(() => test.close());

async function listLines(): Promise<string[]> {
  const lines: string[] = [];
  for await (const { reference, changes } of rematchLeads(test.context))
    lines.push(...changes.map((change) => rematchWords.line(reference, change)));
  return lines;
}

it('a changed roll is told by reference, person and strength before and after', async () => {
  const { reference } = viewOf(await sendForm(test), 'receipt');
  await comparisonsDone(test.context);
  expect(await listLines()).toEqual([]);
  version = 'roll-2';
  matches = [match('p-2', 'strong'), match('p-1', 'weak')];
  expect(await listLines()).toEqual([`${reference}\tp-2\t— → 把握大`, `${reference}\tp-1\t有可能 → 把握小`]);
});

it('what the running server has found since is told too, and a lead without news is not', async () => {
  const { reference } = viewOf(await sendForm(test), 'receipt');
  await sendForm(test);
  await comparisonsDone(test.context);
  version = 'roll-2';
  matches = [match('p-1', 'possible'), match('p-3', 'strong')];
  const told = await listLines();
  expect(told).toHaveLength(2);
  expect(await listLines()).toEqual(told.map((line) => line.replace(/\t\S+ →/u, '\t— →')));
  expect(told[0]).toBe(`${reference}\tp-3\t— → 把握大`);
});
