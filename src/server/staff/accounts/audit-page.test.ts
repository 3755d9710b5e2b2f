import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../../schema/guard-tables.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { toDetailText } from './audit-detail.ts';
import { auditPageSize } from './audit-page.ts';
import { checkRecentChain } from './check-recent-chain.ts';
import type { AuditView } from './page-views.ts';
import { openStaffDesk, type StaffBrowser, type StaffDesk } from './staff-browser.fixture.ts';

let desk: StaffDesk;
let browser: StaffBrowser;

beforeEach(async () => {
  desk = await openStaffDesk();
  browser = desk.openBrowser();
  await desk.logIn(browser, await desk.add('auditor', 'auditor'));
});
afterEach(() => desk.close());

async function see(query = ''): Promise<AuditView> {
  const answer: WebResponse = await browser.get(`/staff/audit${query}`);
  if (answer.kind !== 'page' || answer.page !== 'staff-audit') throw new Error(JSON.stringify(answer));
  return answer.view;
}

async function note(action: string, count: number): Promise<void> {
  const audit = Array.from({ length: count }, (_, index) => ({
    actor: 'system',
    action,
    subject: `lead-${index}`,
    detail: { index },
  }));
  await desk.database.write(() => ({ statements: [], audit }));
}

describe('the audit', () => {
  it('shows who did what, newest first, with names for accounts and words for acts', async () => {
    const { rows, chain } = await see();
    expect(rows.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
    expect(rows[0]).toMatchObject({
      actor: '姓名auditor',
      action: '登录',
      detail: '新的浏览器：是；第二步：验证器',
    });
    expect(rows[0]?.subject.label).toBe('姓名auditor');
    expect(rows[2]).toMatchObject({ actor: '命令行', action: '新建账号', detail: '职责：审计' });
    expect(chain).toEqual({ isWhole: true, text: '核对了最近3条，链条完整。' });
  });

  it('is filtered by who, what and whom, and paged', async () => {
    await note('lead-unmasked', 150);
    const first = await see('?actor=system&action=lead-unmasked');
    expect(first.count).toBe('共150条');
    expect(first.rows).toHaveLength(auditPageSize);
    expect(first.newerPath).toBeUndefined();
    const older = (first.olderPath ?? '').replace('/staff/audit', '');
    const second = await see(older);
    expect(second.rows).toHaveLength(50);
    expect(second.olderPath).toBeUndefined();
    expect(second.newerPath).toBe('/staff/audit?actor=system&action=lead-unmasked');
    expect((await see('?subject=lead-7')).rows.map(({ detail }) => detail)).toEqual(['index：7']);
    expect((await see('?subject=nothing')).rows).toEqual([]);
    expect((await see('?page=-1')).rows).toHaveLength(auditPageSize);
  });

  it('leads from a row to everything that was done to the same account or lead', async () => {
    const [row] = (await see()).rows;
    const { rows } = await see((row?.subject.path ?? '').replace('/staff/audit', ''));
    expect(rows.map(({ subject }) => subject.label)).toEqual(Array.from({ length: 3 }, () => '姓名auditor'));
  });

  it.each([
    ['not JSON', 'broken {'],
    ['a list', '[1]'],
    ['something nested', '{"a":{"b":1}}'],
  ])('shows a detail that is %s as it was written', (_, json) => {
    expect(toDetailText(json, (id) => id)).toBe(json);
  });

  it('offers those who acted and what was done to choose from', async () => {
    await note('lead-unmasked', 1);
    const { filters } = await see('?action=lead-unmasked');
    expect(filters.action).toBe('lead-unmasked');
    expect(filters.actors.map(({ label }) => label).toSorted()).toEqual(
      ['命令行', '姓名auditor', '系统'].toSorted(),
    );
    expect(filters.actions).toContainEqual({ value: 'staff-login', label: '登录' });
  });

  it('says which row does not hold, when somebody changed one behind the store’s back', async () => {
    const client = createClient({ url: `file:${desk.file}` });
    const triggers = await client.execute(
      "select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'",
    );
    for (const { name } of triggers.rows) await client.execute(`drop trigger "${String(name)}"`);
    await client.execute("update audit set actor = 'family' where sequence = 2");
    client.close();
    const { chain } = await see();
    expect(chain.isWhole).toBe(false);
    expect(chain.text).toContain('第2条');
  });

  it('finds each changed field, a missing row and swapped rows', async () => {
    await note('lead-unmasked', 5);
    const rows = await desk.database.read.select().from(auditRows).orderBy(auditRows.sequence);
    expect(checkRecentChain(rows)).toEqual({ kind: 'whole', count: rows.length });
    const [first, second, third, ...rest] = rows;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few rows');
    for (const change of [
      { actor: 'x' },
      { action: 'x' },
      { subject: 'x' },
      { detail: '{}x' },
      { happenedAt: 1 },
      { hash: 'x' },
    ])
      expect(checkRecentChain([first, { ...second, ...change }, third, ...rest])).toEqual({
        kind: 'broken',
        sequence: 2,
      });
    expect(checkRecentChain([first, third, ...rest])).toEqual({ kind: 'broken', sequence: 3 });
    expect(checkRecentChain([first, third, second, ...rest]).kind).toBe('broken');
  });
});
