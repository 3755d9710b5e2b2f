import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../../schema/guard-tables.ts';
import { clerk, reviewer, secondReviewer } from '../desk/seeded-lead.fixture.ts';
import { viewOf } from '../desk/desk-visit.fixture.ts';
import { importsFolder } from './import-folder.ts';
import { noCounts, openTestDesk, sheetFile, type TestDesk } from './import-visit.fixture.ts';

let test: TestDesk;

beforeEach(async () => {
  test = await openTestDesk();
});
afterEach(() => test.close());

const acceptable = {
  kind: 'checked',
  counts: { ...noCounts, rows: 3, added: 2, changed: 1, cells: 4 },
  isAcceptable: true,
  fingerprint: 'one',
} as const;
const grounds = { reason: '据某县报送的名册', evidence: '' };

/** Hands a sheet in that can be taken over, and hands it on. */
async function submitted(): Promise<string> {
  test.runner.finds.check = acceptable;
  const id = await test.handIn();
  await test.act(clerk, id, 'submit', grounds);
  return id;
}

const show = async (id: string, member = clerk) =>
  viewOf(await test.get(member, `/staff/import/${id}`), 'staff-import');
const actions = async () =>
  (await test.database.read.select().from(auditRows)).map(({ actor, action }) => [actor, action]);
const filesOf = (id: string) => {
  const folder = path.join(importsFolder(test.context.settings.dataDir), id);
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('a table that is handed in', () => {
  it('is kept encrypted, checked with what was said of it, and shown with what was found', async () => {
    test.runner.finds.check = {
      ...acceptable,
      isAcceptable: false,
      counts: { ...acceptable.counts, errors: 12 },
    };
    const id = await test.handIn({ table: 'roll', district: '500106' });
    expect(test.runner.checked).toMatchObject([
      {
        fileName: '某县名册.csv',
        table: 'roll',
        district: '500106',
        bytes: sheetFile.bytes,
        today: '2026-11-27',
      },
    ]);
    const view = await show(id);
    expect(view.figures.map(({ text }) => text)).toContain('须改12处');
    expect(view.submitForm).toBeUndefined();
    expect(view.copy).toBeDefined();
    const folder = path.join(importsFolder(test.context.settings.dataDir), id);
    const kept = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.filter((bytes) => bytes.includes('虚构甲') || bytes.includes('coloured'))).toEqual([]);
    expect(readFileSync(test.file).includes('某县名册')).toBe(false);
    expect(test.logged.join('\n')).not.toContain('某县');
  });

  it('is asked for again where there is none, or where it was cut', async () => {
    const none = await test.post(clerk, '/staff/import', {});
    expect(none).toMatchObject({ status: 422 });
    const cut = await test.post(clerk, '/staff/import', {}, { ...sheetFile, isTruncated: true });
    expect(viewOf(cut, 'staff-imports').form.errors).toMatchObject([{ field: 'file' }]);
    expect(viewOf(cut, 'staff-imports').rows).toEqual([]);
  });

  it('can be mended and handed in again, until it is acceptable', async () => {
    test.runner.finds.check = { kind: 'unreadable', problem: '这是 PDF。' };
    const id = await test.handIn();
    expect((await show(id)).paragraphs).toEqual(['这是 PDF。']);
    test.runner.finds.check = acceptable;
    const { changedAt } = await test.job(id);
    const mended = { ...sheetFile, bytes: new TextEncoder().encode('mended') };
    await test.post(clerk, `/staff/import/${id}/file`, { seen: String(changedAt) }, mended);
    await test.desk.done();
    expect(test.runner.checked.at(-1)?.bytes).toEqual(mended.bytes);
    expect((await show(id)).submitForm).toBeDefined();
  });

  it('is given up with a sentence where the process breaks off', async () => {
    test.runner.finds.check = { kind: 'given-up', why: 'time' };
    const view = await show(await test.handIn());
    expect(view.paragraphs[0]).toContain('已停下');
  });
});

