import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffMember } from '../../../web/route.ts';
import { openTestContext, type TestContext } from '../../../test-context.fixture.ts';
import { changeStage } from '../acts/change-stage.ts';
import { recordDisclosure } from '../acts/disclose.ts';
import { viewOf, visitDesk } from '../desk-visit.fixture.ts';
import { addLead, addStaff, canaryPhone, clerk } from '../seeded-lead.fixture.ts';
import { countLeads, type CountedLead } from './count-numbers.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 27, 1);
const plain: CountedLead = {
  kind: 'kin',
  stage: 'received',
  receivedAt: now,
  dueAt: null,
  isUnverified: false,
  isJoined: false,
  isErased: false,
  firstAnsweredAt: null,
};

describe('the numbers', () => {
  it('count what is open and overdue, without what was joined to another', () => {
    const numbers = countLeads(
      [
        plain,
        { ...plain, dueAt: now - 1 },
        { ...plain, dueAt: now - 1, isJoined: true },
        { ...plain, stage: 'confirmed', dueAt: now - 1 },
        { ...plain, stage: 'withdrawn', isErased: true },
        { ...plain, isUnverified: true },
      ],
      now,
    );
    expect(numbers).toMatchObject({ total: 6, open: 3, overdue: 1, unverified: 1, joined: 1, erased: 1 });
    expect(numbers.byStage.map(({ stage, all }) => [stage, all])).toContainEqual(['received', 4]);
  });

  it('put a lead into the month it has in Beijing', () => {
    const lastSecondsOfOctober = Date.UTC(2026, 9, 31, 15, 59, 59);
    const numbers = countLeads(
      [
        { ...plain, receivedAt: lastSecondsOfOctober },
        { ...plain, receivedAt: lastSecondsOfOctober + 1000, kind: 'harm' },
      ],
      now,
    );
    expect(numbers.byMonth).toMatchObject([
      { month: '2026-11', all: 1, counts: { harm: 1 } },
      { month: '2026-10', all: 1, counts: { kin: 1 } },
    ]);
  });

  it('tell within how many days half and nine tenths were answered, and how many came late', () => {
    const answered = [1, 2, 3, 4, 5, 6, 7, 8, 9, 60].map((days) => ({
      ...plain,
      receivedAt: now - 70 * day,
      firstAnsweredAt: now - (70 - days) * day,
    }));
    const waiting = { ...plain, receivedAt: now - 40 * day };
    expect(countLeads([...answered, waiting, plain], now).firstAnswer).toEqual({
      answered: 10,
      median: 5,
      ninth: 9,
      late: 2,
    });
    expect(countLeads([], now).firstAnswer).toEqual({
      answered: 0,
      median: undefined,
      ninth: undefined,
      late: 0,
    });
  });
});

describe('the page of the numbers', () => {
  let test: TestContext;
  beforeEach(async () => {
    test = await openTestContext();
    await addStaff(test);
    await addLead(test, { id: 'aa', granted: ['processing', 'other-regions'] });
  });
  afterEach(() => test.close());

  async function counts(role: StaffMember['role']) {
    const member = { id: 'staff-x', displayName: '丁', role };
    return viewOf(await visitDesk(test, member, { method: 'GET', path: '/staff/counts' }), 'staff-counts');
  }

  it('holds numbers and no words of a family; disclosures are for the auditor alone', async () => {
    const act = { member: clerk, leadId: 'aa', seenAt: undefined };
    const disclosure = {
      recipient: '虚构县退役军人事务局',
      parts: ['contact'],
      why: '查找',
      basis: 'other-regions',
    };
    await recordDisclosure(test.context, act, disclosure);
    const auditor = await counts('auditor');
    expect(auditor.disclosures?.rows).toEqual([
      ['2026年11月27日', 'AA', '虚构县退役军人事务局', '联系方式', '查找', '录入甲'],
    ]);
    const administrator = await counts('administrator');
    expect(administrator.disclosures).toBeUndefined();
    for (const view of [auditor, administrator]) {
      const text = JSON.stringify(view);
      for (const word of [canaryPhone, '石小河', '石大山', '木洞']) expect(text).not.toContain(word);
    }
  });

  it('takes the first contact with the family for the answer, and no note for one', async () => {
    const act = { member: clerk, leadId: 'aa', seenAt: undefined };
    await changeStage(test.context, act, { to: '', note: '先记一笔' });
    expect((await counts('auditor')).firstAnswer[0]).toEqual({ label: '已答复', value: '0' });
    test.clock.pass(3 * day);
    await changeStage(test.context, act, { to: 'contacted', note: '打过电话' });
    const { firstAnswer } = await counts('auditor');
    expect(firstAnswer.map(({ value }) => value)).toEqual(['1', '3天', '3天', '0']);
  });
});
