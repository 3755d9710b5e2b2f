import { eq } from '../store/sql.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditRows, outbox } from '../schema/guard-tables.ts';
import { consents, contactIndexes, entries, leads } from '../schema/lead-tables.ts';
import { readLeadAccount } from '../leads/read-account.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import { comparisonsDone } from './comparison-queue.ts';
import { makeIdempotencyKey } from './idempotency-key.ts';
import type { ReceiptView } from './page-views.ts';
import { deriveCode, deriveReference, hashCode, readCode } from './receipt-codes.ts';
import { kinAnswers, sendForm, viewOf } from './sending.fixture.ts';

let test: TestContext;

beforeEach(async () => {
  test = await openTestContext({ settings: { officeEmail: 'office@mingji.example' } });
});

afterEach(async () => {
  await comparisonsDone(test.context);
  test.close();
});

const allLeads = () => test.database.read.select().from(leads);

describe('a family’s account', () => {
  it('is answered with a receipt once it stands in the store, word for word and encrypted', async () => {
    const receipt = viewOf(await sendForm(test, { fields: { story: '1950年冬离家\n再无音信' } }), 'receipt');
    const [lead] = await allLeads();
    expect(lead).toMatchObject({
      reference: receipt.reference,
      kind: 'kin',
      stage: 'received',
      isUnverified: false,
      isProtectedRecord: false,
    });
    expect(lead?.codeHash).toBe(hashCode(test.context, readCode(receipt.code)));
    const { account, fields } = await readLeadAccount(test.context, lead?.id ?? '');
    expect(account).toMatchObject({
      name: '虚□山',
      nativePlace: '虚构县虚构镇',
      story: '1950年冬离家\n再无音信',
    });
    expect(fields.get('contact')?.value).toBe('13800000001');
  });

  it('gets a reference of eight characters with every third a figure, and a code of sixteen', async () => {
    const { reference, code } = viewOf(await sendForm(test), 'receipt');
    expect(reference).toMatch(/^(?:[A-HJ-NPR-UW-Y2-9]{2}[2-9]){2}[A-HJ-NPR-UW-Y2-9]{2}$/u);
    expect(code).toMatch(/^(?:[A-HJ-NPR-UW-Y2-9]{4}-){3}[A-HJ-NPR-UW-Y2-9]{4}$/u);
  });

  it('is noted in the audit and told to the office by number, without a word of it', async () => {
    await sendForm(test);
    await sendForm(test, { address: '192.0.2.2' });
    const audit = await test.database.read.select().from(auditRows);
    expect(audit.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'family receive-lead',
      'family receive-lead',
    ]);
    const mails = await test.database.read.select().from(outbox);
    expect(mails.map(({ template, values }) => [template, values])).toEqual([
      ['new-leads', '{"count":2,"link":"https://mingji.example/staff/"}'],
    ]);
  });

  it('keeps each consent with the wording that was shown, granted or not', async () => {
    await sendForm(test, { fields: { 'consent:other-regions': 'yes' } });
    const rows = await test.database.read.select().from(consents);
    expect(Object.fromEntries(rows.map(({ purpose, isGranted }) => [purpose, isGranted]))).toEqual({
      processing: true,
      sensitive: false,
      'other-regions': true,
      publication: false,
    });
    expect(new Set(rows.map(({ noticeHash }) => noticeHash)).size).toBe(1);
  });

  it('can be found beside others of the same telephone, however that is written', async () => {
    await sendForm(test);
    await sendForm(test, { fields: { contact: '+86 138-0000-0001' }, address: '192.0.2.2' });
    const rows = await test.database.read.select().from(contactIndexes);
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ blindIndex }) => blindIndex)).size).toBe(1);
  });

  it('of a child needs the guardian, whose consent is consent to sensitive data', async () => {
    const without = viewOf(await sendForm(test, { fields: { isOfAge: 'no' } }), 'public-form');
    expect(without.form.errors.map(({ field }) => field)).toEqual(['guardian', 'guardianConsent']);
    const fields = { isOfAge: 'no', guardian: '虚构丙', guardianConsent: 'yes' };
    viewOf(await sendForm(test, { fields }), 'receipt');
    const rows = await test.database.read.select().from(consents);
    expect(rows.find(({ purpose }) => purpose === 'sensitive')?.isGranted).toBe(true);
  });
});

