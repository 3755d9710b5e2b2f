import { describe, expect, it } from 'vitest';
import { readSearchAddress, writeSearchAddress } from './search-address.ts';

describe('the address of the search page', () => {
  it('carries query and choices there and back', () => {
    const address = {
      query: '江竹筠 1949',
      choices: [
        { facet: 'district' as const, value: '500117' },
        { facet: 'district' as const, value: 'unknown' },
        { facet: 'period' as const, value: '解放战争' },
      ],
    };
    expect(readSearchAddress(writeSearchAddress('', address))).toEqual(address);
  });

  it('keeps the parameters of others', () => {
    expect(writeSearchAddress('?elder=1&q=old&period=x', { query: '𠮷', choices: [] })).toBe(
      `?elder=1&q=${encodeURIComponent('𠮷')}`,
    );
  });

  it('is bare when nothing is asked', () => {
    expect(writeSearchAddress('?q=old', { query: '  ', choices: [] })).toBe('');
    expect(readSearchAddress('')).toEqual({ query: '', choices: [] });
  });
});
