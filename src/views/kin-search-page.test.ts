import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../tests/support/archive-of.ts';
import { kinSearchWords as words } from '../i18n/kin-search.ts';
import { toKinSearchPage } from './kin-search-page.ts';

const district = (code: string, name: string) => ({ code, id: code, name, relation: '现名', level: '区' });
const person = (id: string, more: Record<string, string> = {}) => ({ id, name: `虚构${id}`, ...more });
const places = [district('500113', '巴南区'), district('500112', '渝北区')];

describe('the page of the kin search', () => {
  it('lists those whose family is sought by district, and nobody else', () => {
    const { sought } = toKinSearchPage(
      archiveOf({
        places,
        roll: [
          person('p-1', { kinSearch: '寻亲中', nativeDistrict: '500113' }),
          person('p-2', { kinSearch: '寻亲中', nativeDistrict: '500112' }),
          person('p-3', { kinSearch: '寻亲中', nativeDistrict: '510104' }),
          person('p-4', { kinSearch: '寻亲中' }),
          person('p-5', { kinSearch: '已找到亲属', nativeDistrict: '500113' }),
          person('p-6', { nativeDistrict: '500113' }),
        ],
      }),
    );
    expect(sought.total).toBe(4);
    expect(sought.groups.map(({ label, people }) => [label, people.map(({ id }) => id)])).toEqual([
      ['渝北区', ['p-2']],
      ['巴南区', ['p-1']],
      [words.elsewhere, ['p-3']],
      [words.unknownDistrict, ['p-4']],
    ]);
    expect(sought.href).toBe('/roll/kin/seeking.html');
  });

  it('shows a few of every district where there are very many, and says how many more', () => {
    const roll = Array.from({ length: 5000 }, (_, index) =>
      person(`p-${index}`, { kinSearch: '寻亲中', nativeDistrict: index % 2 === 0 ? '500113' : '500112' }),
    );
    const { sought } = toKinSearchPage(archiveOf({ places, roll }));
    expect(sought.total).toBe(5000);
    expect(sought.groups.map(({ count, people, rest }) => [count, people.length, rest])).toEqual([
      [2500, 5, 2495],
      [2500, 5, 2495],
    ]);
  });

  it('shows pictures with people whom nobody knows, with the form that keeps which picture it was', () => {
    const item = {
      caption: '样例合影',
      alt: '三个人',
      rights: '可以发布',
      unidentified: '前排左二；后排右一',
    };
    const media = Array.from({ length: 9 }, (_, index) => ({
      ...item,
      id: `m-${index}`,
      file: `${index}.jpg`,
    }));
    const held = { ...item, id: 'm-held', file: 'held.jpg', rights: '' };
    const known = { ...item, id: 'm-known', file: 'known.jpg', unidentified: '' };
    const { faces } = toKinSearchPage(archiveOf({ media: [held, known, ...media] }));
    expect(faces).toMatchObject({ total: 9, href: '/media/state/people.html' });
    expect(faces?.shown).toHaveLength(8);
    expect(faces?.shown[0]).toMatchObject({
      frame: { id: 'm-0', href: '/media/m-0.html', caption: '样例合影' },
      places: ['前排左二', '后排右一'],
      lead: '/kin-search/lead?media=m-0',
    });
    expect(toKinSearchPage(archiveOf({ media: [held, known] })).faces).toBeUndefined();
  });

  it('counts every state, and says who has none', () => {
    const page = toKinSearchPage(
      archiveOf({ roll: [person('p-1', { kinSearch: '亲属已知' }), person('p-2'), person('p-3')] }),
    );
    expect(page.states).toEqual([
      { label: '亲属已知', count: 1 },
      { label: words.unregistered, count: 2 },
    ]);
    expect(page.sought).toEqual({ total: 0, groups: [], href: undefined });
  });

  it('gives only what the office has filled in', () => {
    const site = [
      { key: '主办单位', value: '虚构区烈士纪念设施管理处' },
      { key: '电话', value: '待填' },
      { key: '审图号', value: 'GS(0000)0号' },
    ];
    expect(toKinSearchPage(archiveOf({ site })).contact).toEqual([
      { label: '主办单位', value: '虚构区烈士纪念设施管理处' },
    ]);
  });
});
