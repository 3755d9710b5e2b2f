import { describe, expect, it } from 'vitest';
import { readQuery } from './name-query.ts';

const places = new Set(['南川', '南川区', '铜梁', '江津县']);
const read = (text: string): string[] =>
  readQuery(text, places).map(({ name, further }) => [name, ...further].join(' + '));

describe('a query of one word', () => {
  it.each([
    ['林见山', ['林见山']],
    ['林', ['林']],
    [' 林见山　', ['林见山']],
    ['库里·申科', ['库里·申科']],
    ['林□山', ['林□山']],
    ['林??', ['林??']],
    ['林*山', ['林*山']],
    ['□□', ['□□']],
    ['…', ['…']],
    ['𠮷𬱖', ['𠮷𬱖']],
    ['葛\u{E0100}见', ['葛\u{E0100}见']],
    ['林⿰土口', ['林⿰土口']],
  ])('is the name: %s', (text, ways) => {
    expect(read(text)).toEqual(ways);
  });

  it.each([
    ['南川林见山', ['南川林见山', '林见山 + 南川']],
    ['林见山南川', ['林见山南川', '林见山 + 南川']],
    ['南川区林见山', ['南川区林见山', '林见山 + 南川区', '区林见山 + 南川']],
    ['江津县林山', ['江津县林山', '林山 + 江津县']],
    ['南川林山铜梁', ['南川林山铜梁', '林山铜梁 + 南川', '南川林山 + 铜梁']],
  ])('may have a place at either end: %s', (text, ways) => {
    expect(read(text)).toEqual(ways);
  });

  it('is the name alone where it is a place, or would leave less than two characters', () => {
    expect(read('南川')).toEqual(['南川']);
    expect(read('南川林')).toEqual(['南川林']);
  });
});

describe('a query of several words', () => {
  it('is a name whose characters stand apart', () => {
    expect(read('林 见 山')).toEqual(['林见山']);
    expect(read('林　见　山')).toEqual(['林见山']);
    expect(read('林 山')).toEqual(['林山']);
    expect(read('林 □ 山')).toEqual(['林□山']);
  });

  it('may be surname and given name', () => {
    expect(read('林 见山')).toEqual(['林见山', '林 + 见山', '见山 + 林']);
    expect(read('欧阳 见山')[0]).toBe('欧阳见山');
  });

  it('may be surname, given name and place', () => {
    expect(read('林 见山 南川')[0]).toBe('林见山 + 南川');
    expect(read('南川 林 见山')[0]).toBe('林见山 + 南川');
    expect(read('林 见 山 南川')[0]).toBe('林见山 + 南川');
  });

  it('is name and place, whichever comes first', () => {
    expect(read('林见山 南川')).toEqual(['林见山 + 南川']);
    expect(read('南川 林见山')).toEqual(['林见山 + 南川']);
  });

  it('is name and unit, whichever comes first', () => {
    expect(read('林见山 第183师')).toEqual(['林见山 + 第183师']);
    expect(read('林见山 第1938团')).toEqual(['林见山 + 第1938团']);
    expect(read('1938团 林见山')).toEqual(['林见山 + 1938团']);
    expect(read('第183师 林见山')).toEqual(['林见山 + 第183师']);
  });

  it('has no long word for a name beside a short one', () => {
    expect(read('林见山 某某烈士陵园纪念碑')).toEqual(['林见山 + 某某烈士陵园纪念碑']);
  });

  it('may be taken in as many ways as there are words, where none is a place', () => {
    expect(read('林见山 某县')).toEqual(['林见山 + 某县', '某县 + 林见山']);
  });

  it.each([...',，、;；|/+＋'])('may be divided by %s', (sign) => {
    expect(read(`林见山${sign}南川`)).toEqual(['林见山 + 南川']);
    expect(read(`${sign}林见山 ${sign} 南川${sign}`)).toEqual(['林见山 + 南川']);
  });

  it('of places alone has the first for a name', () => {
    expect(read('南川 铜梁')).toEqual(['南川 + 铜梁']);
  });

  it('takes words in letters that follow each other for one name', () => {
    expect(read('Lin Jianshan 南川')).toEqual(['Lin Jianshan + 南川']);
  });

  it('is the same way only once', () => {
    expect(new Set(read('林见山 林见山')).size).toBe(read('林见山 林见山').length);
  });

  it('leaves out what is no word', () => {
    expect(read('林见山 （） 南川')).toEqual(['林见山 + 南川']);
  });
});

describe('a year in a query', () => {
  it.each([
    ['林见山 1938', ['林见山 + 1938']],
    ['1938年 林见山', ['林见山 + 1938年']],
    ['林见山1938年', ['林见山 + 1938年']],
    ['林见山 1912 1938', ['林见山 + 1912 + 1938']],
    ['南川 林见山 1938', ['林见山 + 南川 + 1938']],
    ['林见山 2026年', ['林见山 + 2026年']],
    ['林见山 1840', ['林见山 + 1840']],
    ['Lin Jianshan 1938', ['Lin Jianshan + 1938']],
  ])('is a further word: %s', (text, ways) => {
    expect(read(text)).toEqual(ways);
  });

  it('is no number that is longer, or too early, or of a unit', () => {
    expect(read('林见山 19380')).toEqual(['林见山 + 19380']);
    expect(read('林见山 1738')).toEqual(['林见山 + 1738']);
    expect(read('林见山 第183师')).toEqual(['林见山 + 第183师']);
  });

  it('alone asks for nobody', () => {
    expect(readQuery('1938', places)).toEqual([]);
  });
});

describe('a query in Latin letters', () => {
  it.each(['Lin Jianshan', 'lín jiàn shān', 'lin, jian shan', 'ljs', 'l', "Xi'an"])(
    'is one name: %s',
    (text) => {
      expect(readQuery(text, places)).toEqual([{ name: text, further: [] }]);
    },
  );
});

describe('an empty query', () => {
  it('asks for nobody', () => {
    expect(readQuery('', places)).toEqual([]);
    expect(readQuery(' 　', places)).toEqual([]);
  });
});
