import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import { addLead } from '../staff/desk/seeded-lead.fixture.ts';
import { entryFields } from '../schema/lead-tables.ts';
import { toEntryStatements } from './entry-statements.ts';
import { readLeadAccount, readLeadAccounts } from './read-account.ts';
import type { EntryKind } from './standing-fields.ts';

let test: TestContext;
beforeEach(async () => {
  test = await openTestContext();
  await addLead(test, { id: 'aa', fields: { name: '石大山', birth: '1928年', story: '出去当兵', post: '' } });
});
afterEach(() => test.close());

async function write(kind: EntryKind, fields: readonly (readonly [string, string])[]): Promise<void> {
  const entry = {
    id: `${kind}-1`,
    leadId: 'aa',
    kind,
    staffId: null,
    writtenAt: test.context.now().getTime(),
    fields,
  };
  await test.database.write(() => ({ statements: toEntryStatements(test.context, entry) }));
}

describe('an account as it stands', () => {
  it('is what was first written, as long as nothing came after', async () => {
    const { account, entries } = await readLeadAccount(test.context, 'aa');
    expect(account).toMatchObject({ name: '石大山', birth: '1928年', unit: '' });
    expect(entries).toHaveLength(1);
  });

  it('takes a correction in the place of the words, and an addition behind them', async () => {
    await write('correction', [['birth', '1929年']]);
    await write('addition', [
      ['birth', '属蛇'],
      ['story', '1950年走的'],
      ['post', '班长'],
    ]);
    const { account, fields } = await readLeadAccount(test.context, 'aa');
    expect(account).toMatchObject({ birth: '1929年；属蛇', story: '出去当兵\n1950年走的', post: '班长' });
    expect(fields.get('birth')?.told.map(({ kind, value }) => [kind, value])).toEqual([
      ['original', '1928年'],
      ['correction', '1929年'],
      ['addition', '属蛇'],
    ]);
  });

  it('can be corrected away, and a form sent again counts as it came last', async () => {
    await write('correction', [['birth', '']]);
    await write('sent-again', [['name', '石大川']]);
    expect((await readLeadAccount(test.context, 'aa')).account).toMatchObject({ name: '石大川', birth: '' });
  });

  it('leaves questions and answers to the conversation', async () => {
    await write('question', [['question', '哪个村？']]);
    await write('answer', [['answer', '石桥村']]);
    const { fields, entries } = await readLeadAccount(test.context, 'aa');
    expect([...fields.keys()]).toEqual(['name', 'birth', 'story', 'post']);
    expect(entries.map(({ kind }) => kind)).toEqual(['original', 'question', 'answer']);
  });

  it('says nothing for a lead that is not there', async () => {
    const both = await readLeadAccounts(test.context, ['aa', 'none']);
    expect(both.get('none')?.account.name).toBe('');
    expect(both.get('aa')?.account.name).toBe('石大山');
    expect(await readLeadAccounts(test.context, [])).toEqual(new Map());
  });

  it('stands encrypted, each field bound to its own row', async () => {
    const rows = await test.database.read.select().from(entryFields);
    expect(JSON.stringify(rows)).not.toContain('石大山');
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('Two fields expected.');
    expect(() => test.context.cipher.decrypt(first.valueCipher, `entry_field:${second.id}:value`)).toThrow();
  });
});
