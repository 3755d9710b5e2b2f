import { describe, expect, it } from 'vitest';
import { findPasswordFault } from './password-faults.ts';

describe('a password of one’s own', () => {
  it.each([
    ['eleven characters', 'jiangxin-11', 'short'],
    ['eleven Chinese characters', '山城的江水流过朝天门口', 'short'],
    ['129 characters', 'ab3de'.repeat(26), 'long'],
    ['the login name within it', 'da-Zhang.Min-2026x', 'login-name'],
    ['the login name in full-width letters', 'ｚｈａｎｇ．ｍｉｎ和江水流过门', 'login-name'],
    ['one character again and again', 'aaaaaaaaaaaa', 'repeated'],
    ['four characters in turn', 'abcdabcdabcd', 'repeated'],
    ['figures in order', '1234567890123', 'common'],
    ['a common word with a year', 'Password2026!', 'common'],
    ['two common parts', 'woaini1314520', 'common'],
    ['rows of the keyboard', 'qwertyasdfgh', 'common'],
  ])('is refused with %s', (_, password, fault) => {
    expect(findPasswordFault(password, 'zhang.min')).toBe(fault);
  });

  it.each([
    ['twelve characters', 'jiangxin-112'],
    ['twelve Chinese characters', '山城的江水流过朝天门口边'],
    ['a common part in a long sentence', 'password-of-the-old-ferry-at-dawn'],
  ])('is taken with %s', (_, password) => {
    expect(findPasswordFault(password, 'zhang.min')).toBeUndefined();
  });
});
