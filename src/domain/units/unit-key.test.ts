import { expect, test } from 'vitest';
import { listUnitTokens, toUnitKey } from './unit-key.ts';

test('a number is one number however it is written', () => {
  for (const written of ['第十五军', '第15军', '15军', '１５军', '十五军', '第 15 军']) {
    expect(toUnitKey(written)).toBe('15军');
  }
  expect(['二十军', '第三十三集团军', '一一二师', '第一百一十二师', '一二〇师'].map(toUnitKey)).toEqual([
    '20军',
    '33集团军',
    '112师',
    '112师',
    '120师',
  ]);
});

test('a numeral that counts no unit stays as it is', () => {
  expect(toUnitKey('四川红军')).toBe('四川红军');
  expect(toUnitKey('七南支队')).toBe('七南支队');
});

test('full and short names of a force are one', () => {
  expect(toUnitKey('中国人民志愿军第15军')).toBe(toUnitKey('志愿军十五军'));
  expect(toUnitKey('中国工农红军第四军')).toBe(toUnitKey('红四军'));
  expect(toUnitKey('国民革命军第20军（杨森部）')).toBe('国民革命军20军');
});

test('a name is made of its numbered units', () => {
  const levels = listUnitTokens(toUnitKey('红四方面军第四军第9师第386团')).map(({ text }) => text);
  expect(levels).toEqual(['红4方面军', '4军', '9师', '386团']);
});
