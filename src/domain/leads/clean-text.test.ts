import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

describe('what a family types is kept', () => {
  it('as it is, where there is nothing to clean', () => {
    for (const text of ['李□山', '𠀋𫠜', 'Jiāng Zhújūn', '第一行\n第二行\t缩进', '〇', '👨‍👩'.slice(0, 2)])
      expect(cleanText(text)).toBe(text);
  });

  it('in normal form C, so that one name is one text', () => {
    expect(cleanText('Lu\u0308')).toBe('Lü');
    expect(cleanText('\uFA12')).toBe('晴');
  });

  it('with its variation selectors, which carry the glyph of a rare name', () => {
    for (const text of ['葛\u{E0100}', '邉\u{E010E}城', '辻\uFE00', '\u1820\u180B'])
      expect(cleanText(text)).toBe(text);
  });

  it('without characters that turn the line round or have no width', () => {
    expect(cleanText('王\u202E山河\u202C\u2066a\u2069')).toBe('王山河a');
    expect(cleanText('\uFEFF王\u200B山\u200D河\u2060\u00AD')).toBe('王山河');
    expect(cleanText('王\u{E0041}\uFFF9')).toBe('王');
  });

  it('with one kind of line end and no other control character', () => {
    expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
    expect(cleanText('a\u0007\u001B[31mb\u0085c')).toBe('a[31mb\nc');
  });
});

describe('a text that the store could not give back', () => {
  it('is refused, whether it is cut at U+0000 or holds half a character', () => {
    expect(cleanText('a\u0000b')).toBeUndefined();
    expect(cleanText('a\uD842')).toBeUndefined();
    expect(cleanText('\uDC00a')).toBeUndefined();
  });
});

const hardUnits = fc.constantFrom(
  ...[
    '\u0000',
    '\uD842',
    '\uDFB7',
    '\u{E0100}',
    '\u200D',
    '\u202E',
    '\u0301',
    '\uFA12',
    '\r',
    '□',
    '王',
    'e',
  ],
);

it('whatever is sent is either refused for a reason it has, or kept in a form that cleaning leaves alone', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hardUnits, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const first = cleanText(text);
      if (first === undefined) return text.includes('\u0000') || !text.isWellFormed();
      return (
        cleanText(first) === first &&
        first === first.normalize('NFC') &&
        !/[\r\u0000-\u0008\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u.test(first)
      );
    }),
    { numRuns: 2000, seed: 20260711 },
  );
});
