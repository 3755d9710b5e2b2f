import { describe, expect, it } from 'vitest';
import { toSafeNextPath } from './safe-next-path.ts';

describe('where to go after logging in', () => {
  it.each([
    '/staff/',
    '/staff',
    '/staff/leads/0f3a',
    '/staff/?stage=received&door=kin',
    '/staff/export?q=%E5%B7%B4',
  ])('is %s where it was asked for', (path) => {
    expect(toSafeNextPath(path)).toBe(path);
  });

  it.each([
    '',
    'https://evil.example/staff/',
    '//evil.example/staff/',
    '/\\evil.example',
    '/staff/..//evil.example',
    '/staff//evil.example',
    '/staff/../kin-search/',
    '/staff/%2f%2fevil.example',
    '/staffx',
    '/people/a.html',
    '/staff/login',
    '/staff/login/code',
    '/staff/logout',
    '/staff/prove',
    '/staff/\r\nSet-Cookie: a=b',
    '/staff/?next=<script>',
    `/staff/${'a'.repeat(500)}`,
  ])('is never %j', (path) => {
    expect(toSafeNextPath(path)).toBeUndefined();
  });
});
