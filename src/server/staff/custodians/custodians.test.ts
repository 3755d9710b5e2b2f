import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../../schema/guard-tables.ts';
import { custodianContacts } from '../../schema/custodian-tables.ts';
import { openTestContext, type TestContext } from '../../test-context.fixture.ts';
import { viewOf, visitDesk } from '../desk/desk-visit.fixture.ts';
import { addStaff, clerk, reviewer } from '../desk/seeded-lead.fixture.ts';
import { formerKeeper, keeperOfGraves, keeperOfHill, writeRoster } from './roster-content.fixture.ts';

const canaryName = '金丝雀';
const canaryPhone = '13800008765';
let contentDir: string;
let test: TestContext;

beforeEach(async () => {
  contentDir = writeRoster([keeperOfHill, keeperOfGraves, formerKeeper]);
  test = await openTestContext({ settings: { contentDir } });
  await addStaff(test);
});
afterEach(() => {
  test.close();
  rmSync(contentDir, { recursive: true, force: true });
});

const showRoster = async () =>
  viewOf(await visitDesk(test, clerk, { method: 'GET', path: '/staff/custodians' }), 'staff-custodians');

async function show(id: string, member = clerk) {
  const path = `/staff/custodians/${id}`;
  return viewOf(await visitDesk(test, member, { method: 'GET', path }), 'staff-custodian');
}

function keep(id: string, fields: Record<string, string>, member = clerk) {
  return visitDesk(test, member, { method: 'POST', path: `/staff/custodians/${id}/contact`, fields });
}

const typed = { name: canaryName, telephone: canaryPhone };
const actionsOf = async () =>
  (await test.database.read.select().from(auditRows)).map(({ action, subject, detail }) => [
    action,
    subject,
    detail,
  ]);

describe('the roster of custodians', () => {
  it('shows the overdue first, then who is due next, and apart from them who has left', async () => {
    const view = await showRoster();
    expect(view.inOffice.map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
      ['keeper-graves', true],
      ['keeper-hill', false],
    ]);
    expect(view.former.map(({ id }) => id)).toEqual(['keeper-former']);
    expect(view.counts).toBe('在任2人，其中1人有逾期的。');
  });

  it('sums graves up by cemetery and plot, and tells how late they are', async () => {
    const [graves, hill] = (await showRoster()).inOffice;
    expect(graves?.records).toEqual(['松林烈士陵园（虚构）一区3座墓']);
    // g-1 was due on 1 April and g-3, never seen, as well; the day is 27 November.
    expect(graves?.patrol).toBe('2处逾期，最久的240天');
    expect(hill?.patrol).toBe('下一次应在2026-12-20');
  });

  it('says so when there is no roster that can be read', async () => {
    writeRoster([], contentDir);
    const view = await showRoster();
    expect(view.inOffice).toEqual([]);
    expect(view.notice).toContain('custodians.csv');
  });
});

