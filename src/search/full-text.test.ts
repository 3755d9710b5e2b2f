import { describe, expect, it } from 'vitest';
import { toPieces, toTerms } from './full-text.ts';

describe('a query', () => {
  it('is cut into words as the index was, and its full-width letters are folded', () => {
    expect(toTerms('渣滓洞的诗 Ａ１').split(' ')).toEqual(expect.arrayContaining(['的', '诗', 'A1']));
    expect(toTerms('渣滓洞的诗').replaceAll(' ', '')).toBe('渣滓洞的诗');
  });

  it('of punctuation alone asks for nothing', () => {
    expect(toTerms('，。！')).toBe('');
  });
});

describe('an excerpt', () => {
  it('keeps what matched apart from what stands around it', () => {
    expect(toPieces('在<mark>渣滓洞</mark>遇害')).toEqual([
      { position: 0, text: '在', isMatch: false },
      { position: 1, text: '渣滓洞', isMatch: true },
      { position: 2, text: '遇害', isMatch: false },
    ]);
  });

  it('shows escaped markup as text and never as markup', () => {
    expect(toPieces('&lt;b&gt; &amp;amp; <i>').map(({ text }) => text)).toEqual(['<b> &amp; <i>']);
  });
});
