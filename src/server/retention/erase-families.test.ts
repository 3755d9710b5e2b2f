import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../schema/guard-tables.ts';
import { families, familyFieldRows, familyVisits } from '../schema/family-tables.ts';
import { emptyFields } from '../staff/families/family-record.ts';
import { addFamily, endFamily } from '../staff/families/keep-family.ts';
import { addVisit } from '../staff/families/keep-visit.ts';
import { clerk, inventedPerson } from '../staff/desk/seeded-lead.fixture.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import { eraseFamilies } from './erase-families.ts';
import { dayMs } from './retention-rules.ts';

const [going, ended] = ['family-going', 'family-ended'];
let test: TestContext;

beforeEach(async () => {
  test = await openTestContext({ people: [inventedPerson] });
  const typed = {
    person: inventedPerson.id,
    startedOn: '2026年1月1日',
    consentedOn: '2026年1月1日',
    everyDays: '90',
    fields: { ...emptyFields(), name: '虚构甲', relation: '烈士之子', supporter: '虚构街道' },
  };
  for (const familyId of [going, ended]) {
    await addFamily(test.context, { member: clerk, familyId }, typed);
    const visit = { member: clerk, familyId, visitId: `visit-${familyId}` };
    await addVisit(test.context, visit, { visitedOn: '2026年11月1日', kind: 'home', note: '' });
  }
  const seenAt = test.context.now().getTime();
  await endFamily(test.context, { member: clerk, familyId: ended, seenAt }, '2026年11月27日');
});
afterEach(() => test.close());

const erase = (options: { isDryRun?: boolean; isClockBelieved?: boolean } = {}) =>
  eraseFamilies(test.context, { isClockBelieved: true, ...options });
const listKept = async () => (await test.database.read.select().from(families)).map(({ id }) => id);

describe('supported families', () => {
  it('go a year after the support has ended, not before, with all that is kept of them', async () => {
    test.clock.pass(365 * dayMs);
    expect(await erase()).toEqual({ families: 0, visits: 0 });
    test.clock.pass(dayMs);
    expect(await erase({ isDryRun: true })).toEqual({ families: 1, visits: 0 });
    expect(await listKept()).toHaveLength(2);
    expect(await erase()).toEqual({ families: 1, visits: 0 });
    expect(await listKept()).toEqual([going]);
    const left = [familyFieldRows, familyVisits].map((table) => test.database.read.select().from(table));
    const rows: { familyId: string }[] = (await Promise.all(left)).flat();
    expect([...new Set(rows.map(({ familyId }) => familyId))]).toEqual([going]);
    const last = (await test.database.read.select().from(auditRows)).at(-1);
    expect(last).toMatchObject({ actor: 'system', action: 'erase-support-by-rule', subject: ended });
  });

  it('stay while they are supported; a visit goes after three years', async () => {
    test.clock.pass(1_070 * dayMs);
    await erase();
    expect(await test.database.read.$count(familyVisits)).toBe(1);
    test.clock.pass(dayMs);
    expect(await erase()).toEqual({ families: 0, visits: 1 });
    expect(await listKept()).toEqual([going]);
  });

  it('are left by a clock that can’t be believed', async () => {
    test.clock.pass(2_000 * dayMs);
    expect(await erase({ isClockBelieved: false })).toEqual({ families: 0, visits: 0 });
    expect(await listKept()).toHaveLength(2);
  });
});
