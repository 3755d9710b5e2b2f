import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from '../../../store/sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toEntryStatements } from '../../../leads/entry-statements.ts';
import { auditRows } from '../../../schema/guard-tables.ts';
import { attachments, leads } from '../../../schema/lead-tables.ts';
import { writeShownMedia } from '../../../shown-media.fixture.ts';
import { openTestContext, type TestContext } from '../../../test-context.fixture.ts';
import { viewOf, visitDesk } from '../desk-visit.fixture.ts';
import {
  addLead,
  addStaff,
  canaryPhone,
  clerk,
  inventedPerson,
  kinFields,
  reviewer,
} from '../seeded-lead.fixture.ts';
import { places } from './read-lead-file.ts';

const other = { ...inventedPerson, id: 'p-other', name: '石大川', nativePlace: '开县' };
const people = [inventedPerson, other, ...['p-1', 'p-2', 'p-3'].map((id) => ({ ...inventedPerson, id }))];
const matches = people.slice(0, 1).map(({ id }) => ({
  person: id,
  strength: 'strong' as const,
  bits: 14.25,
  reasons: [
    { field: 'name', kind: 'exact', bits: 9, said: '石大山', recorded: '石大山' } as const,
    {
      field: 'nativePlace',
      kind: 'same',
      bits: 5,
      said: '巴县木洞镇',
      recorded: '四川省巴县木洞镇',
    } as const,
    { field: 'birth', kind: 'contradicts', bits: -3, said: '1938年', recorded: '1928年' } as const,
    { field: 'name', kind: 'of another version', bits: 9, said: '', recorded: '' } as never,
  ],
}));

let test: TestContext;
beforeEach(async () => {
  test = await openTestContext({
    people,
    match: ({ name }) =>
      name === '石大川'
        ? [{ person: 'p-other', strength: 'possible', bits: 3, probability: 0.5, reasons: [] }]
        : [],
  });
  await addStaff(test);
});
afterEach(() => test.close());

async function lead(query: Record<string, string> = {}, member = clerk) {
  return viewOf(
    await visitDesk(test, member, { method: 'GET', path: '/staff/leads/aa', query }),
    'staff-lead',
  );
}

async function actionsOf(): Promise<string[]> {
  return (await test.database.read.select().from(auditRows)).map(({ action }) => action);
}

