import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { links } from '../../site.ts';
import {
  graveListHref,
  listFacilitiesWithGraves,
  listLaterGravePages,
  plotHref,
  toGraveList,
} from './grave-list.ts';
import { listScatteredPages, toScatteredList } from './scattered-list.ts';

const facilities = [
  { id: 'yuan', name: '某陵园', kind: '烈士陵园', district: '500113', sourceIds: 'invented' },
  { id: 'bei', name: '某碑', kind: '纪念碑', district: '500113', sourceIds: 'invented' },
];

function plotOf(plot: string, count: number, start = 1) {
  return Array.from({ length: count }, (_, index) => ({
    sheet: 'yuan',
    id: `g-${plot}-${index + start}`,
    plot,
    row: String(Math.floor(index / 10) + 1),
    number: String((index % 10) + 1),
    state: '无名墓',
  }));
}

const outlineOf = (archive: ReturnType<typeof archiveOf>, page: number) =>
  toGraveList(archive, 'yuan', page).groups.map(({ title, anchor, graves }) => [
    title,
    anchor,
    graves.length,
  ]);

describe('the list of graves', () => {
  it('goes by plot, row and number as one walks', () => {
    const graves = [
      { sheet: 'yuan', id: 'g-1', plot: '二区', row: '1', number: '1', carvedNames: '丁某', state: '有名墓' },
      { sheet: 'yuan', id: 'g-2', plot: '一区', row: '十', number: '1', state: '无名墓', condition: '完好' },
      { sheet: 'yuan', id: 'g-3', plot: '一区', row: '2', number: '1', carvedNames: '甲某', state: '衣冠冢' },
      { sheet: 'yuan', id: 'g-4', state: '有名无墓', carvedNames: '乙某' },
    ];
    const list = toGraveList(
      archiveOf({ facilities, graves, 'grave-moves': [{ oldGrave: 'g-1' }] }),
      'yuan',
      1,
    );
    expect(
      list.groups.map(({ title, graves: rows }) => [
        title,
        ...rows.map(({ row, number, name }) => `${row}${number} ${name}`),
      ]),
    ).toEqual([
      ['一区', '2排1号 甲某（衣冠冢）', '十排1号 无名烈士之墓'],
      ['二区', '1排1号 丁某'],
      ['墓区未详', ' 乙某（墓址未详）'],
    ]);
    expect(list.groups[1]?.graves[0]?.isLeft).toBe(true);
    expect(list.planHref).toBeUndefined();
  });

  it('keeps plots whole where it can, and says where one goes on', () => {
    const archive = archiveOf({
      facilities,
      graves: [...plotOf('一区', 120), ...plotOf('二区', 130), ...plotOf('三区', 260)],
    });
    expect(outlineOf(archive, 1)).toEqual([['一区', 'plot-一区', 120]]);
    expect(outlineOf(archive, 2)).toEqual([['二区', 'plot-二区', 130]]);
    expect(outlineOf(archive, 3)).toEqual([['三区', 'plot-三区', 200]]);
    expect(outlineOf(archive, 4)).toEqual([['三区（续）', 'plot-三区', 60]]);
    expect(listLaterGravePages(archive)).toEqual([2, 3, 4].map((page) => ({ id: 'yuan', page })));
    expect(toGraveList(archive, 'yuan', 4).plots).toEqual([
      { title: '一区', href: '/facilities/yuan/graves.html#plot-一区', count: 120 },
      { title: '二区', href: '/facilities/yuan/graves/2.html#plot-二区', count: 130 },
      { title: '三区', href: '/facilities/yuan/graves/3.html#plot-三区', count: 260 },
    ]);
    expect(plotHref(archive, 'yuan', '四区')).toBeUndefined();
  });

  it('loses no grave over its pages', () => {
    const graves = [...plotOf('一区', 30), ...plotOf('二区', 199), ...plotOf('三区', 401), ...plotOf('', 3)];
    const archive = archiveOf({ facilities, graves });
    const pages = [1, ...listLaterGravePages(archive).map(({ page }) => page)];
    const lists = pages.map((page) => toGraveList(archive, 'yuan', page));
    const lines = lists.flatMap(({ groups }) => groups.flatMap((group) => group.graves));
    expect(lines).toHaveLength(graves.length);
    expect(new Set(lines.map(({ href }) => href)).size).toBe(graves.length);
    const places = lists.flatMap(({ groups, paging }) =>
      groups.map(({ anchor }) => `${links.graves('yuan', paging.page)}#${anchor}`),
    );
    for (const grave of archive.graves.all) expect(places).toContain(graveListHref(archive, grave));
  });

  it('is there only for facilities that have graves', () => {
    const archive = archiveOf({ facilities, graves: plotOf('一区', 1) });
    expect(listFacilitiesWithGraves(archive)).toEqual(['yuan']);
    expect(listScatteredPages(archive)).toEqual([]);
    expect(() => toGraveList(archive, 'bei', 1)).toThrow();
  });
});

describe('the list of scattered graves', () => {
  it('goes by location, ends with those that have none, and turns its pages', () => {
    const scattered = (id: string, location: string) => ({
      sheet: 'scattered',
      id,
      location,
      state: '无名墓',
    });
    const many = Array.from({ length: 200 }, (_, index) => scattered(`g-${index}`, `乙乡${index}`));
    const archive = archiveOf({ graves: [scattered('g-none', ''), ...many, scattered('g-first', 'A乡')] });
    expect(listScatteredPages(archive)).toEqual([
      { key: 'index', page: 1 },
      { key: '2', page: 2 },
    ]);
    const [first, second] = [toScatteredList(archive, 1), toScatteredList(archive, 2)];
    expect(first.items[0]?.location).toBe('A乡');
    expect(second.items.at(-1)?.href).toBe('/graves/g-none.html');
    expect(second.paging.pages.map(({ href }) => href)).toEqual([
      '/scattered-graves/',
      '/scattered-graves/2.html',
    ]);
  });
});
