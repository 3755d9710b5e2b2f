import { eq } from '../../../store/sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLeadAccount } from '../../../leads/read-account.ts';
import { auditRows } from '../../../schema/guard-tables.ts';
import {
  confirmations,
  disclosures,
  entryFields,
  leads,
  stageChanges,
  consents,
} from '../../../schema/lead-tables.ts';
import { openTestContext, type TestContext } from '../../../test-context.fixture.ts';
import { ActRefusedError } from '../act-refused.ts';
import { findLeadFile, type LeadRow } from '../lead/read-lead-file.ts';
import {
  addLead,
  addStaff,
  canaryPhone,
  clerk,
  inventedPerson,
  reviewer,
  secondReviewer,
} from '../seeded-lead.fixture.ts';
import { askFamily } from './ask-family.ts';
import { assignLead } from './assign-lead.ts';
import { changeStage } from './change-stage.ts';
import { decideMatch } from './decide-match.ts';
import { recordDisclosure } from './disclose.ts';
import { joinLead, separateLead } from './join-leads.ts';
import { proposeMatch } from './propose-match.ts';
import { protectLead } from './protect-lead.ts';

let test: TestContext;
beforeEach(async () => {
  test = await openTestContext({ people: [inventedPerson] });
  await addStaff(test);
  await addLead(test, { id: 'lead-a' });
});
afterEach(() => test.close());

async function leadOf(id = 'lead-a'): Promise<LeadRow> {
  const [lead] = await test.database.read.select().from(leads).where(eq(leads.id, id));
  if (lead === undefined) throw new Error(`No lead ${id}.`);
  return lead;
}

async function actOf(member = clerk, id = 'lead-a') {
  return { member, leadId: id, seenAt: (await leadOf(id)).changedAt };
}

async function actionsOf(): Promise<string[]> {
  const rows = await test.database.read.select().from(auditRows);
  return rows.map(({ action }) => action);
}

/** The word of the refusal; fails the test when nothing is refused. */
async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ActRefusedError) return error.reason;
  throw error ?? new Error('Nothing was refused.');
}

describe('a change of stage', () => {
  it('is written with its note, its author and the audit, and sets the next day due', async () => {
    expect(await changeStage(test.context, await actOf(), { to: 'checking', note: '先查县志' })).toBe(
      'stage',
    );
    const file = await findLeadFile(test.context, 'lead-a');
    expect(file?.lead.stage).toBe('checking');
    expect(file?.lead.dueAt).toBeGreaterThan(test.context.now().getTime() + 29 * 86_400_000);
    expect(file?.stageChanges).toMatchObject([
      { fromStage: 'received', toStage: 'checking', note: '先查县志', staffId: clerk.id },
    ]);
    expect(await actionsOf()).toEqual(['stage-changed']);
  });

  it('is refused without a note, to an unknown stage, and where the rules have no way', async () => {
    expect(await refusalOf(changeStage(test.context, await actOf(), { to: 'checking', note: ' ' }))).toBe(
      'note-missing',
    );
    for (const to of ['confirmed', 'nowhere'])
      expect(await refusalOf(changeStage(test.context, await actOf(), { to, note: '附言' }))).toBe(
        'stage-not-allowed',
      );
    expect(await actionsOf()).toEqual([]);
  });

  it('is refused when the lead changed after it was shown, and leaves nothing behind', async () => {
    const stale = await actOf();
    await changeStage(test.context, await actOf(reviewer), { to: 'checking', note: '我来查' });
    expect(await refusalOf(changeStage(test.context, stale, { to: 'set-aside', note: '不像' }))).toBe(
      'changed',
    );
    expect((await leadOf()).stage).toBe('checking');
    expect(await test.database.read.select().from(stageChanges)).toHaveLength(1);
  });

  it('writes a note alone when no stage is chosen', async () => {
    expect(await changeStage(test.context, await actOf(), { to: '', note: '家属来过电话' })).toBe('note');
    expect((await leadOf()).stage).toBe('received');
    expect(await actionsOf()).toEqual(['note-added']);
  });

  it('to 撤回 erases what the family said, keeps the note of it, and allows nothing afterwards', async () => {
    await changeStage(test.context, await actOf(), { to: 'withdrawn', note: '家属来电要求撤回' });
    expect(await test.database.read.select().from(entryFields)).toEqual([]);
    expect((await readLeadAccount(test.context, 'lead-a')).account.name).toBe('');
    const file = await findLeadFile(test.context, 'lead-a');
    expect(file?.stageChanges[0]?.note).toBe('家属来电要求撤回');
    expect(file?.lead.erasedAt).not.toBeNull();
    expect(await refusalOf(askFamily(test.context, await actOf(), '还在吗'))).toBe('erased');
  });

  it('never withdraws a record that the law asks to keep', async () => {
    await protectLead(test.context, await actOf(), '网上有侮辱言论');
    expect(await refusalOf(changeStage(test.context, await actOf(), { to: 'withdrawn', note: '来电' }))).toBe(
      'protected-record',
    );
    expect(await refusalOf(protectLead(test.context, await actOf(), '再记一次'))).toBe('already-protected');
  });

  it('away from 确认 takes the confirmed person off', async () => {
    await proposeMatch(test.context, await actOf(), { person: inventedPerson.id, grounds: '名籍相符' });
    const file = await findLeadFile(test.context, 'lead-a');
    await decideMatch(test.context, await actOf(reviewer), {
      confirmationId: file?.confirmations[0]?.id ?? '',
      decision: 'confirm',
      note: '核过',
    });
    await changeStage(test.context, await actOf(), { to: 'checking', note: '家属说不是' });
    expect(await leadOf()).toMatchObject({ stage: 'checking', confirmedPerson: null });
  });
});