describe('a lead beside its candidates', () => {
  it('stands field by field: the family’s words, the roll’s, and what speaks for and against', async () => {
    await addLead(test, { id: 'aa', matches });
    const { comparison } = await lead();
    expect(comparison?.columns).toMatchObject([
      { person: 'p-7k3m9q2x', name: '石大山', strength: '把握大　14.3比特' },
    ]);
    const row = (label: string) => comparison?.rows.find((found) => found.label === label);
    expect(row('姓名')?.said.text).toBe('石大山');
    expect(row('姓名')?.cells).toMatchObject([{ recorded: '石大山', verdict: 'for', verdictWord: '合' }]);
    expect(row('姓名')?.cells[0]?.reasons).toHaveLength(1);
    expect(row('出生')?.cells).toMatchObject([
      { recorded: '1928年', verdict: 'against', verdictWord: '不合' },
    ]);
    expect(row('部队（单位）')?.cells).toMatchObject([
      { recorded: '志愿军第60军', verdict: 'none', reasons: [] },
    ]);
    expect(row('寻亲状态')?.cells).toMatchObject([{ recorded: '寻亲中' }]);
  });

  it('shows three candidates side by side and folds the rest', async () => {
    const many = people.map(({ id }) => ({ person: id, strength: 'possible' as const, bits: 3 }));
    await addLead(test, { id: 'aa', matches: many });
    const view = await lead();
    expect(view.comparison?.columns.map(({ person }) => person)).toEqual(['p-7k3m9q2x', 'p-other', 'p-1']);
    expect(view.others.map(({ person }) => person)).toEqual(['p-2', 'p-3']);
  });

  it('tells the original words beside the corrected ones, with their days', async () => {
    await addLead(test, { id: 'aa', matches });
    const entry = {
      id: 'later',
      leadId: 'aa',
      kind: 'correction',
      staffId: null,
      writtenAt: test.context.now().getTime() + 86_400_000,
      fields: [['birth', '1929年']],
    } as const;
    await test.database.write(() => ({ statements: toEntryStatements(test.context, entry) }));
    const birth = (await lead()).comparison?.rows.find(({ label }) => label === '出生');
    expect(birth?.said).toEqual({
      text: '1929年',
      history: ['2026年11月27日原写：1928年', '2026年11月28日更正为：1929年'],
    });
  });

  it('takes somebody else of the roll into the table, found by 编号 or by name', async () => {
    await addLead(test, { id: 'aa', matches });
    const found = await lead({ find: '石大川' });
    expect(found.find?.results).toMatchObject([{ person: 'p-other', name: '石大川', strength: '' }]);
    expect((await lead({ find: 'p-other' })).find?.results).toHaveLength(1);
    expect((await lead({ find: '无此人' })).find?.note).toContain('没有找到');
    const { comparison, forms } = await lead({ person: 'p-other' });
    expect(comparison?.columns.map(({ person, note }) => [person, note !== ''])).toEqual([
      ['p-other', true],
      ['p-7k3m9q2x', false],
    ]);
    const person = forms.propose?.groups[0]?.fields.find(({ name }) => name === 'person');
    expect(person?.kind === 'choice' && person.options.map(({ value }) => value)).toEqual([
      'p-other',
      'p-7k3m9q2x',
    ]);
  });

  it('says which picture it was opened from, and shows it only where the public sees it', async () => {
    const contentDir = writeShownMedia();
    try {
      Object.assign(test.context.settings, { contentDir });
      await addLead(test, { id: 'aa', fields: { ...kinFields, media: 'm-shown' } });
      expect((await lead()).written).toContainEqual({
        label: '来自影像',
        value: 'm-shown',
        history: [],
        media: { id: 'm-shown', caption: '样例合影', alt: '三个人站在门前', unidentified: ['前排左二'] },
      });
      rmSync(contentDir, { recursive: true });
      expect((await lead()).written).toEqual([{ label: '来自影像', value: 'm-shown', history: [] }]);
    } finally {
      rmSync(contentDir, { recursive: true, force: true });
    }
  });

  it('is shown without the roll’s words when the roll can’t be read', async () => {
    await addLead(test, { id: 'aa', matches });
    const matcher = { ...test.context.matcher, findPeople: () => Promise.reject(new Error('no roll')) };
    const broken = { ...test, context: { ...test.context, matcher } };
    const answer = await visitDesk(broken, clerk, { method: 'GET', path: '/staff/leads/aa' });
    expect(viewOf(answer, 'staff-lead').warnings).toContain('英名录暂时读不出来，下面没有英名录的内容。');
  });
});

describe('a contact', () => {
  const everywhere = Object.fromEntries(
    [
      ...Object.keys(kinFields),
      'otherNames',
      'generation',
      'unit',
      'post',
      'death',
      'relatives',
      'letters',
      'guardian',
    ].map((field) => [field, canaryPhone]),
  );

  it('is masked on the lead’s page, wherever the family wrote it', async () => {
    await addLead(test, { id: 'aa', fields: everywhere, matches: [] });
    const text = JSON.stringify(await lead());
    expect(text).not.toContain(canaryPhone);
    expect(text).toContain('138****8765');
  });

  it('is shown in full once, after it was noted who asked', async () => {
    await addLead(test, { id: 'aa', matches });
    const answer = await visitDesk(test, clerk, {
      method: 'POST',
      path: '/staff/leads/aa/unmask',
      fields: {},
    });
    const view = viewOf(answer, 'staff-lead');
    expect(view.isRevealed).toBe(true);
    expect(view.sender).toContainEqual({ label: '联系方式', value: canaryPhone });
    const audit = await test.database.read.select().from(auditRows);
    expect(audit).toMatchObject([{ action: 'contact-unmasked', actor: clerk.id, subject: 'aa' }]);
    expect(JSON.stringify(audit)).not.toContain(canaryPhone);
    expect(JSON.stringify(await lead())).not.toContain(canaryPhone);
  });
});

describe('what is written into a lead', () => {
  it('stays text: markup reaches the page as the characters that were typed', async () => {
    const markup = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';
    await addLead(test, { id: 'aa', fields: { ...kinFields, name: markup, story: markup } });
    expect((await lead()).comparison?.rows[0]?.said.text).toBe(markup);
  });

  it('is gone once it was erased, and nothing can be done any more', async () => {
    await addLead(test, { id: 'aa', matches });
    const fields = { to: 'withdrawn', note: '来电撤回', seen: String(test.context.now().getTime()) };
    const answer = await visitDesk(test, clerk, { method: 'POST', path: '/staff/leads/aa/stage', fields });
    expect(answer).toMatchObject({ kind: 'redirect', path: '/staff/leads/aa?done=stage' });
    const view = await lead();
    expect(view.forms).toEqual({});
    expect(view.comparison).toBeUndefined();
    expect(view.timeline.map(({ what, text }) => [what, text])).toEqual([['收到 → 撤回', '来电撤回']]);
  });
});

