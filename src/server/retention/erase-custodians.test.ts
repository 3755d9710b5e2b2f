import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../schema/guard-tables.ts';
import { custodianContacts } from '../schema/custodian-tables.ts';
import { clerk } from '../staff/desk/seeded-lead.fixture.ts';
import { keepContact } from '../staff/custodians/keep-contact.ts';
import {
  formerKeeper,
  keeperOfGraves,
  keeperOfHill,
  writeRoster,
} from '../staff/custodians/roster-content.fixture.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import { eraseCustodians } from './erase-custodians.ts';
import { dayMs } from './retention-rules.ts';

let contentDir: string;
let test: TestContext;

beforeEach(async () => {
  contentDir = writeRoster([keeperOfHill, keeperOfGraves]);
  test = await openTestContext({ settings: { contentDir } });
  for (const custodianId of ['keeper-hill', 'keeper-graves'])
    await keepContact(
      test.context,
      { member: clerk, custodianId, seenAt: 0 },
      { name: '虚构甲', telephone: '' },
    );
});
afterEach(() => {
  test.close();
  rmSync(contentDir, { recursive: true, force: true });
});

const erase = (options: { isDryRun?: boolean; isClockBelieved?: boolean } = {}) =>
  eraseCustodians(test.context, { isClockBelieved: true, ...options });
const listKept = async () =>
  (await test.database.read.select().from(custodianContacts)).map(({ custodianId }) => custodianId).sort();

describe('contacts of custodians', () => {
  it('stay while the custodian is in office', async () => {
    test.clock.pass(2000 * dayMs);
    expect(await erase()).toBe(0);
    expect(await listKept()).toEqual(['keeper-graves', 'keeper-hill']);
  });

  it('go a year after the term has ended, not before, and the audit tells whose', async () => {
    writeRoster([{ ...keeperOfHill, until: '2026年11月27日' }, keeperOfGraves], contentDir);
    test.clock.pass(365 * dayMs);
    expect(await erase()).toBe(0);
    test.clock.pass(dayMs);
    expect(await erase({ isDryRun: true })).toBe(1);
    expect(await listKept()).toHaveLength(2);
    expect(await erase()).toBe(1);
    expect(await listKept()).toEqual(['keeper-graves']);
    const last = (await test.database.read.select().from(auditRows)).at(-1);
    expect(last).toMatchObject({
      actor: 'system',
      action: 'erase-custodian-by-rule',
      subject: 'keeper-hill',
    });
  });

  it('go a month after the roster was first without the custodian; a row that comes back in time keeps them', async () => {
    writeRoster([keeperOfGraves], contentDir);
    await erase();
    test.clock.pass(20 * dayMs);
    writeRoster([keeperOfGraves, keeperOfHill], contentDir);
    await erase();
    writeRoster([keeperOfGraves, formerKeeper], contentDir);
    await erase();
    test.clock.pass(29 * dayMs);
    expect(await erase()).toBe(0);
    test.clock.pass(dayMs);
    expect(await erase()).toBe(1);
    expect(await listKept()).toEqual(['keeper-graves']);
  });

  it('are left where the clock is in doubt, or the roster is empty or not there', async () => {
    writeRoster([{ ...keeperOfHill, until: '2020年' }, keeperOfGraves], contentDir);
    expect(await erase({ isClockBelieved: false })).toBe(0);
    writeRoster([], contentDir);
    await erase();
    test.clock.pass(100 * dayMs);
    expect(await erase()).toBe(0);
    rmSync(contentDir, { recursive: true, force: true });
    expect(await erase()).toBe(0);
    expect(await listKept()).toHaveLength(2);
  });
});
