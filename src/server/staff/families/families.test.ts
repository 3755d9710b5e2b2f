import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../../schema/guard-tables.ts';
import { families, familyFieldRows, familyVisits } from '../../schema/family-tables.ts';
import { openTestContext, type TestContext } from '../../test-context.fixture.ts';
import { viewOf, visitDesk } from '../desk/desk-visit.fixture.ts';
import { addStaff, clerk, inventedPerson, reviewer } from '../desk/seeded-lead.fixture.ts';

const canaryName = '金丝雀';
const canaryPhone = '13800008765';
const canaryAddress = '虚构路九九号';
let test: TestContext;

beforeEach(async () => {
  test = await openTestContext({ people: [inventedPerson] });
  await addStaff(test);
});
afterEach(() => test.close());

const typed = {
  person: inventedPerson.id,
  name: canaryName,
  relation: '烈士之子',
  telephone: canaryPhone,
  address: canaryAddress,
  situation: '独居，要人陪同看病',
  certificate: '烈士光荣证，由本人保管',
  supporter: '虚构街道 王某',
  supporterTelephone: '',
  startedOn: '2026年8月1日',
  everyDays: '90',
  consentedOn: '2026-08-01',
};

const get = (path: string, member = clerk) => visitDesk(test, member, { method: 'GET', path });
const post = (path: string, fields: Record<string, string>, member = clerk) =>
  visitDesk(test, member, { method: 'POST', path, fields });

async function newForm(): Promise<Record<string, string>> {
  const { form } = viewOf(await get('/staff/families/new'), 'staff-family-new');
  return { ...form.hidden };
}

async function add(fields: Partial<typeof typed> = {}): Promise<string> {
  const hidden = await newForm();
  const done = await post('/staff/families/new', { ...typed, ...fields, ...hidden });
  const id = hidden['family'] ?? '';
  expect(done).toEqual({ kind: 'redirect', path: `/staff/families/${id}?done=added` });
  return id;
}

const show = async (id: string, member = clerk) =>
  viewOf(await get(`/staff/families/${id}`, member), 'staff-family');
const list = async (query: Record<string, string> = {}) =>
  viewOf(await visitDesk(test, clerk, { method: 'GET', path: '/staff/families', query }), 'staff-families');

async function addVisitOf(id: string, fields: Record<string, string>) {
  const { visitForm } = await show(id);
  const visit = { visitedOn: '2026年11月20日', kind: 'home', note: '', ...fields };
  return post(`/staff/families/${id}/visit`, { ...visitForm?.hidden, ...visit });
}

const listActs = async () =>
  (await test.database.read.select().from(auditRows)).map(({ action, subject }) => [action, subject]);

describe('the list of supported families', () => {
  it('shows the longest overdue first, who looks after whom, and masks the family', async () => {
    const late = await add({ everyDays: '30' });
    const soon = await add({ startedOn: '2026年9月20日' });
    const without = await add({ everyDays: '' });
    const { rows, counts, piles } = await list();
    expect(rows.map(({ path: where }) => where)).toEqual(
      [late, soon, without].map((id) => `/staff/families/${id}`),
    );
    expect(rows[0]).toMatchObject({
      martyr: '石大山',
      family: '金**',
      supporter: '虚构街道 王某',
      last: '还没有',
      state: '逾期88天（应在2026-08-31）',
      isOverdue: true,
    });
    expect(counts).toBe('在帮扶3户，其中1户走访逾期。');
    expect(piles.map(({ count }) => count)).toEqual(['3', '1', '1', '0']);
    expect(JSON.stringify(rows)).not.toMatch(/金丝雀|13800008765|虚构路/u);
  });

  it('counts from the last visit, and keeps apart who is no longer supported', async () => {
    const id = await add({ everyDays: '30' });
    await addVisitOf(id, {});
    expect((await list({ pile: 'overdue' })).rows).toEqual([]);
    const [row] = (await list()).rows;
    expect(row).toMatchObject({ last: '2026-11-20', state: '2026-12-20，还有23天' });
    const { endForm } = await show(id);
    await post(`/staff/families/${id}/end`, { ...endForm?.hidden, endedOn: '2026年11月26日' });
    expect((await list()).rows).toEqual([]);
    expect((await list({ pile: 'ended' })).rows).toHaveLength(1);
  });
});

