import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staff, staffSessions } from '../../schema/staff-tables.ts';
import { sentRequest } from '../../web/sent-request.fixture.ts';
import { findMember } from './find-member.ts';
import { openStaffDesk, type StaffBrowser, type StaffDesk } from './staff-browser.fixture.ts';

const minute = 60_000;
let desk: StaffDesk;
let browser: StaffBrowser;

beforeEach(async () => {
  desk = await openStaffDesk();
  browser = desk.openBrowser();
  await desk.logIn(browser, await desk.add('zhang.min', 'reviewer'));
});
afterEach(() => desk.close());

function find() {
  return findMember(sentRequest({ cookies: Object.fromEntries(browser.cookies) }), desk.context);
}

async function countSessions(): Promise<number> {
  return (await desk.database.read.select().from(staffSessions)).length;
}

describe('a session', () => {
  it('is found by its cookie, with name and role', async () => {
    const id = await desk.idOf('zhang.min');
    expect(await find()).toMatchObject({ id, displayName: '姓名zhang.min', role: 'reviewer' });
  });

  it.each([
    ['no cookie', ''],
    ['a token never given', 'A'.repeat(43)],
    ['what is no token', '%27 or 1=1'],
    ['a stored hash', 'f'.repeat(64)],
  ])('is not found by %s', async (_, token) => {
    browser.cookies.set('staff', token);
    expect(await find()).toBeUndefined();
  });

  it('is not found by the hash that the store keeps', async () => {
    const [row] = await desk.database.read.select().from(staffSessions);
    browser.cookies.set('staff', row?.tokenHash ?? '');
    expect(await find()).toBeUndefined();
  });

  it('ends with its account: disabled by whatever way, it opens nothing', async () => {
    const { build } = desk.database;
    await desk.database.write(() => ({ statements: [build.update(staff).set({ disabledAt: 1 })] }));
    expect(await find()).toBeUndefined();
    expect(await countSessions()).toBe(0);
  });

  it('ends after half an hour without a request, and not before', async () => {
    desk.clock.pass(30 * minute - 1);
    expect(await find()).toBeDefined();
    desk.clock.pass(30 * minute);
    expect(await find()).toBeUndefined();
    expect(await countSessions()).toBe(0);
  });

  it('ends after ten hours, however much it is used', async () => {
    for (let used = 0; used < 39; used++) {
      desk.clock.pass(15 * minute);
      expect(await find()).toBeDefined();
    }
    desk.clock.pass(15 * minute);
    expect(await find()).toBeUndefined();
  });

  it('is not revived by a clock that is set back, once met after its end or last seen in the future', async () => {
    desk.clock.pass(31 * minute);
    expect(await find()).toBeUndefined();
    desk.clock.pass(-31 * minute);
    expect(await find()).toBeUndefined();
    await desk.logIn(browser, { ...(await desk.add('li.qing', 'clerk')) });
    desk.clock.pass(-1440 * minute);
    expect(await find()).toBeUndefined();
  });

  it('writes when it was last seen at most once a minute', async () => {
    const [before] = await desk.database.read.select().from(staffSessions);
    desk.clock.pass(minute - 1);
    await find();
    const [same] = await desk.database.read.select().from(staffSessions);
    expect(same?.lastSeenAt).toBe(before?.lastSeenAt);
    desk.clock.pass(1);
    await find();
    const [later] = await desk.database.read.select().from(staffSessions);
    expect(later?.lastSeenAt).toBe((before?.lastSeenAt ?? 0) + minute);
  });

  it('still opens pages while the store takes no writes', async () => {
    const { database } = desk;
    const context = {
      ...desk.context,
      database: { ...database, write: () => Promise.reject(new Error('locked')) },
    };
    desk.clock.pass(5 * minute);
    const request = sentRequest({ cookies: Object.fromEntries(browser.cookies) });
    expect(await findMember(request, context)).toMatchObject({ role: 'reviewer' });
  });
});
