import { eq } from '../store/sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../domain/leads/account.ts';
import type { Match } from '../../domain/leads/match.ts';
import { candidates, leads } from '../schema/lead-tables.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import { compareLead } from './compare-lead.ts';
import { comparisonsDone, resumeComparisons } from './comparison-queue.ts';
import { listUncompared } from './list-uncompared.ts';
import { sendForm, viewOf } from './sending.fixture.ts';

const match = (person: string, strength: Match['strength'], bits: number): Match => ({
  person,
  strength,
  bits,
  probability: 0.5,
  reasons: [{ field: 'name', kind: 'exact', bits, said: '虚□山', recorded: '虚大山' }],
});

let matches: Match[];
let asked: Account[];
let onAsked: (() => Promise<void>) | undefined;
let test: TestContext;

beforeEach(async () => {
  matches = [match('p-1', 'strong', 20), match('p-2', 'weak', 3)];
  asked = [];
  onAsked = undefined;
  test = await openTestContext();
  test.context.matcher.match = async (account) => {
    asked.push(account);
    await onAsked?.();
    return { version: 'roll-1', matches };
  };
});

afterEach(async () => {
  await comparisonsDone(test.context);
  test.close();
});

async function receiveOne(): Promise<string> {
  viewOf(await sendForm(test), 'receipt');
  await comparisonsDone(test.context);
  const [lead] = await test.database.read.select({ id: leads.id }).from(leads);
  return lead?.id ?? '';
}

const listCandidates = () => test.database.read.select().from(candidates).orderBy(candidates.rank);

describe('a new lead', () => {
  it('is compared once its receipt is out, and its candidates kept with encrypted reasons', async () => {
    const id = await receiveOne();
    expect(asked.map(({ name }) => name)).toEqual(['虚□山']);
    const rows = await listCandidates();
    expect(rows.map(({ rank, person, strength, isNew }) => [rank, person, strength, isNew])).toEqual([
      [1, 'p-1', 'strong', false],
      [2, 'p-2', 'weak', false],
    ]);
    const reasons = test.context.cipher.decrypt(rows[0]?.reasonsCipher ?? '', `candidate:${id}/1:reasons`);
    expect(JSON.parse(reasons)).toEqual(matches[0]?.reasons);
    expect(JSON.stringify(rows)).not.toContain('虚');
  });

  it('is compared by what the family says, whatever picture it was opened from', async () => {
    for (const fields of [{ media: 'm-7k3m9q2x' }, {}]) {
      viewOf(await sendForm(test, { fields }), 'receipt');
      await comparisonsDone(test.context);
    }
    expect(asked).toHaveLength(2);
    expect(asked[0]).toEqual(asked[1]);
    expect(JSON.stringify(asked)).not.toContain('m-7k3m9q2x');
  });

  it('of another door is not compared', async () => {
    viewOf(await sendForm(test, { door: 'harm' }), 'receipt');
    await comparisonsDone(test.context);
    expect(asked).toEqual([]);
    const [lead] = await test.database.read.select({ id: leads.id }).from(leads);
    expect(await compareLead(test.context, lead?.id ?? '')).toBeUndefined();
  });

  it('gets its receipt though the roll can’t be read, and is compared at the next start', async () => {
    onAsked = () => Promise.reject(new Error('no roll'));
    await receiveOne();
    expect(await listCandidates()).toEqual([]);
    expect(test.logged.join('')).toContain('comparison failed');
    onAsked = undefined;
    await resumeComparisons(test.context);
    expect(await listCandidates()).toHaveLength(2);
  });
});

describe('a lead that is compared again', () => {
  it('shows who is new or fits better than before', async () => {
    const id = await receiveOne();
    matches = [match('p-1', 'strong', 21), match('p-2', 'possible', 9), match('p-3', 'weak', 2)];
    await compareLead(test.context, id);
    const rows = await listCandidates();
    expect(rows.map(({ person, isNew }) => [person, isNew])).toEqual([
      ['p-1', false],
      ['p-2', true],
      ['p-3', true],
    ]);
  });

  it('is one whose roll has changed, while it is open', async () => {
    const id = await receiveOne();
    expect(await listUncompared(test.context, 'roll-1')).toEqual([]);
    expect(await listUncompared(test.context, 'roll-2')).toEqual([id]);
    await setLead(id, { stage: 'set-aside' });
    expect(await listUncompared(test.context, 'roll-2')).toEqual([]);
  });

  it('takes the words that came during the comparison', async () => {
    const id = await receiveOne();
    onAsked = async () => {
      onAsked = undefined;
      await setLead(id, { changedAt: 1 });
    };
    await compareLead(test.context, id);
    expect(asked).toHaveLength(3);
    expect(await listCandidates()).toHaveLength(2);
  });

  it('keeps nothing of a lead that was erased during the comparison', async () => {
    const id = await receiveOne();
    await test.database.write(() => ({ statements: [test.database.build.delete(candidates)] }));
    onAsked = () => setLead(id, { erasedAt: 1 });
    expect(await compareLead(test.context, id)).toBeUndefined();
    expect(await listCandidates()).toEqual([]);
  });
});

async function setLead(id: string, values: Partial<typeof leads.$inferInsert>): Promise<void> {
  const statement = test.database.build.update(leads).set(values).where(eq(leads.id, id));
  await test.database.write(() => ({ statements: [statement] }));
}
