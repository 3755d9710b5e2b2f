import { describe, expect, it } from 'vitest';
import { isOwnForm } from './check-origin.ts';

const host = 'mingji.example';
const own = `https://${host}`;

describe('where a form comes from', () => {
  it('is right for a form of the site itself', () => {
    expect(isOwnForm({ host, origin: own, 'sec-fetch-site': 'same-origin' }, [own])).toBe(true);
    expect(isOwnForm({ host, origin: own }, [own])).toBe(true);
    expect(isOwnForm({ host: 'localhost:4321', origin: 'http://localhost:4321' }, [])).toBe(true);
  });

  it.each([
    ['no origin', { host }],
    ['a null origin, as from a sandboxed frame', { host, origin: 'null' }],
    ['another site', { host, origin: 'https://evil.example' }],
    ['a subdomain', { host, origin: 'https://sub.mingji.example' }],
    ['the parent domain', { host, origin: 'https://example' }],
    ['another scheme', { host, origin: 'http://mingji.example' }],
    ['another port', { host, origin: 'https://mingji.example:8443' }],
    ['a name that begins alike', { host, origin: 'https://mingji.example.evil.example' }],
    ['a name that ends alike', { host, origin: 'https://evilmingji.example' }],
    ['the browser says cross-site', { host, origin: own, 'sec-fetch-site': 'cross-site' }],
    ['the browser says same-site', { host, origin: own, 'sec-fetch-site': 'same-site' }],
    ['a forged host', { host: 'evil.example', origin: 'https://evil.example' }],
    ['an empty origin', { host, origin: '' }],
  ])('is refused with %s', (_title, headers) => {
    expect(isOwnForm(headers, [own])).toBe(false);
  });

  it('needs a host to compare with where no origin is set', () => {
    expect(isOwnForm({ origin: 'http://localhost' }, [])).toBe(false);
    expect(isOwnForm({ host: 'localhost:4321', origin: 'http://localhost:9999' }, [])).toBe(false);
  });
});
