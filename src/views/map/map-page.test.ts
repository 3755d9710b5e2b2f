import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { readOutlines } from '../../islands/map/read-outlines.ts';
import { findOutline } from '../../maps/match-outlines.ts';
import { toMapBounds } from './map-drawings.ts';
import { toMapOutlines } from './map-outlines.ts';
import { toMapPage } from './map-page.ts';
import { listOutlines, listPlacesOfFacilities } from './map-places.ts';

const places = [
  { name: '沙坪坝区', relation: '现名', code: '500106' },
  { name: '城口县', relation: '现名', code: '500229' },
  { name: '酉阳土家族苗族自治县', relation: '现名', code: '500242' },
];
const row = { kind: '烈士陵园', level: '国家级', district: '500106', sourceIds: 'invented' };
const measured = { latitude: '29.58', longitude: '106.43', datum: 'CGCS2000' };
const shifted = { latitude: '29.527', longitude: '106.404', datum: 'GCJ-02' };
const facilities = [
  { ...row, id: 'a', name: '甲', ...measured, openingHours: '每天 9:00-17:00', period: '解放战争' },
  { ...row, id: 'b', name: '乙', kind: '烈士纪念馆' },
  { ...row, id: 'c', name: '丙', ...measured, datum: '不详', openingHours: '免费开放' },
  { ...row, id: 'd', name: '丁', ...shifted, kind: '纪念园', level: '未定级' },
  { ...row, id: 'e', name: '戊', district: '500229', kind: '' },
];
const archive = archiveOf({ facilities, places, sources: [inventedSource] });

describe('a facility on the map', () => {
  it('stands where it was measured, in WGS 84', () => {
    const at = listPlacesOfFacilities(archive)
      .filter(({ isMeasured }) => isMeasured)
      .map(({ facilities: [facility], at: place }) => [facility?.id, ...place]);
    expect(at).toEqual([
      ['a', 106.43, 29.58],
      ['d', expect.closeTo(106.4, 3), expect.closeTo(29.5297, 3)],
    ]);
  });

  it('stands on its district where nothing was measured, or nobody knows in which system', () => {
    const onDistricts = listPlacesOfFacilities(archive).filter(({ isMeasured }) => !isMeasured);
    expect(
      onDistricts.map(({ outlineCode, facilities: here }) => [outlineCode, here.map(({ id }) => id)]),
    ).toEqual([
      ['500106', ['b', 'c']],
      ['500229', ['e']],
    ]);
    for (const { at, outlineCode } of onDistricts)
      expect(at).toBe(findOutline(listOutlines(archive), outlineCode)?.inside);
    const lines = toMapPage(archive).districts.flatMap((district) => district.lines);
    expect(lines.map(({ id, place }) => [id, place.kind === 'district' ? place.reason : place.at])).toEqual([
      ['a', [106.43, 29.58]],
      ['b', 'no-position'],
      ['c', 'no-datum'],
      ['d', [expect.any(Number), expect.any(Number)]],
      ['e', 'no-position'],
    ]);
  });
});

describe('the page of the map', () => {
  const page = toMapPage(archive);

  it('counts, and says how many have no coordinate', () => {
    expect(page.total).toBe(5);
    expect(page.lead).toContain('5处纪念设施，在2个区县。其中3处没有取得坐标');
  });

  it('filters by the kinds of the official form, and by the archive’s own where the form has none', () => {
    expect(page.filters.kind.map(({ value, count }) => [value, count])).toEqual([
      ['烈士陵园', 2],
      ['纪念堂馆', 1],
      ['纪念园', 1],
    ]);
    expect(page.filters.district.map(({ label, count }) => [label, count])).toEqual([
      ['沙坪坝区', 4],
      ['城口县', 1],
    ]);
    expect(page.filters.period).toEqual([{ value: '解放战争', label: '解放战争', count: 1 }]);
  });

  it('hands on only opening hours that can be reckoned with', () => {
    const lines = page.districts.flatMap((district) => district.lines);
    expect(lines.map(({ hours }) => hours)).toEqual(['每天 9:00-17:00', '', '', '', '']);
  });

  it('links to consumer maps for measured places only', () => {
    const lines = page.districts.flatMap((district) => district.lines);
    expect(lines.map(({ mapLinks }) => mapLinks.length)).toEqual([2, 0, 0, 2, 0]);
  });

  it('draws the city, and says aloud what a mark stands for, gathered or alone', () => {
    expect(page.drawings?.wide).toContain('aria-label="3处：沙坪坝区，2处；甲"');
    expect(page.drawings?.narrow).toContain('示意图');
    expect(page.drawings?.wide).toContain('aria-label="城口县，1处"');
  });

  it('shows the part where the facilities lie, when that is small', () => {
    const small = archiveOf({ facilities: facilities.slice(0, 4), places, sources: [inventedSource] });
    const { west, east } = toMapBounds(small);
    expect(east - west).toBeLessThan(0.6);
    expect(toMapPage(small).drawings?.wide).toContain('href="/facilities/a.html"');
    expect(toMapBounds(archive).east - toMapBounds(archive).west).toBeGreaterThan(2);
  });

  it('is a list alone where nobody has drawn the districts', () => {
    const far = archiveOf({
      facilities: [{ ...row, id: 'a', name: '甲', district: '710101' }],
      places: [{ name: '某区', relation: '现名', code: '710101' }],
      sources: [inventedSource],
    });
    expect(toMapPage(far).drawings).toBeUndefined();
    expect(toMapPage(far).districts[0]?.lines).toHaveLength(1);
    expect(toMapOutlines(far).districts).toEqual([]);
    expect(toMapPage(archiveOf({})).lead).toBe('还没有收入纪念设施。');
  });
});

describe('the outlines for the browser', () => {
  it('come back as closed rings around the places of the districts', () => {
    const read = readOutlines(toMapOutlines(archive));
    expect(read.districts.map(({ code, short }) => [code, short])).toEqual([
      ['500106', '沙坪坝'],
      ['500229', '城口'],
      ['500242', '酉阳'],
    ]);
    for (const { at, rings } of read.districts) {
      const [ring = []] = rings;
      expect(ring.at(-1)).toEqual(ring[0]);
      const latitudes = ring.map(([latitude]) => latitude);
      expect(Math.min(...latitudes)).toBeLessThan(at[0]);
      expect(Math.max(...latitudes)).toBeGreaterThan(at[0]);
    }
    expect(read.outer.length).toBeGreaterThan(0);
  });
});