describe('name and telephone of a custodian', () => {
  it('are kept encrypted, shown masked, and in full only to who asks, who is noted first', async () => {
    expect(await keep('keeper-hill', { ...typed, seen: '0' })).toEqual({
      kind: 'redirect',
      path: '/staff/custodians/keeper-hill?done=kept',
    });
    const masked = await show('keeper-hill', reviewer);
    expect(masked.contact).toMatchObject({ name: '金**', telephone: '138****8765', isRevealed: false });
    expect(JSON.stringify([masked, await showRoster()])).not.toMatch(/金丝雀|13800008765/u);
    const open = { method: 'POST', path: '/staff/custodians/keeper-hill/unmask' } as const;
    const shown = viewOf(await visitDesk(test, reviewer, open), 'staff-custodian');
    expect(shown.contact).toMatchObject({ name: canaryName, telephone: canaryPhone, isRevealed: true });
    expect(await actionsOf()).toEqual([
      ['custodian-contact-added', 'keeper-hill', '{}'],
      ['custodian-contact-unmasked', 'keeper-hill', '{}'],
    ]);
  });

  it('stand in no file of the store and in no line of the log', async () => {
    await keep('keeper-hill', { ...typed, seen: '0' });
    await show('keeper-hill');
    const folder = path.dirname(test.file);
    const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((bytes) => bytes.includes(canaryName) || bytes.includes(canaryPhone))).toEqual([]);
    expect(test.logged.join('\n')).not.toMatch(/金丝雀|13800008765/u);
  });

  it('a stale change is refused with 409, keeps what was typed and changes nothing', async () => {
    await keep('keeper-hill', { ...typed, seen: '0' });
    const { form } = await show('keeper-hill');
    const seen = form.hidden['seen'] ?? '';
    await keep('keeper-hill', { name: '虚构乙', telephone: '', seen });
    const late = await keep('keeper-hill', { name: '虚构丙', telephone: '', seen });
    const view = viewOf(late, 'staff-custodian');
    expect(late).toMatchObject({ status: 409 });
    expect(view.form.groups[0]?.fields[0]).toMatchObject({ value: '虚构丙' });
    expect(view.contact?.name).toBe('虚**');
    const twice = await keep('keeper-hill', { ...typed, seen: '0' });
    expect(twice).toMatchObject({ status: 409 });
    expect(await keep('keeper-hill', { ...typed, seen: 'x' })).toMatchObject({ status: 409 });
    expect((await actionsOf()).map(([action]) => action)).toEqual([
      'custodian-contact-added',
      'custodian-contact-changed',
    ]);
  });

  it.each([
    [{ name: '', telephone: '' }, 'name'],
    [{ name: '虚构甲', telephone: '没有电话的人' }, 'telephone'],
    [{ name: '甲'.repeat(41), telephone: '' }, 'name'],
  ])('%o are asked for again at the field', async (fields, field) => {
    const response = await keep('keeper-hill', { ...fields, seen: '0' });
    expect(response).toMatchObject({ status: 422 });
    expect(viewOf(response, 'staff-custodian').form.errors.map((error) => error.field)).toEqual([field]);
    expect(await test.database.read.$count(custodianContacts)).toBe(0);
  });

  it('are erased by a post, and only as they were shown', async () => {
    await keep('keeper-hill', { ...typed, seen: '0' });
    const { erase } = await show('keeper-hill');
    const path = '/staff/custodians/keeper-hill/erase';
    const stale = await visitDesk(test, clerk, { method: 'POST', path, fields: { seen: '1' } });
    expect(stale).toMatchObject({ status: 409 });
    const done = await visitDesk(test, clerk, { method: 'POST', path, fields: { ...erase?.hidden } });
    expect(done).toEqual({ kind: 'redirect', path: '/staff/custodians/keeper-hill?done=erased' });
    expect(await test.database.read.$count(custodianContacts)).toBe(0);
  });

  it('are never kept for somebody the roster does not have, and nobody else has a page', async () => {
    await expect(keep('keeper-nobody', { ...typed, seen: '0' })).rejects.toMatchObject({ status: 404 });
    await expect(show('keeper-nobody')).rejects.toMatchObject({ status: 404 });
    const open = { method: 'POST', path: '/staff/custodians/keeper-hill/unmask' } as const;
    await expect(visitDesk(test, clerk, open)).rejects.toMatchObject({ status: 404 });
    expect(await actionsOf()).toEqual([]);
  });

  it('of somebody whose row is gone are listed apart, and can be erased', async () => {
    await keep('keeper-hill', { ...typed, seen: '0' });
    writeRoster([keeperOfGraves], contentDir);
    expect((await showRoster()).orphans.map(({ id, name }) => [id, name])).toEqual([['keeper-hill', '金**']]);
    const { erase } = await show('keeper-hill');
    const path = '/staff/custodians/keeper-hill/erase';
    const done = await visitDesk(test, clerk, { method: 'POST', path, fields: { ...erase?.hidden } });
    expect(done).toEqual({ kind: 'redirect', path: '/staff/custodians' });
  });
});
