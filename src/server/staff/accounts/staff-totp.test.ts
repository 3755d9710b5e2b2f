import { describe, expect, it } from 'vitest';
import { findTotpStep, newTotpSecret, toTotpUri } from './staff-totp.ts';

/** The secret and the codes of RFC 6238, appendix B: eight digits there, the last six here. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the second factor', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('agrees with RFC 6238 at second %i', (second, code) => {
    expect(findTotpStep(secret, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });

  it('takes the code of the step before and after, and names its step; not one further away', () => {
    const at = (second: number) => findTotpStep(secret, '081804', new Date(second * 1000));
    const step = Math.floor(1_111_111_109 / 30);
    expect(at(1_111_111_109 - 30)).toBe(step);
    expect(at(1_111_111_109 + 30)).toBe(step);
    expect(at(1_111_111_109 - 60)).toBeUndefined();
    expect(at(1_111_111_109 + 60)).toBeUndefined();
  });

  it('does not take a code of another length', () => {
    expect(findTotpStep(secret, '81804', new Date(1_111_111_109_000))).toBeUndefined();
    expect(findTotpStep(secret, '', new Date(1_111_111_109_000))).toBeUndefined();
  });

  it('makes secrets of 160 bits and an address that authenticators read', () => {
    const made = newTotpSecret((count) => new Uint8Array(count).fill(255));
    expect(made).toBe('7'.repeat(32));
    const uri = new URL(toTotpUri(made, '铭记', 'zhang.min'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(made);
    expect(uri.searchParams.get('issuer')).toBe('铭记');
  });
});
