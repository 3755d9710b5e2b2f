import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attempts } from '../../schema/guard-tables.ts';
import { openTestContext, type TestContext } from '../../test-context.fixture.ts';
import { accountLane, addressLane, claimAttempt } from './attempt-limit.ts';

const minute = 60_000;
let opened: TestContext;

beforeEach(async () => {
  opened = await openTestContext();
});
afterEach(() => opened.close());

const claim = (...lanes: Parameters<typeof claimAttempt>[1]) => claimAttempt(opened.context, lanes);
const account = accountLane('login', 'zhang.min');

/** Seconds until the next attempt may be made, after so many. */
async function pauseAfter(count: number): Promise<number> {
  const start = opened.clock.now().getTime();
  for (let made = 0; made < count;) {
    if ((await claim(account)).kind === 'granted') made += 1;
    else opened.clock.pass(1000);
  }
  const last = opened.clock.now().getTime();
  const grant = await claim(account);
  expect(last - start).toBeLessThan(60 * minute);
  return grant.kind === 'later' ? (grant.until.getTime() - last) / 1000 : 0;
}

describe('attempts', () => {
  it.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 5],
    [5, 15],
    [6, 30],
    [7, 60],
    [8, 120],
    [9, 300],
  ])('after %i of an account one waits %i seconds', async (count, seconds) => {
    expect(await pauseAfter(count)).toBe(seconds);
  });

  it('are ten in any hour for an account: the eleventh waits for the first to be an hour old', async () => {
    const start = opened.clock.now().getTime();
    await pauseAfter(10);
    const grant = await claim(account);
    expect(grant).toEqual({ kind: 'later', until: new Date(start + 60 * minute) });
    opened.clock.pass(start + 60 * minute - opened.clock.now().getTime());
    expect((await claim(account)).kind).toBe('granted');
  });

  it('that are refused don’t count, and count in no lane', async () => {
    for (let count = 0; count < 3; count++) await claim(account);
    await claim(account);
    const before = await opened.database.read.select().from(attempts);
    expect((await claim(addressLane('192.0.2.7'), account)).kind).toBe('later');
    expect(await opened.database.read.select().from(attempts)).toHaveLength(before.length);
  });

  it('are counted apart for each account and each purpose', async () => {
    await pauseAfter(10);
    expect((await claim(accountLane('login', 'li.qing'))).kind).toBe('granted');
    expect((await claim(accountLane('code', 'zhang.min'))).kind).toBe('granted');
  });

  it('are not kept for thirty days by a clock that ran ahead', async () => {
    opened.clock.pass(30 * 1440 * minute);
    await pauseAfter(10);
    opened.clock.pass(-31 * 1440 * minute);
    expect((await claim(account)).kind).toBe('granted');
  });

  it('are stored without the name or the address', async () => {
    await claim(account, addressLane('192.0.2.7'));
    const stored = JSON.stringify(await opened.database.read.select().from(attempts));
    expect(stored).not.toMatch(/zhang|192\.0/u);
  });
});
