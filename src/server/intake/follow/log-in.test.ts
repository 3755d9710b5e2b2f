import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attempts } from '../../schema/guard-tables.ts';
import { followSessions } from '../../schema/lead-tables.ts';
import { openTestContext, type TestContext } from '../../test-context.fixture.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { comparisonsDone } from '../comparison-queue.ts';
import type { ReceiptView } from '../page-views.ts';
import { deriveCode, deriveReference, groupCode } from '../receipt-codes.ts';
import { viewOf } from '../sending.fixture.ts';
import { follow, logInWith, receive } from './follow.fixture.ts';

let test: TestContext;
let receipt: ReceiptView;

beforeEach(async () => {
  test = await openTestContext();
  receipt = await receive(test);
});

afterEach(async () => {
  await comparisonsDone(test.context);
  test.close();
});

let lastAddress = 0;
const freshAddress = () => `198.51.100.${(lastAddress += 1)}`;

function tryWith(reference: string, code: string, address = freshAddress()): Promise<WebResponse> {
  return follow(test, { fields: { reference, code }, address });
}

const isIn = ({ kind }: WebResponse) => kind === 'redirect';

describe('reference and code together', () => {
  it('open the lead, however they are typed', async () => {
    const { reference, code } = receipt;
    const typed = [
      [reference, code],
      [reference.toLowerCase(), code.replaceAll('-', '').toLowerCase()],
      [` ${reference.slice(0, 4)} ${reference.slice(4)} `, code.replaceAll('-', ' ')],
      [toFullWidth(reference), toFullWidth(code)],
    ];
    for (const [first = '', second = ''] of typed) expect(isIn(await tryWith(first, second))).toBe(true);
  });

  it('leave a session of 256 random bits, of which the store has only the hash', async () => {
    const token = await logInWith(test, receipt);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await test.database.read.select().from(followSessions);
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/u);
    expect(row?.tokenHash).not.toContain(token);
  });
});

const toFullWidth = (text: string) =>
  text.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

describe('a miss', () => {
  it('is the same for a reference that does not exist, a wrong code and a reference without code', async () => {
    const pages = await Promise.all([
      tryWith('AB3CD4EF', receipt.code),
      tryWith(receipt.reference, 'AAAA-AAAA-AAAA-AAAA'),
      tryWith(receipt.reference, receipt.code.slice(0, -1)),
      tryWith('x', 'y'),
      tryWith("' or 1=1 --", '%'),
    ]);
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
    expect(pages[0]).toMatchObject({ status: 422 });
    expect(viewOf(pages[0] ?? { kind: 'text', text: '' }, 'follow-login').message?.title).toBe(
      '编号和查询码没有对上',
    );
  });

  it('is what every one of many random references comes to', async () => {
    const sizes = new Set<number>();
    for (let turn = 0; turn < 100; turn += 1) {
      const seed = {
        door: 'kin',
        idempotencyKey: 'guessed',
        receiptKey: test.context.cipher.receiptKeyId,
      } as const;
      const code = groupCode(deriveCode(test.context, seed));
      const answer = await tryWith(deriveReference(test.context, seed, turn), code, `203.0.113.${turn}`);
      expect(isIn(answer)).toBe(false);
      sizes.add(JSON.stringify(answer).length);
    }
    expect(sizes.size).toBe(1);
  });
});

describe('tries', () => {
  it('are five an hour from one address, whatever they are for', async () => {
    const address = freshAddress();
    const statuses: (number | undefined)[] = [];
    for (let turn = 0; turn < 7; turn += 1)
      statuses.push((await tryWith(`AB3CD4E${turn}`, 'x', address)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
    expect((await tryWith(receipt.reference, receipt.code, address)).status).toBe(429);
    test.clock.pass(3_600_000);
    expect(isIn(await tryWith(receipt.reference, receipt.code, address))).toBe(true);
  });

  it('are five an hour for one reference, wherever they come from and though they come at once', async () => {
    for (const reference of [receipt.reference, 'AB3CD4EF']) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => tryWith(reference, 'AAAA')));
      expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
    }
  });

  it('that were right do not count', async () => {
    const address = freshAddress();
    for (let turn = 0; turn < 8; turn += 1)
      expect(isIn(await tryWith(receipt.reference, receipt.code, address))).toBe(true);
  });

  it('are counted without keeping the address', async () => {
    await tryWith(receipt.reference, 'AAAA', '198.51.100.250');
    const rows = JSON.stringify(await test.database.read.select().from(attempts));
    expect(rows).not.toContain('198.51');
    expect(rows).not.toContain(receipt.reference);
  });
});

describe('a session', () => {
  it('ends after thirty idle minutes, and goes on while it is used', async () => {
    const token = await logInWith(test, receipt);
    for (let turn = 0; turn < 4; turn += 1) {
      test.clock.pass(29 * 60_000);
      viewOf(await follow(test, { path: '/lead', token }), 'follow-lead');
    }
    test.clock.pass(30 * 60_000);
    expect(await follow(test, { path: '/lead', token })).toMatchObject({
      kind: 'redirect',
      path: '/kin-search/follow',
    });
  });

  it('ends when the family leaves', async () => {
    const token = await logInWith(test, receipt);
    const answer = await follow(test, { path: '/leave', fields: {}, token });
    expect(answer.cookies).toEqual([{ name: 'follow', value: '', sameSite: 'Strict', maxAge: 0 }]);
    expect(await follow(test, { path: '/lead', token })).toMatchObject({ kind: 'redirect' });
  });

  it('is needed for every act', async () => {
    for (const path of ['/add', '/correct', '/withdraw'])
      expect(await follow(test, { path, fields: {}, token: 'made up' })).toMatchObject({
        kind: 'redirect',
        path: '/kin-search/follow',
      });
  });
});
