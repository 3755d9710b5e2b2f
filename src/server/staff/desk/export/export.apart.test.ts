import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { auditRows } from '../../../schema/guard-tables.ts';
import { openTestContext, type TestContext } from '../../../test-context.fixture.ts';
import type { Visit } from '../../../web/route.ts';
import type { WebResponse } from '../../../web/web-response.ts';
import { viewOf, visitDesk } from '../desk-visit.fixture.ts';
import { addLead, addStaff, canaryPhone, kinFields, reviewer } from '../seeded-lead.fixture.ts';

const proof = vi.hoisted(() => ({ isRecent: true }));
vi.mock('../../accounts/require-recent-proof.ts', () => ({
  requireRecentProof: ({ request }: Visit): Promise<WebResponse | undefined> =>
    Promise.resolve(
      proof.isRecent ? undefined : { kind: 'redirect', path: `/staff/prove?next=${request.path}` },
    ),
}));

let test: TestContext;
beforeEach(async () => {
  proof.isRecent = true;
  test = await openTestContext();
  await addStaff(test);
  await addLead(test, { id: 'aa', fields: { ...kinFields, name: '=1+1' } });
  await addLead(test, { id: 'bb', kind: 'harm', fields: { address: '某网页', what: '侮辱' } });
});
afterEach(() => test.close());

async function take(
  fields: Record<string, string>,
  query: Record<string, string> = {},
): Promise<WebResponse> {
  return visitDesk(test, reviewer, { method: 'POST', path: '/staff/export', fields, query });
}

function tableOf(answer: WebResponse): string[][] {
  if (answer.kind !== 'file') throw new Error(`No file, but ${answer.kind}.`);
  return Papa.parse<string[]>(new TextDecoder().decode(answer.bytes), { skipEmptyLines: true }).data;
}

describe('an export', () => {
  it('asks for the password again first, at the form and at the file', async () => {
    proof.isRecent = false;
    const away = { kind: 'redirect', path: '/staff/prove?next=/staff/export' };
    expect(await visitDesk(test, reviewer, { method: 'GET', path: '/staff/export' })).toMatchObject(away);
    expect(await take({ format: 'csv' })).toMatchObject(away);
    expect(await test.database.read.select().from(auditRows)).toEqual([]);
  });

  it('has no contacts unless they are asked for, and then they stand in the audit', async () => {
    const without = tableOf(await take({ format: 'csv' }));
    expect(without).toHaveLength(3);
    expect(JSON.stringify(without)).not.toContain(canaryPhone);
    expect(without[0]).not.toContain('联系方式');
    const withContacts = tableOf(await take({ format: 'csv', contacts: 'yes' }));
    expect(JSON.stringify(withContacts)).toContain(canaryPhone);
    const audit = await test.database.read.select().from(auditRows);
    expect(audit.map(({ action, detail }) => [action, JSON.parse(detail)])).toEqual([
      ['exported', { count: 2, filter: '', format: 'csv', hasContacts: false }],
      ['exported', { count: 2, filter: '', format: 'csv', hasContacts: true }],
    ]);
  });

  it('takes the filter of the queue, and makes no formula of a name', async () => {
    const table = tableOf(await take({ format: 'csv' }, { door: 'kin' }));
    expect(table).toHaveLength(2);
    expect(table[1]?.[table[0]?.indexOf('所寻姓名') ?? -1]).toBe("'=1+1");
    const view = viewOf(
      await visitDesk(test, reviewer, { method: 'GET', path: '/staff/export', query: { door: 'kin' } }),
      'staff-export',
    );
    expect(view).toMatchObject({ scope: '范围：寻亲', count: '将导出1条。', backPath: '/staff/?door=kin' });
  });

  it('is a workbook or a CSV, and asks which', async () => {
    expect(await take({ format: 'xlsx' })).toMatchObject({ downloadName: '线索-2026-11-27.xlsx' });
    const answer = await take({ format: 'pdf' });
    expect(answer.status).toBe(422);
    expect(viewOf(answer, 'staff-export').form.errors).toEqual([
      { field: 'format', message: '请选择格式。' },
    ]);
  });
});
