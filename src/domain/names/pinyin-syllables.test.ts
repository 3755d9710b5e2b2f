import { expect, test } from 'vitest';
import { divideReading, toneOf, withoutTone } from './pinyin-syllables.ts';

test('a tone mark is read and taken off, and ü stays', () => {
  expect(['mā', 'má', 'mǎ', 'mà', 'ma', 'lǚ', 'Lǜ'].map(toneOf)).toEqual([1, 2, 3, 4, 0, 3, 4]);
  expect(['xióng', 'lǚ', 'Ān', 'lüè'].map(withoutTone)).toEqual(['xiong', 'lü', 'an', 'lüe']);
});

test('a reading is divided into one syllable for each character', () => {
  expect(divideReading('Shàn Xióngxìn', [['dan', 'shan'], ['xiong'], ['xin']])).toEqual([
    'Shàn',
    'Xióng',
    'xìn',
  ]);
  expect(divideReading("Lǐ Xī'ān", [['li'], ['xi'], ['an']])).toEqual(['Lǐ', 'Xī', 'ān']);
});

test('where a word divides in two ways, the characters decide', () => {
  expect(divideReading('fangan', [['fang'], ['an']])).toEqual(['fang', 'an']);
  expect(divideReading('fangan', [['fan'], ['gan']])).toEqual(['fan', 'gan']);
});

test('a reading with too few or too many syllables is not divided', () => {
  expect(divideReading('Shàn', [['shan'], ['xiong']])).toBeUndefined();
  expect(divideReading('Shàn Xióng', [['shan'], ['xiong'], ['xin']])).toBeUndefined();
  expect(divideReading('Shàn Xióngxìn', [['shan']])).toBeUndefined();
});

test('every syllable of the dictionary can stand in a reading', () => {
  const syllables = [
    'a',
    'ai',
    'an',
    'ang',
    'ao',
    'e',
    'ei',
    'en',
    'er',
    'o',
    'ou',
    'yi',
    'yong',
    'yuan',
    'wo',
    'weng',
  ];
  const harder = [
    'zhuang',
    'chuai',
    'shi',
    'zi',
    'qiong',
    'jue',
    'xun',
    'nüe',
    'lü',
    'dia',
    'diu',
    'hui',
    'gong',
    'fo',
  ];
  for (const syllable of [...syllables, ...harder]) {
    expect(divideReading(`wang ${syllable}`, [['wang'], [syllable]])).toEqual(['wang', syllable]);
  }
});
