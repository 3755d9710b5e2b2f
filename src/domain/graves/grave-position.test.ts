import { describe, expect, it } from 'vitest';
import { comparePositions, positionKeyOf, readChineseNumber } from './grave-position.ts';

const at = (plot: string, row = '', number = '') => ({ plot, row, number });
const sorted = (rows: readonly string[]) =>
  rows
    .map((row) => at('', row))
    .sort(comparePositions)
    .map(({ row }) => row);

describe('the order of graves', () => {
  it('goes by number, whatever it is written with', () => {
    expect(sorted(['十', '3', '第二排', '一', '１１', '十二', '廿一', '一百零三', '一〇二'])).toEqual([
      '一',
      '第二排',
      '3',
      '十',
      '１１',
      '十二',
      '廿一',
      '一〇二',
      '一百零三',
    ]);
  });

  it('knows the stems and leaves words as they are', () => {
    const plots = ['丙区', '乙区', '甲区', '东二区', '东一区', 'B区', 'a区'].map((plot) => at(plot));
    expect(plots.sort(comparePositions).map(({ plot }) => plot)).toEqual([
      '甲区',
      '乙区',
      '丙区',
      'a区',
      'B区',
      '东一区',
      '东二区',
    ]);
  });

  it('goes by plot, then row, then number, and ends with graves that have no place', () => {
    const graves = [
      at('', '', ''),
      at('二区', '1', '1'),
      at('一区', '10', '1'),
      at('一区', '2', '10'),
      at('一区', '2', '9'),
    ];
    expect(graves.sort(comparePositions).map((grave) => Object.values(grave).join('-'))).toEqual([
      '一区-2-9',
      '一区-2-10',
      '一区-10-1',
      '二区-1-1',
      '--',
    ]);
  });
});

describe('a place of a cemetery', () => {
  const isSame = (a: ReturnType<typeof at>, b: ReturnType<typeof at>) =>
    positionKeyOf(a) === positionKeyOf(b);

  it('is the same in every writing', () => {
    expect(isSame(at('一区', '第三排', '5号'), at('1区', '3', '５'))).toBe(true);
    expect(isSame(at('一区', '3', '12'), at('一区', '31', '2'))).toBe(false);
    expect(isSame(at('甲区', '1', '1'), at('一区', '1', '1'))).toBe(false);
  });
});

describe('a number in characters', () => {
  it.each([
    ['三', 3],
    ['十', 10],
    ['二十', 20],
    ['一百', 100],
    ['一百零三', 103],
    ['一百二十', 120],
    ['一〇三', 103],
    ['卅二', 32],
    ['两百', 200],
  ])('%s is read', (text, value) => {
    expect(readChineseNumber(text)).toBe(value);
  });

  it('is not read from other words', () => {
    expect(readChineseNumber('三排')).toBeUndefined();
    expect(readChineseNumber('')).toBeUndefined();
  });
});
