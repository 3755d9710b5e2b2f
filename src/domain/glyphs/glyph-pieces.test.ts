import { describe, expect, it } from 'vitest';
import { glyphPieces, type GlyphCoverage } from './glyph-pieces.ts';

const coverage: GlyphCoverage = {
  covered: new Set(['𠮷', '郎\uFE00']),
  glyphs: new Map([
    ['𪨊', { components: '⿰氵某' }],
    ['\uE123', { components: '⿱艹某', svgFile: 'glyphs/U+E123.svg' }],
    ['葛\u{E0101}', { svgFile: 'glyphs/U+845B_U+E0101.svg', note: '碑刻写法' }],
  ]),
};

describe('a name cut into what fonts draw and what they do not', () => {
  it('comes back whole when every character is common or covered', () => {
    expect(glyphPieces('江竹筠', coverage)).toEqual([{ kind: 'text', text: '江竹筠' }]);
    expect(glyphPieces('李𠮷生', coverage)).toEqual([{ kind: 'text', text: '李𠮷生' }]);
    expect(glyphPieces('', coverage)).toEqual([]);
  });

  it('tells a character that no font has by its components', () => {
    expect(glyphPieces('李𪨊生', coverage)).toEqual([
      { kind: 'text', text: '李' },
      { kind: 'described', character: '𪨊', description: '左氵右某' },
      { kind: 'text', text: '生' },
    ]);
  });

  it('prefers the drawing where the archive has one', () => {
    expect(glyphPieces('\uE123', coverage)).toEqual([
      { kind: 'drawn', character: '\uE123', svgFile: 'glyphs/U+E123.svg', description: '上艹下某' },
    ]);
  });

  it('names the code point of a character of which nothing is known', () => {
    expect(glyphPieces('\u{2A6D0}', coverage)).toEqual([
      { kind: 'described', character: '\u{2A6D0}', description: 'U+2A6D0' },
    ]);
  });

  it('sets a covered written form in the variant font', () => {
    expect(glyphPieces('三郎\uFE00', coverage)).toEqual([
      { kind: 'text', text: '三' },
      { kind: 'variant', text: '郎\uFE00' },
    ]);
  });

  it('keeps the selector and shows the base character where only the written form is missing', () => {
    expect(glyphPieces('诸葛\u{E0100}亮', coverage)).toEqual([{ kind: 'text', text: '诸葛\u{E0100}亮' }]);
    expect(glyphPieces('𠮷\u{E0100}', coverage)).toEqual([{ kind: 'text', text: '𠮷\u{E0100}' }]);
    expect(glyphPieces('𪨊\u{E0100}', coverage)).toEqual([
      { kind: 'described', character: '𪨊\u{E0100}', description: '左氵右某' },
    ]);
    expect(glyphPieces('葛\u{E0101}', coverage)).toMatchObject([{ kind: 'drawn', description: '碑刻写法' }]);
  });

  it('loses no character of the text', () => {
    const text = '诸葛\u{E0100}𠮷𪨊\uE123生';
    const told = glyphPieces(text, coverage).map((piece) => ('text' in piece ? piece.text : piece.character));
    expect(told.join('')).toBe(text);
  });
});
