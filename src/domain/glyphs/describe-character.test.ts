import { describe, expect, it } from 'vitest';
import {
  describeCharacter,
  findCharacterOfFile,
  formatCodePoints,
  tellComponents,
} from './describe-character.ts';

describe('telling a character in words', () => {
  it.each([
    ['⿰氵某', '左氵右某'],
    ['⿱艹某', '上艹下某'],
    ['⿲彳某亍', '左彳中某右亍'],
    ['⿴囗某', '外囗内某'],
    ['⿰氵⿱艹某', '⿰氵⿱艹某'],
    ['⿻一某', '⿻一某'],
    ['⿰氵', '⿰氵'],
    ['从水，某声', '从水，某声'],
  ])('%s is told as %s', (components, words) => {
    expect(tellComponents(components)).toBe(words);
  });

  it('adds the note, and takes the base character of a written form that has no row of its own', () => {
    const glyphs = new Map([['𪨊', { components: '⿰氵某', note: '音某' }]]);
    expect(describeCharacter('𪨊\u{E0100}', glyphs)).toBe('左氵右某，音某');
  });

  it('a drawing is found by the code points in its file name', () => {
    expect(findCharacterOfFile('U+2B8F5.svg')).toBe('\u{2B8F5}');
    expect(findCharacterOfFile('U+845B_U+E0100.svg')).toBe('葛\u{E0100}');
    expect(findCharacterOfFile('U+FFFFFF.svg')).toBeUndefined();
    expect(findCharacterOfFile('某.svg')).toBeUndefined();
    expect(findCharacterOfFile(`${formatCodePoints('葛\u{E0100}')}.svg`)).toBe('葛\u{E0100}');
  });
});
