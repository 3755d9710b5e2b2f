import { describe, expect, it } from 'vitest';
import { readCookies, writeCookie } from './cookies.ts';

describe('cookies', () => {
  it('carry the host prefix over HTTPS, and are then read by it alone', () => {
    const written = writeCookie({ name: 'staff', value: 'abc', sameSite: 'Strict' }, true);
    expect(written).toBe('__Host-staff=abc; Path=/; HttpOnly; SameSite=Strict; Secure');
    const cookies = readCookies('staff=planted; __Host-staff=abc; other=1', true);
    expect([...cookies]).toEqual([['staff', 'abc']]);
  });

  it('go without the prefix where a trial runs without HTTPS', () => {
    expect(writeCookie({ name: 'follow', value: 'x', sameSite: 'Lax', maxAge: 60 }, false)).toBe(
      'follow=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
    );
    expect(readCookies('follow=x=y; __Host-follow=z', false).get('follow')).toBe('x=y');
  });

  it('are removed by an empty value', () => {
    expect(writeCookie({ name: 'staff', value: '', sameSite: 'Strict', maxAge: 99 }, true)).toContain(
      'Max-Age=0',
    );
  });

  it('are none where the header is missing or empty', () => {
    expect(readCookies(undefined, true).size).toBe(0);
    expect(readCookies(';; =', false).size).toBe(0);
  });
});
