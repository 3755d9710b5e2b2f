import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { boundsOf } from '../../maps/degrees.ts';
import { readDistrictOutlines } from '../../maps/district-outlines.ts';
import { toMapFrame } from '../../maps/web-mercator.ts';
import { toPosterDocument } from './poster-document.ts';
import { findInset } from './poster-inset.ts';
import { toPoster, toPosterMarks } from './poster.ts';

const outlines = readDistrictOutlines('50');
const places = [
  ['500101', '万州区'],
  ['500103', '渝中区'],
  ['500113', '巴南区'],
].map(([code = '', name = '']) => ({ name, relation: '现名', code, id: `d${code}`, level: '市辖区' }));
const at = { latitude: '30.8', longitude: '108.4', datum: 'WGS-84' };
const row = { kind: '烈士墓', level: '区县级', sourceIds: 'invented' };
const archive = archiveOf({
  sources: [inventedSource],
  places,
  facilities: [
    { ...row, ...at, id: 'a', name: '甲', district: '500101' },
    { ...row, id: 'b', name: '乙', district: '500103', kind: '烈士陵园' },
    { ...row, id: 'c', name: '丙', district: '500103', level: '' },
    { ...row, ...at, id: 'd', name: '丁', district: '500113', datum: '不详' },
    { ...row, id: 'e', name: '戊', district: '990101' },
  ],
});

describe('the poster of all facilities', () => {
  it('counts by kind, level and district, and says what could not be drawn', () => {
    const poster = toPoster(archive, outlines);
    expect(poster.counts.map(({ lines }) => lines)).toEqual([
      [
        { name: '烈士陵园', count: 1 },
        { name: '烈士墓', count: 4 },
      ],
      [
        { name: '区县级', count: 4 },
        { name: '未查明', count: 1 },
      ],
    ]);
    expect(poster.districts.columns.flat()).toEqual([
      { name: '万州区', count: 1 },
      { name: '渝中区', count: 2 },
      { name: '巴南区', count: 1 },
    ]);
    expect(poster.legend.map(({ sign }) => sign)).toEqual(['placed', 'on-district', 'several']);
    expect(poster.legend[1]?.text).toContain('3处');
    expect(poster.unplaced).toContain('1处');
  });

  it('marks measured places where they are, and all others once on their district', () => {
    const marks = toPosterMarks(archive.facilities, outlines);
    expect(marks.map(({ isPlaced, count, label }) => [isPlaced, count, label])).toEqual([
      [true, 1, '甲'],
      [false, 2, '渝中区'],
      [false, 1, '巴南区'],
    ]);
  });

  it('enlarges the crowded middle of Chongqing in the empty corner', () => {
    const bounds = boundsOf(outlines.flatMap(({ polygons }) => polygons.flat(2)));
    const inset = findInset(outlines, toMapFrame(bounds, 1000));
    expect(inset?.corner).toBe('left-top');
    expect(inset?.codes.has('500103')).toBe(true);
    expect(inset?.codes.has('500101')).toBe(false);
    const few = outlines.filter(({ code }) => code === '500101' || code === '500112');
    expect(findInset(few, toMapFrame(bounds, 1000))).toBeUndefined();
  });

  it('stands on plain drawings: no colours of the page, which a typesetter does not know', () => {
    const { files } = toPosterDocument(toPoster(archive, outlines), archive, outlines);
    expect([...files.keys()].sort()).toEqual([
      'inset.svg',
      'map.svg',
      'on-district.svg',
      'placed.svg',
      'poster.json',
      'several.svg',
    ]);
    for (const [name, bytes] of files) {
      if (name.endsWith('.svg')) expect(new TextDecoder().decode(bytes)).not.toContain('var(');
    }
  });
});
