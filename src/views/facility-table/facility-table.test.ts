import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { parseSheetText } from '../../domain/parse-sheet-text.ts';
import { listUsualColumns, toFacilityTable, toTableCsv, toTableTexts } from './facility-table.ts';
import { toPrintable } from './printable-text.ts';
import { findTableColumn, tableColumns } from './table-columns.ts';
import { toTableSheet } from './table-document.ts';

const places = [
  { name: '万州区', relation: '现名', code: '500101', id: 'wanzhou', level: '市辖区' },
  { name: '巴南区', relation: '现名', code: '500113', id: 'banan', level: '市辖区' },
];
const facilities = [
  {
    id: 'b',
    name: '乙陵园',
    kind: '烈士陵园',
    district: '500113',
    address: '乙镇',
    latitude: '29.5',
    longitude: '106.5',
    datum: 'GCJ-02',
    buriedTotal: '30',
    filledBy: '填报岗07',
    filledOn: '2025年6月1日',
    checkedBy: '复核岗02',
    checkedOn: '2025年6月3日',
    sourceIds: 'invented',
  },
  { id: 'a', name: '甲墓', kind: '烈士墓', district: '500101', transport: '=公交1路', sourceIds: 'invented' },
];
const media = {
  file: 'a.jpg',
  caption: '大门',
  alt: '一座大门',
  creator: '佚名',
  rights: '可以发布',
  facility: 'b',
};
const archive = archiveOf({
  sources: [inventedSource],
  places,
  facilities,
  media: [
    { ...media, id: 'm-0', rights: '待核' },
    { ...media, id: 'm-1' },
  ],
});

describe('the illustrated table', () => {
  it('has one row a facility, by district, and the first picture that may be shown', () => {
    const { rows, hasPhotos } = toFacilityTable(archive);
    expect(rows.map(({ id, photo }) => [id, photo?.id])).toEqual([
      ['a', undefined],
      ['b', 'm-1'],
    ]);
    expect(hasPhotos).toBe(true);
  });

  it('shows usual columns of which something is known, and always the name', () => {
    const shown = toFacilityTable(archive).columns.filter(({ isShown }) => isShown);
    const headings = ['名称', '类型', '保护级别', '区县', '地址', '坐标', '安葬总数', '复核'];
    expect(shown.map(({ heading }) => heading)).toEqual(headings);
    expect(listUsualColumns(archive).map(({ heading }) => heading)).toEqual(headings);
    expect(listUsualColumns(archiveOf({ facilities: [] })).map(({ key }) => key)).toEqual(['name']);
    const opening = toFacilityTable(archive).columns.find(({ key }) => key === 'opening');
    expect(opening).toMatchObject({ isShown: false, isEmpty: true });
  });

  it('says the same in every file: all columns in CSV, in the order of the page', () => {
    const [headings, ...rows] = parseSheetText(toTableCsv(archive));
    expect(headings).toEqual(tableColumns.map(({ heading }) => heading));
    expect(rows).toEqual(toFacilityTable(archive).rows.map(({ cells }) => cells));
    expect(toTableTexts(archive).rows).toEqual(rows);
    expect(new Set(headings).size).toBe(tableColumns.length);
  });

  it('gives positions with their datum, and never who filled and checked', () => {
    const texts = (heading: string) =>
      archive.facilities.map((facility) => findTableColumn(heading)?.textOf(facility, archive));
    expect(texts('坐标')).toEqual(['29.5，106.5（GCJ-02）', '']);
    expect(texts('复核')).toEqual(['两人复核 2025年6月3日', '']);
    expect(toTableCsv(archive)).not.toMatch(/填报岗|复核岗/u);
  });

  it('finds a column by the heading of the form or by its key', () => {
    expect(findTableColumn('保护级别')).toBe(findTableColumn('level'));
    expect(findTableColumn('填报人')).toBeUndefined();
  });
});

describe('the table on paper', () => {
  it('has a column of pictures only where there is one to print', () => {
    const columns = listUsualColumns(archive);
    expect(toTableSheet(archive, columns, new Set()).photo).toBe('');
    const sheet = toTableSheet(archive, columns, new Set(['m-1']));
    expect(sheet.photo).toBe('照片');
    expect(sheet.rows.map(({ photo }) => photo)).toEqual(['', 'm-1']);
  });

  it('tells a character that no font has in words, and leaves everything else alone', () => {
    const glyphs = new Map([['𪨊', { components: '⿰氵某' }]]);
    const data = { rows: [{ cells: ['王𪨊', '李'], count: 3, photo: null }] };
    expect(toPrintable(data, { missing: new Set(['𪨊']), glyphs })).toEqual({
      rows: [{ cells: ['王〔左氵右某〕', '李'], count: 3, photo: null }],
    });
    expect(toPrintable(data, { missing: new Set(), glyphs })).toBe(data);
  });

  it('says that an invented table is invented', () => {
    const invented = archiveOf({ site: [{ key: '示例', value: '是' }], facilities });
    expect(toTableSheet(invented, [], new Set()).archive).toContain('虚构');
    expect(toTableSheet(archive, [], new Set()).archive).not.toContain('虚构');
  });
});
