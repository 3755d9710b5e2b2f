import { expect, test } from 'vitest';
import { mandarinSyllables } from './mandarin-syllables.ts';
import { readWadeGiles, toWadeGiles } from './wade-giles.ts';

test.each([
  ['zhang', 'chang'],
  ['chang', 'chʻang'],
  ['jiang', 'chiang'],
  ['qing', 'chʻing'],
  ['xiao', 'hsiao'],
  ['xu', 'hsü'],
  ['yun', 'yün'],
  ['yue', 'yüeh'],
  ['you', 'yu'],
  ['yi', 'i'],
  ['yan', 'yen'],
  ['ying', 'ying'],
  ['er', 'erh'],
  ['e', 'o'],
  ['he', 'ho'],
  ['de', 'te'],
  ['guo', 'kuo'],
  ['duo', 'to'],
  ['shuo', 'shuo'],
  ['zhuo', 'cho'],
  ['gui', 'kuei'],
  ['hui', 'hui'],
  ['dong', 'tung'],
  ['xiong', 'hsiung'],
  ['jie', 'chieh'],
  ['tian', 'tʻien'],
  ['lüe', 'lüeh'],
  ['ren', 'jen'],
  ['ri', 'jih'],
  ['zhi', 'chih'],
  ['zi', 'tzu'],
  ['ci', 'tzʻu'],
  ['si', 'ssu'],
  ['cai', 'tsʻai'],
])('the syllable %s is %s in Wade–Giles', (syllable, written) => {
  expect(toWadeGiles(syllable)).toBe(written);
});

test('every syllable is read back from its Wade–Giles form, with its signs and without them', () => {
  for (const syllable of mandarinSyllables) {
    const written = toWadeGiles(syllable);
    const unsure = readWadeGiles(written).find((reading) => reading.syllable === syllable);
    expect(unsure, written).toEqual({ syllable, lacksAspirate: false, lacksUmlaut: false });
    const bare = written.replace('ʻ', '').replace('ü', 'u');
    const read = readWadeGiles(bare).find((reading) => reading.syllable === syllable);
    expect(read, bare).toEqual({
      syllable,
      lacksAspirate: written.includes('ʻ'),
      lacksUmlaut: written.includes('ü'),
    });
  }
});

test('a full Wade–Giles form stands for one syllable, but for o and lo', () => {
  const alike = new Map<string, string[]>();
  for (const syllable of mandarinSyllables) {
    const written = toWadeGiles(syllable);
    alike.set(written, [...(alike.get(written) ?? []), syllable]);
  }
  expect([...alike].filter(([, syllables]) => syllables.length > 1)).toEqual([
    ['o', ['e', 'o']],
    ['lo', ['lo', 'luo']],
  ]);
});

test('a sign that was written counts: chʻu is not zhu, chü is not chu', () => {
  const syllablesOf = (spelling: string) => readWadeGiles(spelling).map(({ syllable }) => syllable);
  expect(syllablesOf('chu').sort()).toEqual(['chu', 'ju', 'qu', 'zhu']);
  expect(syllablesOf('chʻu').sort()).toEqual(['chu', 'qu']);
  expect(syllablesOf('chü').sort()).toEqual(['ju', 'qu']);
  expect(syllablesOf('chʻü')).toEqual(['qu']);
});

test.each([
  ['teh', 'de'],
  ['szu', 'si'],
  ['sze', 'si'],
  ['tze', 'zi'],
  ['yi', 'yi'],
])('older custom %s is read as %s', (spelling, syllable) => {
  expect(readWadeGiles(spelling).map((reading) => reading.syllable)).toContain(syllable);
});

test.each(['gang', 'zhou', 'xie', 'yue', 'jie', 'v', ''])('%s is no Wade–Giles', (spelling) => {
  expect(readWadeGiles(spelling)).toEqual([]);
});
