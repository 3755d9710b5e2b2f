import { describe, expect, it } from 'vitest';
import { nameCharacters, plainCharacter, unreadable } from './name-characters.ts';

describe('the characters of a name, as finder and index count them', () => {
  it.each([
    ['林见山', ['林', '见', '山']],
    ['', []],
    [' 林　见 山\t', ['林', '见', '山']],
    ['库里·申科', ['库', '里', '申', '科']],
    ['库里•申・科‧甲∙乙', ['库', '里', '申', '科', '甲', '乙']],
    ['林（见）山[甲]《乙》', ['林', '见', '山', '甲', '乙']],
    ['林、见，山；', ['林', '见', '山']],
    ['林𠮷', ['林', '𠮷']],
    ['葛\u{E0100}见\uFE00山', ['葛', '见', '山']],
    ['林⿰土口', ['林', '⿰土口']],
    ['林⿱山⿰石林', ['林', '⿱山⿰石林']],
    ['豈', ['豈']],
    ['ＬＩ', ['l', 'i']],
    ['㍿', ['株', '式', '会', '社']],
    ['...', []],
  ])('of %s', (text, characters) => {
    expect(nameCharacters(text)).toEqual(characters);
  });

  it.each([...'□■○？?*＊×某〓_…囗Ｘ'])('have one sign for what can’t be read: %s', (sign) => {
    expect(nameCharacters(`林${sign}山`)).toEqual(['林', unreadable, '山']);
    expect(plainCharacter(sign)).toBe(unreadable);
  });

  it('count each of several signs for what can’t be read', () => {
    expect(nameCharacters('林??')).toEqual(['林', unreadable, unreadable]);
    expect(nameCharacters('□□')).toEqual([unreadable, unreadable]);
  });

  it('take X for a character withheld beside Chinese characters, for a letter among letters', () => {
    expect(nameCharacters('林XX')).toEqual(['林', unreadable, unreadable]);
    expect(nameCharacters('林x')).toEqual(['林', unreadable]);
    expect(nameCharacters('Max')).toEqual(['m', 'a', 'x']);
  });
});

describe('one character of a name by itself', () => {
  it.each([
    ['林', '林'],
    ['𠮷', '𠮷'],
    ['葛\u{E0100}', '葛'],
    ['⿰土口', '⿰土口'],
    ['Ａ', 'a'],
    ['·', ''],
    ['　', ''],
    ['', ''],
  ])('%s is %s', (character, plain) => {
    expect(plainCharacter(character)).toBe(plain);
  });
});