describe('a form with something missing', () => {
  it('comes back with everything that was typed, and says what to do in the question’s words', async () => {
    const answer = await sendForm(test, {
      fields: { name: '', 'consent:processing': '', story: '走的时候19岁', wanted: ['grave', 'kin'] },
    });
    expect(answer.status).toBe(422);
    const { form } = viewOf(answer, 'public-form');
    expect(form.errors.map(({ message }) => message)).toEqual([
      '请填写您所知道的烈士姓名；不认得的字可以写□',
      '请看过告知书，同意的话勾选这一项',
    ]);
    const fields = form.groups.flatMap((group) => group.fields);
    expect(fields.find(({ name }) => name === 'story')).toMatchObject({ value: '走的时候19岁' });
    expect(fields.find(({ name }) => name === 'wanted')).toMatchObject({ values: ['grave', 'kin'] });
    expect(await allLeads()).toEqual([]);
  });

  it('asks six answers of everybody, and ticks no box beforehand', async () => {
    const { form } = viewOf(await sendForm(test, { fields: { ...blank(kinAnswers) } }), 'public-form');
    const fields = form.groups.flatMap((group) => group.fields);
    expect(fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual(
      Object.keys(kinAnswers),
    );
    expect(form.errors.map(({ field }) => field)).toEqual(Object.keys(kinAnswers));
    expect(fields.filter((field) => field.kind === 'consent' && field.isChecked)).toEqual([]);
  });
});

const blank = (fields: object) => Object.fromEntries(Object.keys(fields).map((name) => [name, '']));

describe('the same form sent again', () => {
  it('fifty times at once is one lead with one receipt', async () => {
    const key = makeIdempotencyKey(test.context);
    const answers = await Promise.all(Array.from({ length: 50 }, () => sendForm(test, { key })));
    const receipts = answers.map((answer) => viewOf(answer, 'receipt'));
    expect(new Set(receipts.map(({ reference, code }) => `${reference} ${code}`)).size).toBe(1);
    expect(receipts.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await allLeads()).toHaveLength(1);
    expect(await test.database.read.select().from(entries)).toHaveLength(1);
  });

  it('with other words is kept beside the first, once, under the same receipt', async () => {
    const key = makeIdempotencyKey(test.context);
    const first = viewOf(await sendForm(test, { key }), 'receipt');
    const more = { key, fields: { story: '想起他右手有疤' } };
    const second = viewOf(await sendForm(test, more), 'receipt');
    const third = viewOf(await sendForm(test, more), 'receipt');
    expect(second).toMatchObject({ reference: first.reference, code: first.code, hasAddition: true });
    expect(third).toMatchObject({ reference: first.reference, isRepeat: true, hasAddition: true });
    const kinds = await test.database.read.select({ kind: entries.kind }).from(entries);
    expect(kinds.map(({ kind }) => kind)).toEqual(['original', 'sent-again']);
    const [lead] = await allLeads();
    const { account } = await readLeadAccount(test.context, lead?.id ?? '');
    expect(account.story).toBe('想起他右手有疤');
  });

  it('through another door is another matter', async () => {
    const key = makeIdempotencyKey(test.context);
    const kin = viewOf(await sendForm(test, { key }), 'receipt');
    const harm = viewOf(await sendForm(test, { key, door: 'harm' }), 'receipt');
    expect(harm.reference).not.toBe(kin.reference);
    expect(await allLeads()).toHaveLength(2);
  });
});

describe('another process', () => {
  it('that took the key first leaves one lead and the same receipt', async () => {
    const key = makeIdempotencyKey(test.context);
    let other: Promise<ReceiptView> | undefined;
    const receipt = await sendBehind(key, async () => {
      other ??= sendForm(test, { key }).then((answer) => viewOf(answer, 'receipt'));
      await other;
    });
    expect(receipt).toMatchObject({ reference: (await other)?.reference, isRepeat: true });
    expect(await allLeads()).toHaveLength(1);
  });

  it('that took the reference first makes the next one be taken, with the same code', async () => {
    const key = makeIdempotencyKey(test.context);
    const seed = { door: 'kin', idempotencyKey: key, receiptKey: test.context.cipher.receiptKeyId } as const;
    let isTaken = false;
    const receipt = await sendBehind(key, async () => {
      if (isTaken) return;
      isTaken = true;
      const { reference } = viewOf(await sendForm(test, { address: '192.0.2.5' }), 'receipt');
      const taken = test.database.build
        .update(leads)
        .set({ reference: deriveReference(test.context, seed, 0) })
        .where(eq(leads.reference, reference));
      await test.database.write(() => ({ statements: [taken] }));
    });
    expect(receipt.reference).toBe(deriveReference(test.context, seed, 1));
    expect(receipt.code.replaceAll('-', '')).toBe(deriveCode(test.context, seed));
    expect(await allLeads()).toHaveLength(2);
  });
});

/** Sends a form; between its plan and its batch somebody else writes. */
async function sendBehind(key: string, between: () => Promise<void>): Promise<ReceiptView> {
  const write: typeof test.database.write = async (plan) => {
    const planned = await plan();
    await between();
    return test.database.write(() => planned);
  };
  const context = { ...test.context, database: { ...test.database, write } };
  return viewOf(await sendForm({ ...test, context }, { key }), 'receipt');
}

describe('the other doors', () => {
  it('take a correction with the record it is about', async () => {
    viewOf(await sendForm(test, { door: 'correction' }), 'receipt');
    const [lead] = await allLeads();
    expect(lead).toMatchObject({ kind: 'correction', personHint: 'p-23456789', isProtectedRecord: false });
  });

  it('take a report of harm without a name, keep the hash of its evidence, and protect it from erasure', async () => {
    viewOf(await sendForm(test, { door: 'harm' }), 'receipt');
    const [lead] = await allLeads();
    expect(lead).toMatchObject({ kind: 'harm', isProtectedRecord: true });
    const { fields } = await readLeadAccount(test.context, lead?.id ?? '');
    expect(fields.get('evidenceHash')?.value).toBe(
      'text 48ec1937df9407455cfd96dafaf257dd95356cb1bfd8a90afd8b1bc778558955',
    );
  });

  it('ask whoever reports harm under their name to agree that it is kept', async () => {
    const answer = await sendForm(test, { door: 'harm', fields: { contact: '13800000002' } });
    expect(viewOf(answer, 'public-form').form.errors.map(({ field }) => field)).toEqual([
      'consent:processing',
    ]);
  });
});
