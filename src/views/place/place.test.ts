import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { toPlaceIndex } from './place-index.ts';
import { toPlacePage } from './place-page.ts';
import { placeYears } from './place-years.ts';

const banan = { code: '500113', id: 'banan', level: '市辖区', basis: '出处' };
const dadukou = { code: '500104', id: 'dadukou', level: '市辖区', basis: '一般知识' };
const places = [
  { ...banan, name: '巴南区', relation: '现名' },
  { ...banan, name: '巴县', relation: '曾用名', until: '约1994年' },
  { ...banan, name: '巴县', relation: '代码表名称', formerCode: '510222', from: '1980年', until: '1993年' },
  { ...dadukou, name: '大渡口区', relation: '现名' },
  { ...dadukou, name: '巴县（部分地方）', relation: '上级', from: '1912年', until: '1949年' },
];

describe('the former names of districts', () => {
  it('lead to every district that a divided name may mean', () => {
    const { formerNames } = toPlaceIndex(archiveOf({ places }));
    expect(formerNames).toEqual([
      {
        name: '巴县',
        districts: [
          { name: '大渡口区', href: '/places/500104.html', isPart: true },
          { name: '巴南区', href: '/places/500113.html', isPart: false },
        ],
      },
    ]);
  });

  it('stand with the years as written, and say where nothing is known of them', () => {
    expect(placeYears({ from: '1912年', until: '1949年' })).toBe('1912年—1949年');
    expect(placeYears({ from: '', until: '约1994年' })).toBe('至约1994年');
    expect(placeYears({ from: '1997年', until: '' })).toBe('1997年起');
    expect(placeYears({ from: '', until: '' })).toBe('年份未详');
  });

  it('say when they rest on general knowledge only', () => {
    const { superiors } = toPlacePage(archiveOf({ places }), '500104');
    expect(superiors[0]?.statements[0]).toMatchObject({ text: '巴县（部分地方）', isGeneral: true });
  });
});

describe('the page of a district', () => {
  it('lists its natives, and leads to the roll when they are many', () => {
    const roll = Array.from({ length: 61 }, (_, index) => ({
      id: `p-${index}`,
      name: `王${index}`,
      nativeDistrict: '500113',
      sourceIds: 'x',
    }));
    const few = toPlacePage(archiveOf({ places, roll: roll.slice(0, 60) }), '500113').natives;
    const many = toPlacePage(archiveOf({ places, roll }), '500113').natives;
    expect([few.people.length, few.href]).toEqual([60, undefined]);
    expect([many.total, many.people.length, many.href]).toEqual([61, 60, '/roll/district/500113.html']);
  });
});