describe('a match', () => {
  async function propose(member = clerk): Promise<string> {
    await proposeMatch(test.context, await actOf(member), {
      person: inventedPerson.id,
      grounds: '姓名籍贯都合',
    });
    const [row] = await test.database.read.select().from(confirmations);
    return row?.id ?? '';
  }

  it('takes two people: one proposes, another confirms', async () => {
    const confirmationId = await propose();
    await decideMatch(test.context, await actOf(reviewer), {
      confirmationId,
      decision: 'confirm',
      note: '核过',
    });
    expect(await leadOf()).toMatchObject({
      stage: 'confirmed',
      confirmedPerson: inventedPerson.id,
      dueAt: null,
    });
    expect(await test.database.read.select().from(confirmations)).toMatchObject([
      { proposedBy: clerk.id, decidedBy: reviewer.id, isConfirmed: true },
    ]);
    expect(await actionsOf()).toEqual(['match-proposed', 'match-confirmed']);
  });

  it('is never confirmed by whoever proposed it', async () => {
    const confirmationId = await propose(reviewer);
    const own = decideMatch(test.context, await actOf(reviewer), {
      confirmationId,
      decision: 'confirm',
      note: '对',
    });
    expect(await refusalOf(own)).toBe('own-proposal');
    expect((await leadOf()).stage).toBe('received');
  });

  it('is decided once when two decide at the same moment', async () => {
    const confirmationId = await propose();
    const [first, second] = [await actOf(reviewer), await actOf(secondReviewer)];
    const answers = await Promise.allSettled([
      decideMatch(test.context, first, { confirmationId, decision: 'confirm', note: '核过' }),
      decideMatch(test.context, second, { confirmationId, decision: 'refuse', note: '不像' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await actionsOf()).filter((action) => action !== 'match-proposed')).toHaveLength(1);
    expect(await test.database.read.select().from(stageChanges)).toHaveLength(1);
  });

  it('is decided once even when both had read it before either wrote', async () => {
    const confirmationId = await propose();
    const act = await actOf(secondReviewer);
    const racing = Object.assign(Object.create(test.database), {
      // Another process decides between the plan and the batch.
      write: (plan: Parameters<typeof test.database.write>[0]) =>
        test.database.write(async () => {
          const planned = await plan();
          await new Promise((resolve) => setImmediate(resolve));
          return {
            ...planned,
            statements: [
              test.database.build
                .update(confirmations)
                .set({ decidedBy: reviewer.id, decidedAt: 1, isConfirmed: false })
                .where(eq(confirmations.id, confirmationId)),
              ...planned.statements,
            ],
          };
        }),
    });
    const late = decideMatch({ ...test.context, database: racing }, act, {
      confirmationId,
      decision: 'confirm',
      note: '核过',
    });
    expect(await refusalOf(late)).toBe('changed');
    expect((await leadOf()).stage).toBe('received');
    expect(await actionsOf()).toEqual(['match-proposed']);
  });

  it('is proposed once at a time, with grounds, and only for somebody of the roll', async () => {
    expect(
      await refusalOf(proposeMatch(test.context, await actOf(), { person: 'p-none', grounds: '像' })),
    ).toBe('person-unknown');
    const silent = proposeMatch(test.context, await actOf(), { person: inventedPerson.id, grounds: '' });
    expect(await refusalOf(silent)).toBe('grounds-missing');
    await propose();
    const again = proposeMatch(test.context, await actOf(reviewer), {
      person: inventedPerson.id,
      grounds: '也像',
    });
    expect(await refusalOf(again)).toBe('already-proposed');
  });

  it('can be refused, and then proposed again', async () => {
    const confirmationId = await propose();
    await decideMatch(test.context, await actOf(reviewer), {
      confirmationId,
      decision: 'refuse',
      note: '年岁不合',
    });
    expect((await leadOf()).stage).toBe('received');
    await proposeMatch(test.context, await actOf(), { person: inventedPerson.id, grounds: '年岁另有说法' });
    expect(await test.database.read.select().from(confirmations)).toHaveLength(2);
    expect(
      await refusalOf(
        decideMatch(test.context, await actOf(secondReviewer), {
          confirmationId,
          decision: 'confirm',
          note: '核',
        }),
      ),
    ).toBe('proposal-gone');
  });
});

describe('leads of one family', () => {
  beforeEach(() => addLead(test, { id: 'lead-b', reference: 'AB2CD3EF' }));

  it('are joined and separated again', async () => {
    await joinLead(test.context, await actOf(), ' ab2c-d3ef ');
    expect((await leadOf()).joinedTo).toBe('lead-b');
    await separateLead(test.context, await actOf());
    expect((await leadOf()).joinedTo).toBeNull();
    expect(await actionsOf()).toEqual(['lead-joined', 'lead-separated']);
  });

  it('make no chains, no circles, and stay within their door', async () => {
    await addLead(test, { id: 'lead-c', reference: 'CC2CD3EF' });
    await addLead(test, { id: 'lead-d', reference: 'DD2CD3EF', kind: 'harm' });
    await joinLead(test.context, await actOf(), 'AB2CD3EF');
    expect(await refusalOf(joinLead(test.context, await actOf(clerk, 'lead-b'), 'CC2CD3EF'))).toBe(
      'join-chained',
    );
    expect(await refusalOf(joinLead(test.context, await actOf(clerk, 'lead-c'), 'LEAD-A'))).toBe(
      'join-unknown',
    );
    expect(await refusalOf(joinLead(test.context, await actOf(clerk, 'lead-c'), 'CC2CD3EF'))).toBe(
      'join-itself',
    );
    expect(await refusalOf(joinLead(test.context, await actOf(clerk, 'lead-c'), 'DD2CD3EF'))).toBe(
      'join-other-door',
    );
    expect(await refusalOf(separateLead(test.context, await actOf(clerk, 'lead-c')))).toBe('not-joined');
  });
});

describe('giving a family’s data away', () => {
  const disclosure = {
    recipient: '虚构县退役军人事务局',
    parts: ['contact'],
    why: '协助查找',
    basis: 'other-regions',
  };

  it('is refused without the consent, and recorded with it', async () => {
    expect(await refusalOf(recordDisclosure(test.context, await actOf(), disclosure))).toBe(
      'consent-missing',
    );
    await addLead(test, { id: 'lead-b', granted: ['processing', 'other-regions'] });
    await recordDisclosure(test.context, await actOf(clerk, 'lead-b'), disclosure);
    expect(await test.database.read.select().from(disclosures)).toMatchObject([
      {
        leadId: 'lead-b',
        recipient: '虚构县退役军人事务局',
        what: '联系方式',
        consentId: 'lead-b-other-regions',
      },
    ]);
    expect(await actionsOf()).toEqual(['disclosed']);
  });

  it('is refused once the family has taken its consent back', async () => {
    await addLead(test, { id: 'lead-b', granted: ['processing', 'other-regions'] });
    await test.database.write(() => ({
      statements: [
        test.database.build.insert(consents).values({
          id: 'taken-back',
          leadId: 'lead-b',
          purpose: 'other-regions',
          isGranted: false,
          noticeVersion: '1',
          noticeHash: 'none',
          decidedAt: test.context.now().getTime() + 1,
        }),
      ],
    }));
    expect(await refusalOf(recordDisclosure(test.context, await actOf(clerk, 'lead-b'), disclosure))).toBe(
      'consent-missing',
    );
  });

  it('asks a consent of its own for pictures', async () => {
    await addLead(test, { id: 'lead-b', granted: ['processing', 'other-regions'] });
    const withPictures = { ...disclosure, parts: ['pictures'] };
    expect(await refusalOf(recordDisclosure(test.context, await actOf(clerk, 'lead-b'), withPictures))).toBe(
      'consent-missing',
    );
  });

  it('rests on the law only where harm to a martyr is reported', async () => {
    const byDuty = { ...disclosure, basis: 'duty' };
    expect(await refusalOf(recordDisclosure(test.context, await actOf(), byDuty))).toBe('consent-missing');
    await addLead(test, { id: 'lead-h', kind: 'harm', isProtectedRecord: true });
    await recordDisclosure(test.context, await actOf(clerk, 'lead-h'), byDuty);
    expect(await test.database.read.select().from(disclosures)).toHaveLength(1);
  });

  it('names recipient, contents, reason and basis, and holds no data itself', async () => {
    await addLead(test, { id: 'lead-b', granted: ['processing', 'other-regions'] });
    const tries = [
      [{ recipient: '' }, 'recipient-missing'],
      [{ why: ' ' }, 'why-missing'],
      [{ parts: [] }, 'what-missing'],
      [{ parts: ['contact', 'everything'] }, 'what-missing'],
      [{ basis: 'toString' }, 'basis-missing'],
      [{ why: `请打${canaryPhone}` }, 'private-text'],
    ] as const;
    for (const [change, refusal] of tries)
      expect(
        await refusalOf(
          recordDisclosure(test.context, await actOf(clerk, 'lead-b'), { ...disclosure, ...change }),
        ),
      ).toBe(refusal);
  });
});

describe('smaller acts', () => {
  it('a question stands encrypted where the family finds it', async () => {
    await askFamily(test.context, await actOf(), '记得他在哪个村吗？');
    const { entries } = await readLeadAccount(test.context, 'lead-a');
    expect(entries.at(-1)).toMatchObject({
      kind: 'question',
      staffId: clerk.id,
      fields: [{ field: 'question', value: '记得他在哪个村吗？' }],
    });
  });

  it('a lead is taken on and put back by the same button', async () => {
    expect(await assignLead(test.context, await actOf())).toBe('assign');
    expect((await leadOf()).assignedTo).toBe(clerk.id);
    expect(await assignLead(test.context, await actOf())).toBe('release');
    expect((await leadOf()).assignedTo).toBeNull();
  });

  it('a lead that does not exist is named as missing', async () => {
    const act = { member: clerk, leadId: 'lead-none', seenAt: undefined };
    expect(await refusalOf(assignLead(test.context, act))).toBe('missing');
  });
});
