import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toEntryStatements } from '../../leads/entry-statements.ts';
import { readLeadAccount } from '../../leads/read-account.ts';
import { uploadsFolder } from '../../retention/uploads-folder.ts';
import {
  attachments,
  contactIndexes,
  entries,
  entryFields,
  leads,
  stageChanges,
} from '../../schema/lead-tables.ts';
import { StoreBusyError } from '../../store/store-errors.ts';
import { writeShownMedia } from '../../shown-media.fixture.ts';
import { openTestContext, type TestContext } from '../../test-context.fixture.ts';
import { comparisonsDone } from '../comparison-queue.ts';
import type { FollowView, ReceiptView } from '../page-views.ts';
import { kinAnswers, sendForm, viewOf } from '../sending.fixture.ts';
import { follow, logInWith, receive } from './follow.fixture.ts';
import { writeToLead } from './write-to-lead.ts';

let test: TestContext;
let receipt: ReceiptView;
let token: string;

beforeEach(async () => {
  test = await openTestContext();
  receipt = await receive(test);
  token = await logInWith(test, receipt);
});

afterEach(async () => {
  await comparisonsDone(test.context);
  test.close();
});

async function findLead(reference = receipt.reference) {
  const rows = await test.database.read.select().from(leads);
  const lead = rows.find((row) => row.reference === reference);
  if (lead === undefined) throw new Error('No lead.');
  return lead;
}

async function showPage(query?: Record<string, string>): Promise<FollowView> {
  return viewOf(
    await follow(test, { path: '/lead', token, ...(query === undefined ? {} : { query }) }),
    'follow-lead',
  );
}

function act(path: string, fields: Record<string, string>) {
  test.clock.pass(1);
  return follow(test, { path, fields, token });
}
const standing = async () => (await readLeadAccount(test.context, (await findLead()).id)).account;

async function ask(question: string): Promise<void> {
  const { id } = await findLead();
  const entry = { id: test.context.newId(), leadId: id, kind: 'question', staffId: 's-1' } as const;
  const writtenAt = test.clock.now().getTime();
  await test.database.write(() => ({
    statements: toEntryStatements(test.context, { ...entry, writtenAt, fields: [['question', question]] }),
  }));
}

describe('the page of a lead', () => {
  it('shows the stage, what was told in the words of the form, and by when an answer comes', async () => {
    const page = await showPage();
    expect(page).toMatchObject({ door: 'kin', reference: receipt.reference, stage: '收到', pictures: 0 });
    expect(page.account).toContainEqual({ label: '烈士姓名', value: '虚□山' });
    expect(page.account).toContainEqual({ label: '怎样联系您', value: '13800000001' });
    expect(page.account.at(-1)).toEqual({ label: '您的同意', value: '同意处理' });
    expect(page.notes).toEqual(['最迟2026年12月18日给您答复。']);
    expect(page.history).toEqual([{ day: '2026年11月27日', text: '收到' }]);
  });

  it('names the picture that the form was opened from by its caption', async () => {
    const contentDir = writeShownMedia();
    try {
      Object.assign(test.context.settings, { contentDir });
      const other = viewOf(await sendForm(test, { fields: { media: 'm-shown', name: '虚二' } }), 'receipt');
      token = await logInWith(test, other);
      expect((await showPage()).account).toContainEqual({ label: '从这件影像打开', value: '样例合影' });
    } finally {
      rmSync(contentDir, { recursive: true, force: true });
    }
  });

  it('never shows a note of the desk', async () => {
    const { id } = await findLead();
    const change = {
      id: 'c-1',
      leadId: id,
      fromStage: 'received',
      toStage: 'checking',
      staffId: 's-1',
    } as const;
    const noteCipher = test.context.cipher.encrypt('内部附言', 'stage_change:c-1:note');
    await test.database.write(() => ({
      statements: [test.database.build.insert(stageChanges).values({ ...change, noteCipher, changedAt: 1 })],
    }));
    const page = await showPage();
    expect(JSON.stringify(page)).not.toContain('内部附言');
    expect(page.history.map(({ text }) => text)).toEqual(['收到', '核查']);
  });
});

