import { expect, test } from 'vitest';
import { parseNumber } from './chinese-number.ts';

test.each([
  ['27', 27],
  ['二十七', 27],
  ['廿七', 27],
  ['卅', 30],
  ['卅八', 38],
  ['十', 10],
  ['十一', 11],
  ['三八', 38],
  ['一九四九', 1949],
  ['二〇〇七', 2007],
  ['二零零七', 2007],
  ['元', 1],
  ['三廿', undefined],
  ['十十', undefined],
  ['', undefined],
])('%s is the number %s', (text, expected) => {
  expect(parseNumber(text)).toBe(expected);
});
