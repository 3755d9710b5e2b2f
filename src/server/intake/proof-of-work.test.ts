import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leads } from '../schema/lead-tables.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import { comparisonsDone } from './comparison-queue.ts';
import { hasDwelt, makeFormToken } from './form-token.ts';
import { checkProof, makeChallenge } from './proof-of-work.ts';
import { sendForm, solveQuickly, viewOf, type Fields } from './sending.fixture.ts';

let test: TestContext;

beforeEach(async () => {
  test = await openTestContext();
});

afterEach(async () => {
  await comparisonsDone(test.context);
  test.close();
});

const encode = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64');

async function solve(challenge: Challenge) {
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) };
}

/** A form with a proof that is not to be believed is asked for again; nothing of it is kept. */
async function expectRefused(fields: Fields): Promise<void> {
  const before = await test.database.read.$count(leads);
  const answer = await sendForm(test, { fields, address: '192.0.2.99' });
  expect(answer.status).toBe(422);
  const view = viewOf(answer, 'public-form');
  expect(view.message?.title).toBe('请再按一次“寄出”');
  expect(view.form.errors).toEqual([]);
  expect(await test.database.read.$count(leads)).toBe(before);
}

describe('a proof of work', () => {
  it('as the page makes it is believed', async () => {
    const payload = await solve(await makeChallenge(test.context, 'kin'));
    expect(payload.solution?.counter).toBeGreaterThanOrEqual(500);
    expect(payload.solution?.counter).toBeLessThanOrEqual(1500);
    const check = await checkProof(test.context, 'kin', encode(payload));
    expect(check.kind).toBe('good');
  });

  it('that is forged is refused', async () => {
    const good = await solve(await makeChallenge(test.context, 'kin', 1));
    const { parameters } = good.challenge;
    const eased = { ...good.challenge, parameters: { ...parameters, nonce: '00'.repeat(16) } };
    await expectRefused({ altcha: encode({ ...good, challenge: eased }) });
    await expectRefused({
      altcha: encode({ ...good, challenge: { ...good.challenge, signature: '00'.repeat(32) } }),
    });
  });

  it('that was not done is refused', async () => {
    const good = await solve(await makeChallenge(test.context, 'kin', 1));
    await expectRefused({
      altcha: encode({ ...good, solution: { counter: 2, derivedKey: '00'.repeat(32) } }),
    });
  });

  it('that is too old is refused', async () => {
    const altcha = await solveQuickly(test.context, 'kin');
    test.clock.pass(5 * 3_600_000);
    await expectRefused({ altcha });
  });

  it('that was used before is refused, also where both come at once', async () => {
    const altcha = await solveQuickly(test.context, 'kin');
    viewOf(await sendForm(test, { fields: { altcha } }), 'receipt');
    await expectRefused({ altcha });
    const fresh = await solveQuickly(test.context, 'kin');
    const answers = await Promise.all(
      [1, 2, 3, 4].map((last) => sendForm(test, { fields: { altcha: fresh }, address: `192.0.2.${last}` })),
    );
    expect(answers.filter((answer) => answer.kind === 'page' && answer.page === 'receipt')).toHaveLength(1);
  });

  it('that was made for another form is refused', async () => {
    await expectRefused({ altcha: await solveQuickly(test.context, 'harm') });
  });

  it('that is no proof at all is refused without a fault', async () => {
    for (const altcha of ['x', encode(null), encode({ challenge: 1 }), 'A'.repeat(5000), encode([])])
      await expectRefused({ altcha });
  });
});

describe('signs of a machine', () => {
  it('are none in a form that is sent again at once after one mistake: it was given out when it first was', async () => {
    const formToken = makeFormToken(test.context, 'kin');
    const shownAgain = async (token: string) =>
      viewOf(await sendForm(test, { fields: { name: '', formToken: token } }), 'public-form').form.hidden[
        'formToken'
      ];
    expect(await shownAgain(formToken)).toBe(formToken);
    expect(await shownAgain('made.up')).not.toBe('made.up');
  });

  it('send a form to the unverified pile, and refuse nobody', async () => {
    const doubtful: Fields[] = [
      { extra: 'filled by the browser' },
      { formToken: '' },
      { formToken: 'x.y' },
      { altcha: '' },
    ];
    for (const [index, fields] of doubtful.entries()) {
      const receipt = viewOf(await sendForm(test, { fields, address: `192.0.2.${index}` }), 'receipt');
      expect(receipt.isUnverified).toBe(true);
    }
  });

  it('are a form filled in less than three seconds', async () => {
    const token = makeFormToken(test.context, 'kin');
    test.clock.pass(2_999);
    expect(hasDwelt(test.context, 'kin', token)).toBe(false);
    test.clock.pass(1);
    expect(hasDwelt(test.context, 'kin', token)).toBe(true);
    expect(hasDwelt(test.context, 'harm', token)).toBe(false);
  });
});
