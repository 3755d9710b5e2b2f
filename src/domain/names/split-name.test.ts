import { describe, expect, test } from 'vitest';
import { splitName } from './split-name.ts';

function split(name: string, reading?: string): string {
  const { surname, given } = splitName(name, reading);
  return `${surname}|${given}`;
}

describe('surname and given name', () => {
  test('the first character is the surname, unless a compound surname begins the name', () => {
    expect(split('单雄信')).toBe('单|雄信');
    expect(split('尉迟恭')).toBe('尉迟|恭');
    expect(split('歐陽文')).toBe('歐陽|文');
    expect(split('司马文秀')).toBe('司马|文秀');
    expect(split('万俟')).toBe('万俟|');
  });

  test('刘付 is a compound surname only in a name of four characters', () => {
    expect(split('刘付生')).toBe('刘|付生');
    expect(split('刘付文生')).toBe('刘付|文生');
  });

  test('a name of one character is a surname', () => {
    expect(split('王')).toBe('王|');
    expect(split('')).toBe('|');
  });

  test('a transliterated name is not divided', () => {
    expect(split('库里申科')).toBe('|库里申科');
    expect(split('司托尔夫')).toBe('|司托尔夫');
    expect(split('阿沛·阿旺晋美')).toBe('|阿沛·阿旺晋美');
    expect(split('甲'.repeat(20))).toBe(`|${'甲'.repeat(20)}`);
    expect(split('Ivan Petrov')).toBe('|Ivan Petrov');
  });

  test('the reading decides: a space divides the name, no space leaves it whole', () => {
    expect(split('库里申科', 'Kùlǐshēnkē')).toBe('|库里申科');
    expect(split('别列佐', 'Biélièzuǒ')).toBe('|别列佐');
    expect(split('欧阳文', 'Ōu Yángwén')).toBe('欧|阳文');
    expect(split('欧阳文', 'Ōuyáng Wén')).toBe('欧阳|文');
    expect(split('陈方安生', 'Chén Fāng’ānshēng')).toBe('陈|方安生');
    expect(split('王', 'Wáng')).toBe('王|');
  });

  test('an unreadable sign keeps the place of the surname', () => {
    expect(split('□文秀')).toBe('□|文秀');
    expect(split('李XX')).toBe('李|XX');
  });

  test('characters outside the basic plane and shapes of a character are not cut', () => {
    expect(split('𠮷文')).toBe('𠮷|文');
    expect(split('葛\u{E0100}文')).toBe('葛\u{E0100}|文');
    expect(split('⿰土口文秀')).toBe('⿰土口|文秀');
  });

  test('spaces that line a sheet up are no part of a name', () => {
    expect(split(' 王　文 ')).toBe('王|文');
  });
});
