import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanText } from '../../domain/leads/clean-text.ts';
import { readLeadAccount } from '../leads/read-account.ts';
import { leads } from '../schema/lead-tables.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import { comparisonsDone } from './comparison-queue.ts';
import { follow, logInWith } from './follow/follow.fixture.ts';
import { hostileTexts } from './hostile-texts.fixture.ts';
import { sendForm, viewOf, type Fields } from './sending.fixture.ts';

let test: TestContext;

beforeEach(async () => {
  test = await openTestContext();
});

afterEach(async () => {
  await comparisonsDone(test.context);
  test.close();
});

const longFields = ['story', 'relatives', 'letters'] as const;
const shortFields = ['otherNames', 'unit', 'deathPlace'] as const;

/** As the web core hands a field over. */
function cleaned(text: string): string {
  return cleanText(text) ?? '';
}

let sendings = 0;

async function sendAndRead(fields: Fields) {
  sendings += 1;
  const address = `192.0.2.${sendings}`;
  const receipt = viewOf(await sendForm(test, { fields, address }), 'receipt');
  const rows = await test.database.read.select().from(leads);
  const lead = rows.find(({ reference }) => reference === receipt.reference);
  return { receipt, told: await readLeadAccount(test.context, lead?.id ?? '') };
}

describe('sixty texts that are meant to be run', () => {
  it('are stored and given back letter by letter, in every field', async () => {
    expect(hostileTexts.length).toBeGreaterThanOrEqual(60);
    for (let start = 0; start < hostileTexts.length; start += 6) {
      const texts = hostileTexts.slice(start, start + 6).map(cleaned);
      const names = [...longFields, ...shortFields];
      const fields = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
      const { told } = await sendAndRead(fields);
      for (const [name, text] of Object.entries(fields))
        expect(told.fields.get(name)?.value ?? '').toBe(text.trim());
    }
  });

  it('stand on the family’s page as the text they are, in the place of names too', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { receipt } = await sendAndRead({ name: hostile, senderName: hostile });
    const token = await logInWith(test, receipt);
    const page = viewOf(await follow(test, { path: '/lead', token }), 'follow-lead');
    expect(page.account).toContainEqual({ label: '烈士姓名', value: hostile });
  });

  it('lose what would turn the line round, and keep the selectors of rare glyphs', async () => {
    const { told } = await sendAndRead({
      name: cleaned('葛\u{E0100}\u202E山\u200B'),
      story: cleaned('a\u2066b'),
    });
    expect(told.account.name).toBe('葛\u{E0100}山');
    expect(told.account.story).toBe('ab');
  });
});

it('any text is given back in the documented form: cleaned, without blanks at its ends', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 90, seed: 7 });
  const storable = texts.flatMap((text) => cleanText(text) ?? []);
  expect(storable.length).toBeGreaterThan(60);
  for (let start = 0; start < storable.length; start += 3) {
    const fields = Object.fromEntries(longFields.map((name, index) => [name, storable[start + index] ?? '']));
    const { told } = await sendAndRead(fields);
    for (const [name, text] of Object.entries(fields))
      expect(told.fields.get(name)?.value ?? '').toBe(text.trim());
  }
});