describe('the second person', () => {
  it('approves: the table is written, the site released, the file erased, and every act noted', async () => {
    const id = await submitted();
    expect((await show(id)).decideForm).toBeUndefined();
    expect((await show(id, reviewer)).decideForm).toBeDefined();
    await test.act(reviewer, id, 'decide', { decision: 'approve', remark: '' });
    expect(test.runner.applied).toMatchObject([{ ...grounds, fingerprint: 'one' }]);
    expect(await test.job(id)).toMatchObject({
      state: 'applied',
      releaseState: 'done',
      decidedBy: reviewer.id,
    });
    const view = await show(id);
    expect(view.paragraphs[0]).toBe('新编号1个，更正记录2条（c-0001到c-0002）。');
    expect(view.title).toBe('已删的文件');
    expect(filesOf(id)).toEqual([]);
    expect(await actions()).toEqual([
      [clerk.id, 'import-handed-in'],
      [clerk.id, 'import-submitted'],
      [reviewer.id, 'import-approved'],
      ['system', 'import-applied'],
    ]);
  });

  it('is never the one who handed it in, and never a clerk', async () => {
    test.runner.finds.check = acceptable;
    const answer = await test.post(reviewer, '/staff/import', {}, sheetFile);
    await test.desk.done();
    const id = answer.kind === 'redirect' ? (/import\/([^?]+)/u.exec(answer.path)?.[1] ?? '') : '';
    await test.act(reviewer, id, 'submit', grounds);
    expect(await test.act(clerk, id, 'decide', { decision: 'approve' })).toMatchObject({ status: 403 });
    expect(await test.act(reviewer, id, 'decide', { decision: 'approve' })).toMatchObject({ status: 403 });
    expect(await test.job(id)).toMatchObject({ state: 'submitted' });
    await test.act(secondReviewer, id, 'decide', { decision: 'approve' });
    expect(await test.job(id)).toMatchObject({ state: 'applied' });
  });

  it('sends it back with a remark, which the first one sees', async () => {
    const id = await submitted();
    const silent = await test.act(reviewer, id, 'decide', { decision: 'return', remark: ' ' });
    expect(viewOf(silent, 'staff-import').decideForm?.errors).toMatchObject([{ field: 'remark' }]);
    await test.act(reviewer, id, 'decide', { decision: 'return', remark: '第三行的籍贯请核' });
    const view = await show(id);
    expect(view.state).toBe('已退回');
    expect(view.facts).toContainEqual({ label: '退回的话', value: '第三行的籍贯请核' });
    expect(view.submitForm).toBeDefined();
    expect(test.runner.applied).toEqual([]);
  });

  it('approves what was shown and nothing else', async () => {
    const id = await submitted();
    const { changedAt } = await test.job(id);
    const stale = { seen: String(changedAt - 1), decision: 'approve' };
    expect(await test.post(reviewer, `/staff/import/${id}/decide`, stale)).toMatchObject({ status: 409 });
    test.runner.finds.apply = { kind: 'changed-meanwhile' };
    test.runner.finds.check = { ...acceptable, fingerprint: 'two' };
    await test.act(reviewer, id, 'decide', { decision: 'approve' });
    expect(await test.job(id)).toMatchObject({ state: 'submitted', details: { fingerprint: 'two' } });
    expect((await show(id, reviewer)).paragraphs[0]).toContain('请再看一遍');
  });

  it('hears it when the archive is being written by others, and can approve again', async () => {
    const id = await submitted();
    test.runner.finds.apply = { kind: 'put-off', why: 'busy' };
    await test.act(reviewer, id, 'decide', { decision: 'approve' });
    expect((await show(id, reviewer)).paragraphs[0]).toContain('再核准一次');
    test.runner.finds.apply = { kind: 'applied', ids: 0, entries: ['c-0001'] };
    await test.act(reviewer, id, 'decide', { decision: 'approve' });
    expect(await test.job(id)).toMatchObject({ state: 'applied' });
  });
});

describe('an import whose process breaks off', () => {
  it.each([
    ['has not taken place where the ledger is the old one', 'old', 'submitted'],
    ['has taken place where the ledger is another one', 'new', 'applied'],
  ])('%s', async (_title, after, state) => {
    const id = await submitted();
    test.runner.finds.apply = { kind: 'given-up', why: 'broken' };
    test.runner.finds.ledger = { before: 'old', after };
    await test.act(reviewer, id, 'decide', { decision: 'approve' });
    expect(await test.job(id)).toMatchObject({ state });
    expect(test.runner.settled).toBe(1);
  });
});

