import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { archiveOf } from '../../tests/support/archive-of.ts';
import { readArchive } from '../archive/read-archive.ts';
import { areaOf, type Polygon } from './degrees.ts';
import { placesOf, toDistrictMap } from './district-map.ts';
import { createDistrictLocator } from './district-locator.ts';
import { readDistrictOutlines } from './district-outlines.ts';
import { findOutline, matchOutlines } from './match-outlines.ts';
import { isInPolygon } from './place-in-polygon.ts';
import { readProvinceFile } from './province-file.ts';
import { toShortName } from './short-name.ts';

const districts = readArchive('content').gazetteer.listDistricts();
const decoded = '../shared/data/cq-districts-geo/chongqing.geojson';

describe('the outlines of the package', () => {
  it.runIf(existsSync(decoded))('are decoded as others decoded them, to the fifth digit', () => {
    const ring = z.array(z.array(z.number()));
    const file = z.object({
      features: z.array(
        z.object({
          properties: z.object({ code: z.coerce.string() }),
          geometry: z.object({ coordinates: z.union([z.array(ring), z.array(z.array(ring))]) }),
        }),
      ),
    });
    const own = readProvinceFile('50');
    const others = file.parse(JSON.parse(readFileSync(decoded, 'utf8'))).features;
    expect(others).toHaveLength(38);
    for (const { properties, geometry } of others) {
      const places = geometry.coordinates.flat(3).filter((value) => typeof value === 'number');
      const flat = own.find(({ code }) => code === properties.code)?.polygons.flat(3) ?? [];
      expect(flat.map((degrees) => degrees.toFixed(4))).toHaveLength(places.length);
      expect(
        Math.max(...flat.map((degrees, index) => Math.abs(degrees - (places[index] ?? 0)))),
      ).toBeLessThan(1e-5);
    }
  });

  it('are there for every province of the mainland, and for no others', () => {
    expect(readProvinceFile('65').length).toBeGreaterThan(10);
    expect(readProvinceFile('99')).toEqual([]);
    expect(readDistrictOutlines('99')).toEqual([]);
  });

  it('share their borders: what belongs to one district alone is the edge of the city', () => {
    const alone = (outlines: readonly { polygons: readonly Polygon[] }[]): number => {
      const edges = new Map<string, { length: number; count: number }>();
      for (const ring of outlines.flatMap(({ polygons }) => polygons.flat())) {
        ring.forEach((to, index) => {
          const from = ring[index - 1] ?? to;
          const key = [String(from), String(to)].sort().join(' ');
          const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
          edges.set(key, { length, count: (edges.get(key)?.count ?? 0) + 1 });
        });
      }
      return [...edges.values()].reduce((sum, { length, count }) => sum + (count === 1 ? length : 0), 0);
    };
    // In degrees: the edge of the city is some 32 long; the package draws half as much again within it.
    expect(alone(readProvinceFile('50'))).toBeGreaterThan(48);
    expect(alone(readDistrictOutlines('50'))).toBeLessThan(34);
  });
});

describe('outlines and gazetteer', () => {
  const matched = matchOutlines(districts);

  it('agree on all 38 districts; two have other codes and names today', () => {
    expect(matched.outlines.map(({ code, name }) => [code, name])).toEqual(
      districts.map(({ code, name }) => [code, name]),
    );
    expect(matched.drifted).toEqual([
      { packaged: { code: '500228', name: '梁平县' }, today: { code: '500155', name: '梁平区' } },
      { packaged: { code: '500232', name: '武隆县' }, today: { code: '500156', name: '武隆区' } },
    ]);
    expect(matched.unmatched).toEqual({ outlines: [], districts: [] });
  });

  it('name what the other lacks', () => {
    const { gazetteer } = archiveOf({
      places: [
        { name: '沙坪坝区', relation: '现名', code: '500106' },
        { name: '虚构区', relation: '现名', code: '500199' },
      ],
    });
    const { outlines, unmatched } = matchOutlines(gazetteer.listDistricts());
    expect(outlines.map(({ code }) => code)).toEqual(['500106']);
    expect(unmatched.districts).toEqual([{ code: '500199', name: '虚构区' }]);
    expect(unmatched.outlines).toHaveLength(37);
  });

  it('meet in the prefecture where the package has no districts', () => {
    const { gazetteer } = archiveOf({ places: [{ name: '芙蓉区', relation: '现名', code: '430102' }] });
    const { outlines, unmatched } = matchOutlines(gazetteer.listDistricts());
    expect(findOutline(outlines, '430102')?.name).toBe('长沙市');
    expect(unmatched.districts).toEqual([]);
  });

  it('give every district a place well inside it', () => {
    const outside = matched.outlines.filter(
      ({ inside, polygons }) => !polygons.some((polygon) => isInPolygon(polygon, inside)),
    );
    expect(outside).toEqual([]);
  });
});

describe('the district of a place', () => {
  const locator = createDistrictLocator(districts);

  it.each([
    ['渣滓洞', 106.4247, 29.5826, '500106'],
    ['解放碑', 106.5731, 29.5603, '500103'],
    ['铜梁县城', 106.0547, 29.8396, '500151'],
    ['酉阳县城', 108.7675, 28.8398, '500242'],
  ])('of %s is found', (_name, longitude, latitude, code) => {
    expect(locator.districtAt(longitude, latitude)).toBe(code);
    expect(locator.metresOutside(code, longitude, latitude)).toBe(0);
  });

  it('is unknown outside the city, and the distance to it is told in metres', () => {
    expect(locator.districtAt(104.06, 30.67)).toBeUndefined();
    // 成都 lies some 260 km from 沙坪坝.
    const metres = locator.metresOutside('500106', 104.06, 30.67) ?? 0;
    expect(metres).toBeGreaterThan(200_000);
    expect(metres).toBeLessThan(280_000);
    expect(locator.metresOutside('110101', 104.06, 30.67)).toBeUndefined();
  });
});

describe('the map of the districts', () => {
  const { outlines } = matchOutlines(districts);
  const map = toDistrictMap(outlines, 5e-5);

  it('keeps every district, closed, at a fifth of the corners and its size', () => {
    const corners = outlines.flatMap(({ polygons }) => polygons.flat(2)).length;
    expect(map.lines.flat().length).toBeLessThan(corners / 5);
    for (const { name, rings, code } of map.districts) {
      expect([name, rings.length]).not.toEqual([name, 0]);
      for (const ring of rings.map((references) => placesOf(map.lines, references)))
        expect([name, ring.at(-1)]).toEqual([name, ring[0]]);
      const [whole, drawn] = [
        outlines.find((outline) => outline.code === code)?.polygons.map(([ring = []]) => areaOf(ring)) ?? [],
        rings.map((references) => areaOf(placesOf(map.lines, references))),
      ].map((areas) => Math.max(...areas));
      expect(Math.abs((drawn ?? 0) / (whole ?? 1) - 1)).toBeLessThan(0.1);
    }
  });

  it('draws each border once: no line is both outer and inner', () => {
    expect(map.outer.filter((number) => map.inner.includes(number))).toEqual([]);
    expect(new Set(map.inner).size).toBe(map.inner.length);
  });
});

describe('the name of a district on the map', () => {
  it.each([
    ['万州区', '万州'],
    ['忠县', '忠县'],
    ['云阳县', '云阳'],
    ['石柱土家族自治县', '石柱'],
    ['酉阳土家族苗族自治县', '酉阳'],
    ['长沙市', '长沙'],
  ])('of %s is %s', (name, short) => {
    expect(toShortName(name)).toBe(short);
  });
});