describe('a supported family', () => {
  it('is kept encrypted, shown masked, and in full only to who asks, who is noted first', async () => {
    const id = await add();
    const masked = await show(id, reviewer);
    expect(Object.fromEntries(masked.facts.map(({ label, value }) => [label, value]))).toMatchObject({
      家属姓名: '金**',
      家属电话: '138****8765',
      住址: '虚构****',
      生活情况和需要: '已登记',
      联系人电话: '没有登记',
    });
    expect(masked.changeForm).toBeUndefined();
    expect(JSON.stringify(masked)).not.toMatch(/金丝雀|13800008765|九九号|独居/u);
    const open = viewOf(await post(`/staff/families/${id}/unmask`, {}, reviewer), 'staff-family');
    expect(open.facts.map(({ value }) => value)).toEqual(
      expect.arrayContaining([canaryName, canaryPhone, canaryAddress]),
    );
    expect(await listActs()).toEqual([
      ['support-added', id],
      ['support-unmasked', id],
    ]);
  });

  it('stands in no file of the store and in no line of the log', async () => {
    const id = await add();
    await addVisitOf(id, { note: `改打${canaryPhone}` });
    await show(id);
    const folder = path.dirname(test.file);
    const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
    expect(files.length).toBeGreaterThan(0);
    const canaries = [canaryName, canaryPhone, canaryAddress];
    expect(files.filter((bytes) => canaries.some((canary) => bytes.includes(canary)))).toEqual([]);
    expect(test.logged.join('\n')).not.toMatch(/金丝雀|13800008765|虚构路/u);
  });

  it('is kept once where the same form comes twice', async () => {
    const hidden = await newForm();
    const first = await post('/staff/families/new', { ...typed, ...hidden });
    expect(await post('/staff/families/new', { ...typed, ...hidden })).toEqual(first);
    expect(await test.database.read.$count(families)).toBe(1);
  });

  it.each([
    [{ person: '' }, 'person'],
    [{ person: 'p-nobody' }, 'person'],
    [{ name: '' }, 'name'],
    [{ supporter: '' }, 'supporter'],
    [{ telephone: '没有电话的人' }, 'telephone'],
    [{ situation: '身份证11010519491231002X' }, 'situation'],
    [{ startedOn: '2026年' }, 'startedOn'],
    [{ consentedOn: '' }, 'consentedOn'],
    [{ consentedOn: '2026年11月28日' }, 'consentedOn'],
    [{ everyDays: '7' }, 'everyDays'],
  ])('with %o is asked for again at the field, and nothing is kept', async (fields, field) => {
    const response = await post('/staff/families/new', { ...typed, ...fields, ...(await newForm()) });
    expect(response).toMatchObject({ status: 422 });
    const { form } = viewOf(response, 'staff-family-new');
    expect(form.errors.map((error) => error.field)).toEqual([field]);
    expect(form.groups[0]?.fields.find(({ name }) => name === 'relation')).toMatchObject({
      value: '烈士之子',
    });
    expect(await test.database.read.$count(families)).toBe(0);
  });

  it('with several faults is asked for all of them at once, in the order of the form', async () => {
    const blank = { ...typed, person: '', name: '', telephone: '?', consentedOn: '' };
    const response = await post('/staff/families/new', { ...blank, ...(await newForm()) });
    const { form } = viewOf(response, 'staff-family-new');
    expect(form.errors.map(({ field }) => field)).toEqual(['person', 'name', 'telephone', 'consentedOn']);
  });

  it('is changed only as it was shown: a stale form gets 409 and keeps what was typed', async () => {
    const id = await add();
    const { changeForm } = viewOf(await post(`/staff/families/${id}/unmask`, {}), 'staff-family');
    const change = { ...typed, ...changeForm?.hidden };
    await post(`/staff/families/${id}/change`, { ...change, telephone: '' });
    const late = await post(`/staff/families/${id}/change`, { ...change, name: '虚构乙' });
    expect(late).toMatchObject({ status: 409 });
    const view = viewOf(late, 'staff-family');
    const fields = view.changeForm?.groups[0]?.fields ?? [];
    expect(fields.find(({ name }) => name === 'name')).toMatchObject({ value: '虚构乙' });
    expect(view.facts.find(({ label }) => label === '家属电话')?.value).toBe('没有登记');
    expect(await test.database.read.$count(familyFieldRows)).toBe(6);
  });

  it('is erased wholly by a post, and only as it was shown', async () => {
    const id = await add();
    await addVisitOf(id, {});
    const { erase } = await show(id);
    const stale = await post(`/staff/families/${id}/erase`, { seen: '1' });
    expect(stale).toMatchObject({ status: 409 });
    const done = await post(`/staff/families/${id}/erase`, { ...erase.hidden });
    expect(done).toEqual({ kind: 'redirect', path: '/staff/families?done=erased' });
    const counts = [families, familyFieldRows, familyVisits].map((table) => test.database.read.$count(table));
    expect(await Promise.all(counts)).toEqual([0, 0, 0]);
    await expect(show(id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('visits to a family', () => {
  it('are listed the latest first, with numbers masked, by whom they were written down', async () => {
    const id = await add();
    await addVisitOf(id, { visitedOn: '2026年9月1日' });
    await addVisitOf(id, { visitedOn: '2026-11-20', kind: 'telephone', note: `改打${canaryPhone}` });
    const { visits } = await show(id);
    expect(visits.map(({ day, kind, note, by }) => [day, kind, note, by])).toEqual([
      ['2026-11-20', '电话', '改打138****8765', '录入甲'],
      ['2026-09-01', '登门', '', '录入甲'],
    ]);
  });

  it('are kept once where the same form comes twice, and can be taken out again', async () => {
    const id = await add();
    const { visitForm } = await show(id);
    const fields = { ...visitForm?.hidden, visitedOn: '2026年11月20日', kind: 'home', note: '' };
    await post(`/staff/families/${id}/visit`, fields);
    expect(await post(`/staff/families/${id}/visit`, fields)).toMatchObject({ kind: 'redirect' });
    const [visit, ...others] = (await show(id)).visits;
    expect(others).toEqual([]);
    await post(`/staff/families/${id}/visit-erase`, { ...visit?.erase.hidden });
    expect((await show(id)).visits).toEqual([]);
  });

  it.each([
    [{ visitedOn: '2026年11月28日' }, 'visitedOn'],
    [{ visitedOn: '上个月' }, 'visitedOn'],
    [{ kind: 'none' }, 'kind'],
    [{ note: '身份证11010519491231002X' }, 'note'],
  ])('with %o are asked for again at the field', async (fields, field) => {
    const id = await add();
    const response = await addVisitOf(id, fields);
    expect(response).toMatchObject({ status: 422 });
    const { visitForm } = viewOf(response, 'staff-family');
    expect(visitForm?.errors.map((error) => error.field)).toEqual([field]);
  });

  it('are not written down once the support has ended, until it is taken up again', async () => {
    const id = await add();
    const { endForm, visitForm } = await show(id);
    const early = await post(`/staff/families/${id}/end`, { ...endForm?.hidden, endedOn: '2026年7月1日' });
    expect(viewOf(early, 'staff-family').endForm?.errors.map(({ field }) => field)).toEqual(['endedOn']);
    await post(`/staff/families/${id}/end`, { ...endForm?.hidden, endedOn: '2026年11月27日' });
    const visit = { ...visitForm?.hidden, visitedOn: '2026年11月20日', kind: 'home', note: '' };
    const refused = await post(`/staff/families/${id}/visit`, visit);
    expect(viewOf(refused, 'staff-family').notice).toContain('已经结束');
    const { reopen, visitForm: none } = await show(id);
    expect(none).toBeUndefined();
    await post(`/staff/families/${id}/reopen`, { ...reopen?.hidden });
    expect(await addVisitOf(id, {})).toMatchObject({ kind: 'redirect' });
    expect((await listActs()).map(([action]) => action)).toEqual([
      'support-added',
      'support-ended',
      'support-reopened',
      'support-visited',
    ]);
  });
});
