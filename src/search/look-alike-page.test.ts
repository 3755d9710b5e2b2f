import { describe, expect, it } from 'vitest';
import { joinColumns } from './join-columns.fixture.ts';
import { lookAlikePageOf, readLookAlikePage, toLookAlikeColumns } from './look-alike-page.ts';

const entries = [
  {
    character: '未',
    lookAlikes: [
      { character: '末', likeness: 1 },
      { character: '𣎴', likeness: 0.5 },
    ],
  },
  { character: '𠮷', lookAlikes: [{ character: '吉', likeness: 0 }] },
  { character: '人', lookAlikes: [] },
  { character: '己', lookAlikes: [{ character: '已', likeness: 0.8 }] },
];
const file = joinColumns(toLookAlikeColumns('v1', entries));

describe('a page of look-alikes', () => {
  it('keeps for each character its look-alikes, best first', () => {
    const { version, entries: read } = readLookAlikePage(file);
    expect(version).toBe('v1');
    expect([...read.keys()]).toEqual(['未', '𠮷', '人', '己']);
    expect([...(read.get('未')?.keys() ?? [])]).toEqual(['末', '𣎴']);
    expect(read.get('人')).toEqual(new Map());
  });

  it('keeps how alike they are, on a scale of 255 steps', () => {
    const { entries: read } = readLookAlikePage(file);
    for (const { character, lookAlikes } of entries) {
      for (const { character: other, likeness } of lookAlikes)
        expect(Math.abs((read.get(character)?.get(other) ?? -1) - likeness)).toBeLessThanOrEqual(0.5 / 255);
    }
    expect(read.get('未')?.get('末')).toBe(1);
    expect(read.get('𠮷')?.get('吉')).toBe(0);
  });

  it('is refused where it is cut short', () => {
    for (let length = 0; length < file.length; length += 1)
      expect(() => readLookAlikePage(file.subarray(0, length))).toThrow('cut short or damaged');
  });
});

describe('the page of the look-alikes of a character', () => {
  it('is one of as many as there are', () => {
    const pages = new Set(
      [...'甲乙丙丁戊己庚辛壬癸子丑寅卯'].map((character) => lookAlikePageOf(character, 3)),
    );
    expect([...pages].sort()).toEqual([0, 1, 2]);
    expect(lookAlikePageOf('𠮷', 7)).toBe(0x20bb7 % 7);
    expect(lookAlikePageOf('𠮷', 1)).toBe(0);
  });

  it('is none where there are no pages, or no single character', () => {
    expect(lookAlikePageOf('甲', 0)).toBeUndefined();
    expect(lookAlikePageOf('⿰土口', 3)).toBeUndefined();
    expect(lookAlikePageOf('', 3)).toBeUndefined();
  });
});
