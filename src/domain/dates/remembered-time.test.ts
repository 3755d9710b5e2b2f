import { describe, expect, test } from 'vitest';
import { readRememberedTime } from './remembered-time.ts';

function years(from: number, until = from, approximate = false) {
  return { kind: 'years', from, until, approximate };
}

describe('a time as a family remembers it', () => {
  test.each([
    ['1951年', years(1951)],
    ['1953年7月', years(1953)],
    ['51年', years(1951)],
    ['五一年', years(1951)],
    ['民国二十年', years(1931)],
    ['民国七十四年', years(1985)],
    ['光绪二十五年', { kind: 'years', from: 1899, until: 1900, approximate: false }],
    ['五几年', years(1950, 1959)],
    ['50几年', years(1950, 1959)],
    ['零几年', years(2000, 2009)],
    ['民国二十几年', years(1931, 1940)],
    ['五十年代', years(1950, 1959)],
    ['大概1925年', years(1925, 1925, true)],
    ['1951年前后', years(1951, 1951, true)],
    ['1951年春天走的', years(1951)],
  ])('%s is read as years', (said, expected) => {
    expect(readRememberedTime(said)).toEqual(expected);
  });

  test('the sign of the zodiac, an age and a war are read as what they are', () => {
    expect(readRememberedTime('属虎')).toEqual({ kind: 'zodiac', sign: 2 });
    expect(readRememberedTime('走的时候19岁')).toEqual({ kind: 'age', years: 19, at: 'leaving' });
    expect(readRememberedTime('十九岁参军')).toEqual({ kind: 'age', years: 19, at: 'leaving' });
    expect(readRememberedTime('牺牲时才二十岁')).toEqual({ kind: 'age', years: 20, at: 'death' });
    expect(readRememberedTime('抗美援朝')).toEqual({ kind: 'period', period: '抗美援朝战争' });
    expect(readRememberedTime('抗日的时候')).toEqual({ kind: 'period', period: '抗日战争' });
    expect(readRememberedTime('解放')).toEqual({ kind: 'period', period: '解放战争' });
  });

  test.each(['', '  ', '记不清了', '元几年', '🙂', '0岁', '一'.repeat(200)])(
    'what can’t be read is not guessed: “%s”',
    (said) => {
      expect(readRememberedTime(said)).toEqual({ kind: 'unread' });
    },
  );
});
