import { describe, expect, it } from 'vitest';
import { reasonText, yearsText } from './finder.ts';

describe('the reason why a person is found', () => {
  it.each([
    [{ kind: 'exact' }, '姓名相同'],
    [{ kind: 'variant', asked: '劉', found: '刘' }, '异体（繁简）：刘＝劉'],
    [{ kind: 'pinyin' }, '拼音相符'],
    [{ kind: 'initials' }, '拼音首字母相符'],
    [{ kind: 'homophone', asked: '君', found: '筠' }, '同音：筠≈君'],
    [{ kind: 'dialect', asked: '兰', found: '南' }, '方言同音：南≈兰'],
    [{ kind: 'look-alike', asked: '均', found: '筠' }, '形近：筠≈均'],
    [{ kind: 'other-tone', asked: '俊', found: '筠' }, '音近（声调不同）：筠≈俊'],
    [{ kind: 'different', asked: '冬', found: '筠' }, '一字不同：筠≠冬'],
    [{ kind: 'unreadable', found: '玥' }, '缺字：补“玥”'],
    [{ kind: 'given-only', found: '刘' }, '只有名：姓刘'],
    [{ kind: 'missing', found: '𠮷' }, '少写：补“𠮷”'],
    [{ kind: 'extra', asked: '某' }, '多写：“某”'],
    [{ kind: 'swapped', found: '竹江' }, '字序不同：“竹江”'],
    [{ kind: 'alias', nameKind: '曾用名', found: '江志炜' }, '别名：曾用名江志炜'],
    [{ kind: 'unit', asked: '十五军', found: '第15军' }, '单位：第15军（所查“十五军”）'],
    [{ kind: 'place', asked: '巴县', found: '四川省巴县' }, '地名：四川省巴县'],
    [{ kind: 'facility', asked: '歌乐山', found: '歌乐山烈士陵园' }, '安葬（纪念）处：歌乐山烈士陵园'],
    [{ kind: 'year', asked: '1949', found: '1949' }, '年份：1949'],
    [{ kind: 'event', asked: '11·27', found: '11·27大屠杀' }, '事件：11·27大屠杀'],
  ] as const)('%o reads “%s”', (reason, text) => {
    expect(reasonText(reason)).toBe(text);
  });

  it('names the district that fits, and does not say that the roll writes the county asked', () => {
    expect(reasonText({ kind: 'district', asked: '巴县', found: '渝北区' })).toBe(
      '籍贯：渝北区（所查“巴县”）',
    );
    expect(reasonText({ kind: 'district', asked: '渝北', found: '渝北区' })).toBe('籍贯：渝北区');
  });
});

describe('the years of a person', () => {
  const year = (from: number, until = from) => ({ from, until });

  it('are written as in the lists where each is one year', () => {
    expect(yearsText(year(1920), year(1949))).toBe('1920—1949');
  });

  it('say which of them is not known', () => {
    expect(yearsText(undefined, year(1949))).toBe('未详—1949');
    expect(yearsText(year(1920), undefined)).toBe('1920—未详');
    expect(yearsText(undefined, undefined)).toBe('生卒年未详');
  });

  it('are no more exact than the record where one lies between two years', () => {
    expect(yearsText(year(1920), year(1949, 1950))).toBe('1920年生，1949—1950年间牺牲');
    expect(yearsText(year(1915, 1920), undefined)).toBe('1915—1920年间生，未详何年牺牲');
  });
});
