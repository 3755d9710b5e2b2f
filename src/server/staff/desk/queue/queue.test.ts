import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toEntryStatements } from '../../../leads/entry-statements.ts';
import { auditRows } from '../../../schema/guard-tables.ts';
import { openTestContext, type TestContext } from '../../../test-context.fixture.ts';
import { viewOf, visitDesk } from '../desk-visit.fixture.ts';
import { addLead, addStaff, canaryPhone, clerk, kinFields, reviewer } from '../seeded-lead.fixture.ts';
import { toQueueFilter, toQueueQuery, wholeQueue } from './queue-filter.ts';

const day = 86_400_000;
let test: TestContext;
let now: number;
beforeEach(async () => {
  test = await openTestContext();
  now = test.context.now().getTime();
  await addStaff(test);
});
afterEach(() => test.close());

async function queue(query: Record<string, string> = {}, member = clerk) {
  return viewOf(await visitDesk(test, member, { method: 'GET', path: '/staff/', query }), 'staff-queue');
}

async function references(query: Record<string, string> = {}): Promise<string[]> {
  return (await queue(query)).rows.map(({ reference }) => reference);
}

describe('the queue', () => {
  it('shows what is overdue first, then what is due soonest', async () => {
    await addLead(test, { id: 'late', dueAt: now - 3 * day, receivedAt: now - 30 * day });
    await addLead(test, { id: 'soon', dueAt: now + day });
    await addLead(test, { id: 'later', dueAt: now + 9 * day });
    await addLead(test, { id: 'latest', dueAt: now - 9 * day });
    const { rows, piles } = await queue();
    expect(rows.map(({ reference }) => reference)).toEqual(['LATEST', 'LATE', 'SOON', 'LATER']);
    expect(rows[1]).toMatchObject({ due: '逾期3天', isOverdue: true, age: '30天前' });
    expect(rows[2]).toMatchObject({ due: '还有1天', isOverdue: false });
    expect(piles.map(({ count }) => count)).toEqual([4, 2, 0, 0, 0]);
  });

  it('keeps the unverified, the joined and the finished apart', async () => {
    await addLead(test, { id: 'plain' });
    await addLead(test, { id: 'unverified', isUnverified: true });
    await addLead(test, { id: 'done', stage: 'confirmed' });
    expect(await references()).toEqual(['PLAIN']);
    expect(await references({ pile: 'unverified' })).toEqual(['UNVERIFIED']);
    expect(await references({ stage: 'confirmed' })).toEqual(['DONE']);
    expect((await references({ stage: 'all' })).sort()).toEqual(['DONE', 'PLAIN']);
    expect(await references({ joined: 'yes' })).toEqual([]);
  });

  it('is filtered by door, by the best candidate and by part of a reference', async () => {
    await addLead(test, { id: 'aa', matches: [{ person: 'p-a', strength: 'strong', bits: 12.34 }] });
    const weaker = { person: 'p-b', strength: 'strong', bits: 3 } as const;
    await addLead(test, { id: 'bb', matches: [{ person: 'p-a', strength: 'weak', bits: 4 }, weaker] });
    await addLead(test, { id: 'cc', kind: 'harm' });
    expect(await references({ strength: 'strong' })).toEqual(['AA']);
    expect(await references({ strength: 'weak' })).toEqual(['BB']);
    expect(await references({ strength: 'unmatched' })).toEqual(['CC']);
    expect(await references({ door: 'harm' })).toEqual(['CC']);
    expect(await references({ reference: 'b' })).toEqual(['BB']);
    const { rows } = await queue({ reference: 'AA' });
    expect(rows[0]?.best).toBe('把握大　12.3');
  });

  it('finds a reference wherever its lead stands', async () => {
    await addLead(test, { id: 'plain' });
    await addLead(test, { id: 'ref1', stage: 'set-aside' });
    await addLead(test, { id: 'ref2', isUnverified: true });
    expect((await references({ reference: 'ref' })).sort()).toEqual(['REF1', 'REF2']);
  });

  it('takes what it does not know in an address for nothing said', () => {
    const odd = new URLSearchParams(
      "stage=<b>&door=x&strength=9&page=-1&reference=' OR 1=1 --&pile=toString",
    );
    expect(toQueueFilter(odd)).toEqual({ ...wholeQueue, reference: 'OR11' });
    expect(toQueueQuery(wholeQueue)).toBe('');
    const kept =
      '?stage=all&door=kin&strength=weak&pile=unverified&mine=yes&joined=yes&overdue=yes&reference=AB&page=2';
    expect(toQueueQuery(toQueueFilter(new URLSearchParams(kept)))).toBe(kept);
  });

  it('has pages of fifty', async () => {
    for (let index = 0; index < 51; index += 1)
      await addLead(test, { id: `lead-${index}`, fields: { name: '甲' } });
    const first = await queue();
    expect(first.rows).toHaveLength(50);
    expect(first.caption).toBe('共51条');
    expect(first.pages.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect((await queue({ page: '2' })).rows).toHaveLength(1);
  });

  it('hints at leads with the same contact, new candidates and words of the family that nobody has read', async () => {
    await addLead(test, { id: 'aa', contactKey: canaryPhone });
    await addLead(test, { id: 'bb', contactKey: canaryPhone, stage: 'set-aside' });
    const entry = {
      id: 'more',
      leadId: 'aa',
      kind: 'addition',
      staffId: null,
      writtenAt: now + 1,
      fields: [],
    } as const;
    await test.database.write(() => ({ statements: toEntryStatements(test.context, entry) }));
    const { rows } = await queue();
    expect(rows[0]?.hints).toEqual(['家属有新内容', '同一联系方式另有1条']);
  });

  it('never shows a contact, wherever a family wrote it', async () => {
    await addLead(test, {
      id: 'aa',
      fields: { ...kinFields, name: `石大山${canaryPhone}`, nativePlace: canaryPhone },
    });
    expect(JSON.stringify(await queue())).not.toContain(canaryPhone);
    expect(JSON.stringify(await queue())).toContain('138****8765');
  });

  it('offers the export to reviewers only', async () => {
    await addLead(test, { id: 'aa' });
    expect((await queue({}, clerk)).exportPath).toBeUndefined();
    expect((await queue({ door: 'kin' }, reviewer)).exportPath).toBe('/staff/export?door=kin');
  });
});

describe('looking for a contact', () => {
  it('finds the leads of a telephone, however it is written, and keeps the number out of address and audit', async () => {
    await addLead(test, { id: 'aa', contactKey: canaryPhone });
    await addLead(test, { id: 'bb', contactKey: '13800001111' });
    const fields = { contact: '+86 138-0000-8765' };
    const answer = await visitDesk(test, clerk, { method: 'POST', path: '/staff/find-contact', fields });
    const view = viewOf(answer, 'staff-queue');
    expect(view.rows.map(({ reference }) => reference)).toEqual(['AA']);
    expect(JSON.stringify(view)).not.toContain('8765');
    const audit = await test.database.read.select().from(auditRows);
    expect(audit.map(({ action, actor }) => [action, actor])).toEqual([['contact-searched', clerk.id]]);
    expect(JSON.stringify(audit)).not.toContain('8765');
  });

  it('finds nobody by part of a number, and says what to do', async () => {
    await addLead(test, { id: 'aa', contactKey: canaryPhone });
    const fields = { contact: '1380000' };
    const answer = await visitDesk(test, clerk, { method: 'POST', path: '/staff/find-contact', fields });
    const view = viewOf(answer, 'staff-queue');
    expect(view.rows).toEqual([]);
    expect(view.emptyNote).toContain('写完整');
  });
});
