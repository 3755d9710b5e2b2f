import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listHeadings } from '../../../../domain/table.ts';
import { correctionsTable } from '../../../../domain/tables.ts';
import { auditRows } from '../../../schema/guard-tables.ts';
import { leads } from '../../../schema/lead-tables.ts';
import { openTestContext, type TestContext } from '../../../test-context.fixture.ts';
import type { WebResponse } from '../../../web/web-response.ts';
import { viewOf, visitDesk } from '../desk-visit.fixture.ts';
import {
  addLead,
  addStaff,
  canaryPhone,
  inventedPerson,
  kinFields,
  reviewer,
  type SeededLead,
} from '../seeded-lead.fixture.ts';
import { nextCorrectionId } from './registrar-rows.ts';

let test: TestContext;
beforeEach(async () => {
  test = await openTestContext({
    people: [inventedPerson],
    settings: { contentDir: 'content-that-is-not-there' },
  });
  await addStaff(test);
});
afterEach(() => test.close());

const path = '/staff/leads/aa/registrar';
const canaries = [canaryPhone, '石小河', '石小海', '虚构路一号', 'family@example.com'];
const correction = {
  senderName: '石小河',
  contact: `虚构路一号 ${canaryPhone}`,
  person: inventedPerson.id,
  field: 'born',
  proposed: '1929年',
  evidence: '族谱',
};

async function addConfirmed(lead: Omit<SeededLead, 'id'>): Promise<void> {
  await addLead(test, { id: 'aa', stage: 'confirmed', ...lead });
  await test.database.write(() => ({
    statements: [test.database.build.update(leads).set({ confirmedPerson: inventedPerson.id })],
  }));
}

async function take(fields: Record<string, string>): Promise<WebResponse> {
  return visitDesk(test, reviewer, { method: 'POST', path, fields });
}

function rowsOf(answer: WebResponse): string[][] {
  if (answer.kind !== 'file') throw new Error(`No file, but ${answer.kind}.`);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.bytes);
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

describe('the registrar’s file', () => {
  it('of a confirmed match sets 寻亲状态 to the word of the list, and nothing else', async () => {
    await addConfirmed({});
    const form = viewOf(await visitDesk(test, reviewer, { method: 'GET', path }), 'staff-registrar').form;
    expect(form.groups[0]?.fields[0]).toMatchObject({ label: '寻亲状态', value: '已找到亲属' });
    const answer = await take({ file: 'roll', after: '已找到亲属', reason: '两人核定', evidence: '' });
    expect(rowsOf(answer)).toEqual([
      ['编号', '寻亲状态'],
      ['p-7k3m9q2x', '已找到亲属'],
    ]);
    expect(answer).toMatchObject({ downloadName: '英名录改动-p-7k3m9q2x.csv' });
    expect((await take({ file: 'roll', after: '找到了', reason: '两人核定', evidence: '' })).status).toBe(
      422,
    );
  });

  it('proposes a row of 更正记录 with the columns of that table', async () => {
    await addConfirmed({});
    const [headings, row] = rowsOf(
      await take({ file: 'corrections', after: '已找到亲属', reason: '两人核定', evidence: 's-1' }),
    );
    expect(headings).toEqual(listHeadings(correctionsTable));
    expect(row).toEqual([
      'c-0001',
      '2026-11-27',
      'p-7k3m9q2x',
      '寻亲状态',
      '寻亲中',
      '已找到亲属',
      '两人核定',
      's-1',
      '审核岗',
    ]);
  });

  it('of an accepted correction says which column, what it was, and what it becomes', async () => {
    await addConfirmed({ kind: 'correction', fields: correction });
    const form = viewOf(await visitDesk(test, reviewer, { method: 'GET', path }), 'staff-registrar').form;
    const after = form.groups[0]?.fields.find(({ name }) => name === 'after');
    expect(after).toMatchObject({ value: '1929年' });
    const sent = {
      field: 'born',
      after: '1929年',
      reason: '据族谱，两人核定',
      evidence: '',
      file: 'corrections',
    };
    expect(rowsOf(await take(sent))[1]).toMatchObject({ 3: '出生时间', 4: '1928年', 5: '1929年' });
    expect(rowsOf(await take({ ...sent, file: 'roll' }))).toEqual([
      ['编号', '出生时间'],
      ['p-7k3m9q2x', '1929年'],
    ]);
  });

  it('never holds a word of the family: planted in every field, typed into every field, it is kept out', async () => {
    const planted = {
      ...kinFields,
      contact: `虚构路一号 ${canaryPhone} family@example.com`,
      guardian: '石小海',
    };
    const everywhere = Object.fromEntries(
      ['proposed', 'evidence', 'story', 'relatives'].map((field) => [field, canaryPhone]),
    );
    await addConfirmed({ kind: 'correction', fields: { ...correction, ...planted, ...everywhere } });
    const view = viewOf(await visitDesk(test, reviewer, { method: 'GET', path }), 'staff-registrar');
    for (const canary of canaries) expect(JSON.stringify(view)).not.toContain(canary);
    const clean = { field: 'born', after: '1929年', reason: '两人核定', evidence: '', file: 'corrections' };
    for (const field of ['after', 'reason', 'evidence'] as const)
      for (const canary of canaries) {
        const answer = await take({ ...clean, [field]: `见 ${canary}` });
        expect([field, canary, answer.status]).toEqual([field, canary, 422]);
      }
    for (const file of ['roll', 'corrections']) {
      const text = JSON.stringify(rowsOf(await take({ ...clean, file })));
      for (const canary of canaries) expect(text).not.toContain(canary);
    }
    expect(JSON.stringify(await test.database.read.select().from(auditRows))).not.toContain(canaryPhone);
  });

  it('takes only the words of a column that has a list, and asks for what is missing', async () => {
    await addConfirmed({ kind: 'correction', fields: correction });
    const sent = { field: 'sex', after: '男性', reason: '两人核定', evidence: '', file: 'roll' };
    const answer = await take(sent);
    expect(viewOf(answer, 'staff-registrar').form.errors).toEqual([
      { field: 'after', message: '这一栏只用这几个词：男、女。' },
    ]);
    for (const change of [{ after: '' }, { reason: '' }, { field: 'constructor' }, { file: '' }])
      expect((await take({ ...sent, after: '男', ...change })).status).toBe(422);
  });

  it('is not to be had before two people confirmed', async () => {
    await addLead(test, { id: 'aa', stage: 'checking' });
    await expect(take({ file: 'roll', reason: '急', evidence: '' })).rejects.toThrow('confirmed');
  });
});

describe('the next number of a correction', () => {
  it('follows the last, keeps its width, and is not guessed where others count otherwise', () => {
    expect(nextCorrectionId(['c-0001', 'c-0012', 'c-0003'])).toBe('c-0013');
    expect(nextCorrectionId(['c-00099'])).toBe('c-00100');
    expect(nextCorrectionId([])).toBe('c-0001');
    expect(nextCorrectionId(['gz2026-1'])).toBe('');
  });
});
