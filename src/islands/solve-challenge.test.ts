import { createChallenge, verifySolution, type Challenge, type Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, it } from 'vitest';
import { solvePayload } from './solve-challenge.ts';

const secrets = { hmacSignatureSecret: 'for-this-test', hmacKeySignatureSecret: 'for-this-test-too' };
const makeChallenge = () =>
  createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 10, counter: 40, deriveKey, ...secrets });

describe('the proof of work', () => {
  it('is accepted by the library that set the challenge', async () => {
    const challenge = await makeChallenge();
    const payload = (await solvePayload(challenge)) ?? expect.fail('not solved');
    const sent: { challenge: Challenge; solution: Solution } = JSON.parse(atob(payload));
    expect(sent.challenge).toEqual(challenge);
    const verified = await verifySolution({ ...sent, deriveKey, ...secrets });
    expect(verified.verified).toBe(true);
  });

  it('of another challenge is not', async () => {
    const payload = (await solvePayload(await makeChallenge())) ?? expect.fail('not solved');
    const { solution }: { solution: Solution } = JSON.parse(atob(payload));
    const other = await verifySolution({ challenge: await makeChallenge(), solution, deriveKey, ...secrets });
    expect(other.verified).toBe(false);
  });

  it.each([undefined, null, 'x', {}, { parameters: null }])('is none for %s', async (answer) => {
    expect(await solvePayload(answer)).toBeUndefined();
  });
});
