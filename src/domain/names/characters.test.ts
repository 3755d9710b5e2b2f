import { describe, expect, test } from 'vitest';
import { charactersOf, isUnreadableSign, withoutVariationSelectors } from './characters.ts';

const kudzuVariant = '葛\u{E0100}';

describe('the characters of a name', () => {
  test('a character outside the basic plane is one character', () => {
    expect(charactersOf('王𠮷𬭎')).toEqual(['王', '𠮷', '𬭎']);
  });

  test('a variation selector stays with its character', () => {
    expect(charactersOf(`${kudzuVariant}飾`)).toEqual([kudzuVariant, '飾']);
    expect(charactersOf('𠮷\uFE00野')).toEqual(['𠮷\uFE00', '野']);
  });

  test('an ideographic description stands for one character', () => {
    expect(charactersOf('王⿰土口明')).toEqual(['王', '⿰土口', '明']);
    expect(charactersOf('⿱艹⿰日月生')).toEqual(['⿱艹⿰日月', '生']);
    expect(charactersOf('⿲彳十亍⿳亠口子')).toEqual(['⿲彳十亍', '⿳亠口子']);
  });

  test('nothing of a name is lost, however it is made', () => {
    const pieces = [
      '王',
      '𠮷',
      kudzuVariant,
      '□',
      '⿰',
      '·',
      'é',
      '\u{E0101}',
      '\uD842',
      '㵘',
      '阿',
      ' ',
      '',
    ];
    for (const a of pieces) {
      for (const b of pieces) {
        for (const c of pieces) expect(charactersOf(a + b + c).join('')).toBe(a + b + c);
      }
    }
    expect(charactersOf('甲'.repeat(20))).toHaveLength(20);
    expect(charactersOf('')).toEqual([]);
  });

  test('signs for a character that could not be read are told from characters', () => {
    for (const sign of ['□', '?', '？', '*', '＊', '×', '某', '囗', '〓', '\uFFFD']) {
      expect(isUnreadableSign(sign)).toBe(true);
    }
    for (const character of ['王', '口', '〇', 'X', '𠮷', kudzuVariant]) {
      expect(isUnreadableSign(character)).toBe(false);
    }
  });

  test('a shape of a character can be led back to the character', () => {
    expect(withoutVariationSelectors(`${kudzuVariant}飾`)).toBe('葛飾');
  });
});
