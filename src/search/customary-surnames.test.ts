import { expect, test } from 'vitest';
import { compoundSurnames } from '../domain/names/compound-surnames.ts';
import { withoutTone } from '../domain/names/pinyin-syllables.ts';
import { customarySpellings, listCustomarySurnames } from './customary-surnames.ts';
import { syllableNumber } from './mandarin-syllables.ts';

test.each([
  ['lee', ['li']],
  ['wong', ['wang', 'huang']],
  ['cheung', ['zhang', 'jiang']],
  ['chan', ['chen']],
  ['lam', ['lin']],
  ['lau', ['liu']],
  ['ng', ['huang', 'wu']],
  ['kwok', ['guo']],
  ['koo', ['gu']],
  ['leung', ['liang']],
  ['tse', ['xie']],
  ['yip', ['ye']],
  ['chow', ['zhou', 'cao']],
  ['soong', ['song']],
  ['chiu', ['zhao', 'qiu']],
  ['szeto', ['si tu']],
  ['auyeung', ['ou yang']],
])('a family that writes %s is %s in Mandarin, the surname of more people first', (spelling, surnames) => {
  expect(listCustomarySurnames(spelling).map((surname) => surname.join(' '))).toEqual(surnames);
});

test('a spelling that no custom has stands for no surname', () => {
  expect(listCustomarySurnames('yuechao')).toEqual([]);
  expect(listCustomarySurnames('constructor')).toEqual([]);
});

test('every surname in the table is of Mandarin syllables, none is spelt as in pinyin, none stands twice', () => {
  const compounds = new Set(Object.values(compoundSurnames).map(withoutTone));
  for (const spelling of customarySpellings) {
    expect(spelling).toMatch(/^[a-z]+$/u);
    const surnames = listCustomarySurnames(spelling).map((surname) => surname.join(' '));
    expect(new Set(surnames).size, spelling).toBe(surnames.length);
    expect(surnames, spelling).not.toContain(spelling);
    for (const surname of surnames) {
      if (surname.includes(' ')) expect(compounds, spelling).toContain(surname);
      else expect(syllableNumber(surname), spelling).toBeDefined();
    }
  }
});
