import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../schema/guard-tables.ts';
import { clerk, reviewer } from '../staff/desk/seeded-lead.fixture.ts';
import { importsFolder } from '../staff/import/import-folder.ts';
import { noCounts, openTestDesk, type TestDesk } from '../staff/import/import-visit.fixture.ts';
import { eraseImports, importFileDays } from './erase-imports.ts';

const day = 86_400_000;
const believed = { isClockBelieved: true };
let test: TestDesk;

beforeEach(async () => {
  test = await openTestDesk();
  test.runner.finds.check = {
    kind: 'checked',
    counts: { ...noCounts, added: 1 },
    isAcceptable: true,
    fingerprint: 'one',
  };
});
afterEach(() => test.close());

const folderOf = (id: string) => path.join(importsFolder(test.context.settings.dataDir), id);

describe('files of imports', () => {
  it('are erased thirty days after anybody last did something about them, and the row says so', async () => {
    const id = await test.handIn();
    test.clock.pass((importFileDays - 1) * day);
    await test.act(clerk, id, 'submit', { reason: '据某县报送的名册', evidence: '' });
    test.clock.pass((importFileDays - 1) * day);
    expect(await eraseImports(test.context, believed)).toBe(0);
    test.clock.pass(2 * day);
    expect(await eraseImports(test.context, { ...believed, isDryRun: true })).toBe(1);
    expect(existsSync(folderOf(id))).toBe(true);
    expect(await eraseImports(test.context, believed)).toBe(1);
    expect(existsSync(folderOf(id))).toBe(false);
    const job = await test.job(id);
    expect(job).toMatchObject({ state: 'lapsed', details: { fileName: '', counts: { added: 1 } } });
    expect(job.details.grounds).toBeUndefined();
    const notes = await test.database.read.select().from(auditRows);
    expect(notes.at(-1)).toMatchObject({ action: 'import-erased-by-rule', subject: id });
  });

  it('stay while the clock is in doubt', async () => {
    const id = await test.handIn();
    test.clock.pass(400 * day);
    expect(await eraseImports(test.context, { isClockBelieved: false })).toBe(0);
    expect(existsSync(folderOf(id))).toBe(true);
  });

  it('go where a crash has left them behind, and not while a row may still come', async () => {
    const id = await test.handIn();
    await test.act(clerk, id, 'submit', { reason: '据某县报送的名册', evidence: '' });
    await test.act(reviewer, id, 'decide', { decision: 'approve' });
    for (const name of [id, 'old-stray', 'new-stray']) mkdirSync(folderOf(name), { recursive: true });
    const twoDaysAgo = new Date(Date.now() - 2 * day);
    utimesSync(folderOf('old-stray'), twoDaysAgo, twoDaysAgo);
    await eraseImports(test.context, believed);
    expect([id, 'old-stray', 'new-stray'].map((name) => existsSync(folderOf(name)))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