describe('an act', () => {
  it('that is refused shows the lead again with what was typed, and says why at the field', async () => {
    await addLead(test, { id: 'aa', matches });
    const seen = String(test.context.now().getTime());
    const fields = { person: 'p-7k3m9q2x', grounds: '', seen };
    const answer = await visitDesk(test, clerk, { method: 'POST', path: '/staff/leads/aa/propose', fields });
    expect(answer.status).toBe(422);
    const { forms } = viewOf(answer, 'staff-lead');
    expect(forms.propose?.errors).toEqual([
      { field: 'grounds', message: '请写明凭什么认定，核定的人要据此判断。' },
    ]);
    const person = forms.propose?.groups[0]?.fields.find(({ name }) => name === 'person');
    expect(person).toMatchObject({ value: 'p-7k3m9q2x' });
  });

  it('on a state that has changed since answers 409, and keeps the typed note', async () => {
    await addLead(test, { id: 'aa', matches });
    const fields = { to: 'checking', note: '写了很久的附言', seen: '1' };
    const answer = await visitDesk(test, clerk, { method: 'POST', path: '/staff/leads/aa/stage', fields });
    expect(answer.status).toBe(409);
    const view = viewOf(answer, 'staff-lead');
    expect(view.isRefused).toBe(true);
    const note = view.forms.stage?.groups[0]?.fields.find(({ name }) => name === 'note');
    expect(note).toMatchObject({ value: '写了很久的附言' });
    expect(await actionsOf()).toEqual([]);
  });

  it('of confirming is offered to a second person with the right, and to nobody else', async () => {
    await addLead(test, { id: 'aa', matches });
    const seen = String(test.context.now().getTime());
    const fields = { person: 'p-7k3m9q2x', grounds: '名籍都合', seen };
    await visitDesk(test, reviewer, { method: 'POST', path: '/staff/leads/aa/propose', fields });
    expect((await lead({}, reviewer)).forms.decide).toBeUndefined();
    expect((await lead({}, reviewer)).pending?.note).toContain('另一人');
    expect((await lead({}, clerk)).forms.decide).toBeUndefined();
    const second = { id: 'staff-second', displayName: '审核丙', role: 'reviewer' } as const;
    const { forms, pending } = await lead({}, second);
    expect(pending).toMatchObject({ person: '石大山（p-7k3m9q2x）', grounds: '名籍都合', note: '' });
    const confirmation = forms.decide?.hidden['confirmation'] ?? '';
    const decision = {
      confirmation,
      decision: 'confirm',
      note: '核过',
      seen: forms.decide?.hidden['seen'] ?? '',
    };
    await visitDesk(test, second, { method: 'POST', path: '/staff/leads/aa/decide', fields: decision });
    const [row] = await test.database.read.select().from(leads).where(eq(leads.id, 'aa'));
    expect(row).toMatchObject({ stage: 'confirmed', confirmedPerson: 'p-7k3m9q2x' });
  });
});

describe('a picture', () => {
  it('is taken as a file, decrypted, after it was noted', async () => {
    await addLead(test, { id: 'aa' });
    const bytes = new Uint8Array([0xff, 0xd8, 1, 2, 3]);
    const folder = path.join(test.context.settings.dataDir, 'uploads');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'random-name'),
      test.context.cipher.encryptBytes(bytes, places.picture('pic')),
    );
    const row = {
      id: 'pic',
      leadId: 'aa',
      entryId: 'aa-entry',
      fileName: 'random-name',
      mediaType: 'image/jpeg',
    };
    await test.database.write(() => ({
      statements: [
        test.database.build.insert(attachments).values({ ...row, byteCount: 5, sha256: 'sum', addedAt: 1 }),
      ],
    }));
    const answer = await visitDesk(test, clerk, {
      method: 'POST',
      path: '/staff/leads/aa/pictures/pic',
      fields: {},
    });
    expect(answer).toMatchObject({ kind: 'file', mediaType: 'image/jpeg', downloadName: 'AA-pic.jpg' });
    expect(answer.kind === 'file' && [...answer.bytes]).toEqual([...bytes]);
    expect(await actionsOf()).toEqual(['picture-taken']);
    await addLead(test, { id: 'bb' });
    const stray = visitDesk(test, clerk, {
      method: 'POST',
      path: '/staff/leads/bb/pictures/pic',
      fields: {},
    });
    await expect(stray).rejects.toThrow('no such picture');
  });
});
