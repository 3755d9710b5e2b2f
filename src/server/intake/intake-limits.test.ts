import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leads } from '../schema/lead-tables.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import { comparisonsDone } from './comparison-queue.ts';
import { hourMs, hourlyLimits } from './intake-limits.ts';
import { sendForm, viewOf, type Sent } from './sending.fixture.ts';

let test: TestContext;

beforeEach(async () => {
  test = await openTestContext();
});

afterEach(async () => {
  await comparisonsDone(test.context);
  test.close();
});

const countLeads = () => test.database.read.$count(leads);

async function sendMany(count: number, toSent: (index: number) => Sent): Promise<(number | undefined)[]> {
  const statuses: (number | undefined)[] = [];
  for (let index = 0; index < count; index += 1) {
    statuses.push((await sendForm(test, toSent(index))).status);
  }
  return statuses;
}

describe('of a hundred forms from one address in a quarter of an hour', () => {
  it('five are received', async () => {
    const statuses = await sendMany(100, () => ({ fields: { story: '同一处寄来' } }));
    expect(statuses.filter((status) => status === undefined)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(95);
    expect(await countLeads()).toBe(5);
  });

  it('five are received when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => sendForm(test)));
    expect(answers.filter(({ kind, status }) => kind === 'page' && status === undefined)).toHaveLength(5);
    expect(await countLeads()).toBe(5);
  });

  it('ten are received where they come through three doors', async () => {
    const doors = ['kin', 'correction', 'harm'] as const;
    await sendMany(30, (index) => ({ door: doors[index % 3] ?? 'kin' }));
    expect(await countLeads()).toBe(hourlyLimits.perAddress);
  });

  it('more are received an hour later', async () => {
    await sendMany(6, () => ({}));
    test.clock.pass(hourMs);
    viewOf(await sendForm(test), 'receipt');
    expect(await countLeads()).toBe(6);
  });
});

describe('a form beyond the limit', () => {
  it('comes back with what was typed, and with the telephone of the office', async () => {
    await sendMany(5, () => ({}));
    const answer = await sendForm(test, { fields: { story: '右手有疤' } });
    expect(answer).toMatchObject({ status: 429, headers: { 'Retry-After': '3600' } });
    const { form, message } = viewOf(answer, 'public-form');
    expect(message?.paragraphs.join('')).toContain('023-00000000');
    const fields = form.groups.flatMap((group) => group.fields);
    expect(fields.find(({ name }) => name === 'story')).toMatchObject({ value: '右手有疤' });
    expect(form.hidden['idempotencyKey']).toMatch(/^[\w-]{22}$/u);
  });

  it('is told apart from a form that was received before: that one gets its receipt again', async () => {
    const sent = { key: 'aaaaaaaaaaaaaaaaaaaaaa' };
    const first = viewOf(await sendForm(test, sent), 'receipt');
    await sendMany(5, () => ({}));
    expect(viewOf(await sendForm(test, sent), 'receipt')).toMatchObject({
      reference: first.reference,
      isRepeat: true,
    });
  });
});

describe('forms sent without script', () => {
  it('are received into the unverified pile, three an hour from one address', async () => {
    const statuses = await sendMany(5, () => ({ proof: 'none' }));
    expect(statuses.filter((status) => status === undefined)).toHaveLength(3);
    const rows = await test.database.read.select({ isUnverified: leads.isUnverified }).from(leads);
    expect(rows.every(({ isUnverified }) => isUnverified)).toBe(true);
  });

  it('fill their own day and not that of others', async () => {
    test.close();
    test = await openTestContext({ settings: { submissionsPerDay: 2 } });
    const from = (index: number) => `192.0.2.${index}`;
    await sendMany(4, (index) => ({ proof: 'none', address: from(index) }));
    expect(await countLeads()).toBe(2);
    const statuses = await sendMany(3, (index) => ({ address: from(10 + index) }));
    expect(statuses).toEqual([undefined, undefined, 429]);
  });
});
