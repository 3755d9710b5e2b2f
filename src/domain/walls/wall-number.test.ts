import { describe, expect, it } from 'vitest';
import { parseWallNumber } from './wall-number.ts';

describe('a number of a panel, column or line', () => {
  it.each([
    ['1', 1],
    ['012', 12],
    ['１２', 12],
    ['七', 7],
    ['十', 10],
    ['二十三', 23],
    ['廿一', 21],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['三百二十一', 321],
    ['第十二列', 12],
    ['第 3 面', 3],
    ['5行', 5],
  ])('%s is %d', (text, number) => {
    expect(parseWallNumber(text)).toBe(number);
  });

  it.each(['', '0', '〇', '东墙', '甲', 'A', '-1', '1.5', '一百二', '3-5', '元', '第列'])(
    '“%s” is none',
    (text) => {
      expect(parseWallNumber(text)).toBeUndefined();
    },
  );
});
