import { describe, expect, it } from 'vitest';
import { pageOf, readPage, toPageColumns, type CharacterEntry } from './character-page.ts';
import { joinColumns } from './join-columns.fixture.ts';

function readBack(entries: readonly CharacterEntry[]): Map<string, CharacterEntry> {
  return readPage(joinColumns(toPageColumns('v1', entries))).entries;
}

function unknown(character: string): CharacterEntry {
  return { character, readings: [], otherSounds: [], same: [] };
}

describe('the page of a character', () => {
  it('is told by its code point', () => {
    expect(pageOf('\u01ff')).toBe(0);
    expect(pageOf('\u0200')).toBe(1);
    expect(pageOf('刘')).toBe(Math.floor(0x5218 / 512));
    expect(pageOf('𠮷')).toBe(Math.floor(0x20bb7 / 512));
  });

  it('is not to be told for several characters or none', () => {
    expect(pageOf('⿰土口')).toBeUndefined();
    expect(pageOf('葛\u{E0100}')).toBeUndefined();
    expect(pageOf('')).toBeUndefined();
  });
});

describe('a page of characters', () => {
  const entries: CharacterEntry[] = [
    { character: '一', readings: [{ syllable: 300, tone: 1 }], otherSounds: [], same: ['弌', '壹'] },
    { ...unknown('乐'), readings: [1, 2, 3].map((tone) => ({ syllable: 7 * tone, tone })) },
    { character: '乾', readings: [{ syllable: 4, tone: 0 }], otherSounds: [65_535, 0], same: ['𠃵', '干'] },
  ];

  it('comes back: readings, sounds of other writings, and these', () => {
    expect([...readBack(entries).values()]).toEqual(entries);
    expect(readBack(entries).get('乐')).toEqual(entries[1]);
  });

  it('says its version', () => {
    expect(readPage(joinColumns(toPageColumns('a1b2c3d4', entries))).version).toBe('a1b2c3d4');
  });

  it('holds the first and the last code point it may hold, and all between', () => {
    const page = Array.from({ length: 512 }, (_, at) => unknown(String.fromCodePoint(0x20a00 + at)));
    expect([...readBack(page).keys()]).toEqual(page.map(({ character }) => character));
    const ends = [unknown('\u4e00'), unknown('\u4fff')];
    expect([...readBack(ends).values()]).toEqual(ends);
  });

  it('is refused where it is cut short', () => {
    const file = joinColumns(toPageColumns('v1', entries));
    for (let length = 0; length < file.length; length += 1)
      expect(() => readPage(file.subarray(0, length))).toThrow('cut short or damaged');
  });
});
