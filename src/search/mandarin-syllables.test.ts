import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { mandarinSyllables, syllableNumber } from './mandarin-syllables.ts';

const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
] as const;

/** Sounds that the dictionary has for interjections such as 嗯, 呣, 哼 and 欸. */
const interjections = new Set(['m', 'n', 'ng', 'hng', 'ê']);

test('every reading that the dictionary has for a character is a syllable of the list, but for interjections', () => {
  const met = new Set<string>();
  for (const [from, until] of blocks) {
    for (let codePoint = from; codePoint <= until; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'none' });
      for (const reading of readings) if (reading !== character) met.add(reading);
    }
  }
  expect([...met].filter((reading) => !interjections.has(reading)).sort()).toEqual(mandarinSyllables);
});

test('the list stands in alphabetical order, ü after u, and keeps its length', () => {
  expect(mandarinSyllables).toHaveLength(411);
  expect(mandarinSyllables.slice(0, 3)).toEqual(['a', 'ai', 'an']);
  const withLu = mandarinSyllables.filter((syllable) => /^l[uü]/u.test(syllable));
  expect(withLu).toEqual(['lu', 'luan', 'lun', 'luo', 'lü', 'lüe']);
  expect(mandarinSyllables.at(-1)).toBe('zuo');
});

test('a syllable has its place in the list as number, and what is no syllable has none', () => {
  expect(mandarinSyllables.map(syllableNumber)).toEqual(mandarinSyllables.map((_, index) => index));
  expect(syllableNumber('lv')).toBeUndefined();
  expect(syllableNumber('')).toBeUndefined();
  expect(syllableNumber('constructor')).toBeUndefined();
});