describe('what a family writes later', () => {
  it('is added to what it told, once, though it is sent twice', async () => {
    const fields = { kind: 'addition', text: '右手有疤', entryKey: 'dddddddddddddddddddddd' };
    expect(await act('/add', fields)).toMatchObject({
      kind: 'redirect',
      path: '/kin-search/follow/lead?done=added',
    });
    expect(await act('/add', fields)).toMatchObject({ kind: 'redirect' });
    expect((await standing()).story).toBe('右手有疤');
    expect(await test.database.read.$count(entries)).toBe(2);
    expect((await showPage({ done: 'added' })).notes[0]).toBe('补充已收到。');
  });

  it('is kept too where it comes from the same page with other words, or without a key', async () => {
    const entryKey = 'dddddddddddddddddddddd';
    for (const text of ['右手有疤', '左耳有痣']) await act('/add', { kind: 'addition', text, entryKey });
    for (const text of ['会写字', '会写字']) await act('/add', { kind: 'addition', text });
    expect((await standing()).story).toBe('右手有疤\n左耳有痣\n会写字\n会写字');
  });

  it('puts a correction in the place of the words before, which stay with the office', async () => {
    await act('/correct', { field: 'nativePlace', value: '虚构县另一镇', entryKey: 'k-2' });
    expect((await standing()).nativePlace).toBe('虚构县另一镇');
    const { fields } = await readLeadAccount(test.context, (await findLead()).id);
    expect(fields.get('nativePlace')?.told.map(({ value }) => value)).toEqual([
      '虚构县虚构镇',
      '虚构县另一镇',
    ]);
  });

  it('makes a corrected telephone findable', async () => {
    await act('/correct', { field: 'contact', value: '138 0000 0009', entryKey: 'k-3' });
    expect(await test.database.read.$count(contactIndexes)).toBe(2);
  });

  it('is an answer where the office has asked', async () => {
    await ask('他在哪一年离家？');
    const asked = await showPage();
    expect(asked.conversation).toEqual([{ day: '2026年11月27日', from: 'office', text: '他在哪一年离家？' }]);
    expect(asked.addForm?.hidden['kind']).toBe('answer');
    test.clock.pass(60_000);
    await act('/add', { kind: 'answer', text: '1950年冬', entryKey: 'k-4' });
    const answered = await showPage({ done: 'answered' });
    expect(answered.conversation.map(({ from, text }) => `${from} ${text}`)).toEqual([
      'office 他在哪一年离家？',
      'family 1950年冬',
    ]);
    expect(answered.addForm?.hidden['kind']).toBe('addition');
  });

  it('counts as contact, calls for an answer and for a new comparison', async () => {
    await comparisonsDone(test.context);
    const before = await findLead();
    expect(before.rollVersion).toBe('roll-1');
    test.clock.pass(86_400_000);
    const asked: string[] = [];
    test.context.matcher.match = (account) => {
      asked.push(account.story);
      return Promise.resolve({ version: 'roll-1', matches: [] });
    };
    await logInAgain();
    await act('/add', { kind: 'addition', text: '右手有疤', entryKey: 'k-5' });
    await comparisonsDone(test.context);
    const after = await findLead();
    expect(after.lastContactAt).toBe(test.clock.now().getTime());
    expect(after.dueAt).toBe(before.dueAt);
    expect(asked).toEqual(['右手有疤']);
  });

  it('comes back with its error where it can’t be kept, and with its words', async () => {
    const empty = viewOf(await act('/add', { kind: 'addition', text: ' ', entryKey: 'k' }), 'follow-lead');
    expect(empty.addForm?.errors).toEqual([{ field: 'text', message: '请填写要补充的内容，或选照片' }]);
    const id = viewOf(
      await act('/add', { kind: 'addition', text: '11010519491231002X', entryKey: 'k' }),
      'follow-lead',
    );
    expect(id.addForm?.errors.map(({ field }) => field)).toEqual(['text']);
    for (const [field, value] of [
      ['name', ''],
      ['contact', '123'],
      ['codeHash', 'x'],
      ['pictures', 'x'],
    ] as const) {
      const page = viewOf(await act('/correct', { field, value, entryKey: 'k' }), 'follow-lead');
      expect(page.correctForm?.errors).toHaveLength(1);
    }
    expect(await test.database.read.$count(entries)).toBe(1);
  });

  it('comes back with its words where the store is busy', async () => {
    const busy = () => Promise.reject(new StoreBusyError('locked'));
    const context = { ...test.context, database: { ...test.database, write: busy } };
    const fields = { kind: 'addition', text: '右手有疤', entryKey: 'k' };
    const answer = await follow({ ...test, context }, { path: '/add', fields, token });
    expect(answer.status).toBe(503);
    const page = viewOf(answer, 'follow-lead');
    expect(page.message?.title).toBe('登记暂时用不了');
    expect(page.addForm?.groups[0]?.fields[0]).toMatchObject({ value: '右手有疤' });
  });

  it('is twenty times an hour at most', async () => {
    const statuses: (number | undefined)[] = [];
    for (let turn = 0; turn < 22; turn += 1)
      statuses.push(
        (await act('/add', { kind: 'addition', text: `第${turn}次`, entryKey: `k-${turn}` })).status,
      );
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });
});