describe('a release that fails', () => {
  it('is told, with what still stands, and can be tried again by who may approve', async () => {
    const id = await submitted();
    test.runner.finds.isReleased = false;
    await test.act(reviewer, id, 'decide', { decision: 'approve' });
    const view = await show(id, reviewer);
    expect(view.paragraphs.join('')).toContain('上一次发布');
    expect(view.paragraphs.at(-1)).toBe('停在这里：建网站');
    expect(view.release).toBeDefined();
    expect((await show(id)).release).toBeUndefined();
    test.runner.finds.isReleased = true;
    await test.act(reviewer, id, 'release');
    expect(await test.job(id)).toMatchObject({ releaseState: 'done' });
    expect(test.runner.released).toBe(2);
  });
});

describe('grounds', () => {
  it.each([
    [{ reason: '', evidence: '' }, 'reason'],
    [{ reason: '某人电话13800001234说的', evidence: '' }, 'reason'],
    [{ reason: '据名册', evidence: 'no-such-source' }, 'evidence'],
  ])('%o are asked for again at the field', async (fields, field) => {
    test.runner.finds.check = acceptable;
    const id = await test.handIn();
    const answer = await test.act(clerk, id, 'submit', fields);
    expect(answer).toMatchObject({ status: 422 });
    expect(viewOf(answer, 'staff-import').submitForm?.errors.map((error) => error.field)).toEqual([field]);
    expect(await test.job(id)).toMatchObject({ state: 'checked' });
  });

  it('name a source where new rows name none, and any that the archive has', async () => {
    test.runner.finds.check = { ...acceptable, counts: { ...acceptable.counts, unsourced: 2 } };
    const id = await test.handIn();
    const answer = await test.act(clerk, id, 'submit', grounds);
    expect(viewOf(answer, 'staff-import').submitForm?.errors).toMatchObject([{ field: 'evidence' }]);
    await test.act(clerk, id, 'submit', { ...grounds, evidence: ' invented； invented ' });
    expect(await test.job(id)).toMatchObject({
      state: 'submitted',
      details: { grounds: { evidence: 'invented;invented' } },
    });
  });

  it('can’t be given for what has errors, nor by somebody else', async () => {
    const id = await test.handIn();
    expect(await test.act(clerk, id, 'submit', grounds)).toMatchObject({ status: 409 });
    test.runner.finds.check = acceptable;
    const other = await test.handIn();
    expect(await test.act(reviewer, other, 'submit', grounds)).toMatchObject({ status: 403 });
  });
});

describe('the page of a job', () => {
  it('says what was done only while it lasts, and loads itself again only while something goes on', async () => {
    const id = await submitted();
    const path = `/staff/import/${id}?done=`;
    expect(viewOf(await test.get(clerk, `${path}submitted`), 'staff-import').notice).toBe('已送核准。');
    expect(viewOf(await test.get(clerk, `${path}handed-in`), 'staff-import').notice).toBe('');
    expect(await test.get(clerk, `${path}submitted`)).not.toHaveProperty('headers');
    const { changedAt } = await test.job(id);
    const waiting = test.post(reviewer, `/staff/import/${id}/decide`, {
      seen: String(changedAt),
      decision: 'approve',
    });
    await waiting;
    expect(await test.get(clerk, `${path}approved`)).toMatchObject({ headers: { Refresh: '3' } });
    await test.desk.done();
    expect(await test.get(clerk, `${path}approved`)).not.toHaveProperty('headers');
  });
});

describe('a table that is taken back', () => {
  it('loses its file, and only whoever handed it in or may approve takes it back', async () => {
    const id = await submitted();
    expect(filesOf(id)).toContain('source');
    await test.act(reviewer, id, 'withdraw');
    expect(await test.job(id)).toMatchObject({ state: 'withdrawn', details: { fileName: '' } });
    expect(filesOf(id)).toEqual([]);
    expect(await test.act(clerk, id, 'withdraw')).toMatchObject({ status: 409 });
  });
});