async function logInAgain(): Promise<void> {
  token = await logInWith(test, receipt);
}

describe('a withdrawal', () => {
  const wal = () => (existsSync(`${test.file}-wal`) ? readFileSync(`${test.file}-wal`) : Buffer.alloc(0));

  it('erases what the family told, its pictures and its code, and keeps the bare row', async () => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
    const file = { field: 'pictures', fileName: 'a.png', claimedType: 'image/png', bytes };
    await follow(test, { path: '/add', fields: { kind: 'addition', entryKey: 'k' }, files: [file], token });
    expect(await test.database.read.$count(attachments)).toBe(1);
    const before = await findLead();
    const traces = [
      ...(await test.database.read.select().from(entryFields)).map(({ valueCipher }) => valueCipher),
      ...(await test.database.read.select().from(contactIndexes)).map(({ blindIndex }) => blindIndex),
    ];
    expect(traces.every((trace) => readFileSync(test.file).includes(trace) || wal().includes(trace))).toBe(
      true,
    );
    const answer = await act('/withdraw', { sure: 'yes' });
    expect(viewOf(answer, 'server-message').title).toBe('已经撤回');
    expect(await findLead()).toMatchObject({
      stage: 'withdrawn',
      codeHash: null,
      reference: receipt.reference,
    });
    for (const table of [entries, attachments, contactIndexes])
      expect(await test.database.read.$count(table)).toBe(0);
    expect(readdirSync(uploadsFolder(test.context.settings.dataDir))).toEqual([]);
    expect(traces).toHaveLength(6);
    for (const trace of [before.codeHash ?? '', before.contentHash, ...traces]) {
      expect(readFileSync(test.file).includes(trace)).toBe(false);
      expect(wal().includes(trace)).toBe(false);
    }
  });

  it('ends the session and the code', async () => {
    await act('/withdraw', { sure: 'yes' });
    expect(await follow(test, { path: '/lead', token })).toMatchObject({ kind: 'redirect' });
    const { reference, code } = receipt;
    const answer = await follow(test, { fields: { reference, code }, address: '192.0.2.3' });
    expect(answer.status).toBe(422);
  });

  it('that comes between reading and writing lets no later word into the lead', async () => {
    const lead = await findLead();
    await act('/withdraw', { sure: 'yes' });
    const words = { kind: 'addition', fields: [['story', '右手有疤']], uploads: [], entryKey: 'k' } as const;
    expect(await writeToLead(test.context, lead, words)).toEqual({ kind: 'held', message: 'withdrawn' });
    expect(await test.database.read.$count(entries)).toBe(0);
    expect(await findLead()).toMatchObject({ stage: 'withdrawn', rollVersion: lead.rollVersion });
  });

  it('asks whether it is meant', async () => {
    const page = viewOf(await act('/withdraw', {}), 'follow-lead');
    expect(page.withdrawForm?.errors.map(({ field }) => field)).toEqual(['sure']);
    expect((await findLead()).stage).toBe('received');
  });

  it('of a report of harm is not offered and does nothing', async () => {
    receipt = await receive(test, 'harm');
    await logInAgain();
    const page = await showPage();
    expect(page.withdrawForm).toBeUndefined();
    expect(page.notes.join('')).toContain('不因撤回而删去');
    expect((await act('/withdraw', { sure: 'yes' })).status).toBe(422);
    expect((await findLead()).stage).toBe('received');
    expect(page.account.some(({ value }) => value.startsWith('text '))).toBe(true);
  });

  it('does not let a late repeat of the form bring the words back', async () => {
    const key = 'cccccccccccccccccccccc';
    receipt = viewOf(await sendForm(test, { key, address: '192.0.2.9' }), 'receipt');
    await logInAgain();
    await act('/withdraw', { sure: 'yes' });
    const before = await test.database.read.$count(leads);
    for (const fields of [kinAnswers, { story: '别的话' }]) {
      const answer = await sendForm(test, { key, fields, address: '192.0.2.9' });
      expect(answer.status).toBe(409);
      const { form } = viewOf(answer, 'public-form');
      expect(form.hidden['idempotencyKey']).not.toBe(key);
    }
    expect(await test.database.read.$count(leads)).toBe(before);
  });
});
