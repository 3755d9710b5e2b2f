import { getIssues } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import { boundsOf } from './plan-bounds.ts';
import { listGravePlaces } from './grave-places.ts';
import { readFrame } from './plan-frame.ts';
import { distanceBetween } from './plan-measures.ts';
import { boxOf, drawCemetery, inDegrees, lineOf, moved, planOf, shape } from './plan.fixture.ts';

const { drawing, ledger } = drawCemetery();
const place = { longitude: 106.5, latitude: 29.5 };

describe('a cemetery’s drawing', () => {
  it('is GeoJSON that any other program reads', () => {
    expect(getIssues(JSON.stringify(drawing))).toEqual([]);
    expect(getIssues(JSON.stringify(inDegrees(drawing, place)))).toEqual([]);
    const open = shape('碑', {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    });
    expect(getIssues(JSON.stringify({ ...drawing, features: [open] }))).not.toEqual([]);
  });

  it('keeps every shape with its number and what it says of itself', () => {
    const { plan, problems } = parsePlan('f-one', JSON.stringify(drawing));
    expect(problems).toEqual([]);
    expect(plan).toMatchObject({ facilityId: 'f-one', frame: '本地米', origin: undefined });
    expect(plan?.features.map(({ position }) => position)).toEqual(
      drawing.features.map((_, index) => index + 1),
    );
    expect(plan?.features[6]).toEqual({
      position: 7,
      kind: '墓',
      name: '',
      plot: '1区',
      row: '1',
      number: '1',
      graveId: 'g-1-1-1',
      geometry: { kind: 'area', rings: [expect.arrayContaining([[2.6, 11.6]])] },
    });
  });

  it('in degrees has the same metres around its middle', () => {
    const inMetres = planOf(drawing);
    const { plan, problems } = parsePlan('f-one', JSON.stringify(inDegrees(drawing, place)));
    expect(problems).toEqual([]);
    expect(plan?.frame).toBe('WGS-84');
    const [metres, degrees] = [inMetres, plan ?? inMetres].map(boundsOf);
    expect((degrees?.east ?? 0) - (degrees?.west ?? 0)).toBeCloseTo(
      (metres?.east ?? 0) - (metres?.west ?? 0),
      0,
    );
    expect((degrees?.north ?? 0) - (degrees?.south ?? 0)).toBeCloseTo(
      (metres?.north ?? 0) - (metres?.south ?? 0),
      0,
    );
    expect((degrees?.west ?? 1) + (degrees?.east ?? 1)).toBeCloseTo(0, 6);
  });

  it('without a system is in degrees, as the standard has it', () => {
    const { 坐标系: _, ...plain } = inDegrees(drawing, place);
    expect(parsePlan('f-one', `\uFEFF${JSON.stringify(plain)}`).plan?.frame).toBe('WGS-84');
  });

  it('measures degrees as the ellipsoid has them', () => {
    // A minute of latitude at 30° is 1847.5 m, one of longitude 1608.1 m (WGS 84).
    const line = (to: [number, number]) =>
      planOf({
        type: 'FeatureCollection',
        坐标系: 'CGCS2000',
        features: [shape('路', lineOf([106, 30], to))],
      });
    const lengthOf = (to: [number, number]) => {
      const geometry = line(to).features[0]?.geometry;
      return geometry?.kind === 'line'
        ? distanceBetween(geometry.points[0] ?? [0, 0], geometry.points[1] ?? [0, 0])
        : 0;
    };
    expect(lengthOf([106, 30 + 1 / 60])).toBeCloseTo(1847.5, 0);
    expect(lengthOf([106 + 1 / 60, 30])).toBeCloseTo(1608.1, 0);
  });

  it('keeps what can be read where one shape can not', () => {
    const features = [shape('桥', lineOf([0, 0], [1, 1])), ...drawing.features];
    const { plan, problems } = parsePlan('f-one', JSON.stringify({ ...drawing, features }));
    expect(problems).toEqual([{ kind: 'plan-kind-unknown', position: 1, value: '桥' }]);
    expect(plan?.features).toHaveLength(drawing.features.length);
    expect(plan?.features[0]?.position).toBe(2);
  });

  it('may be written in parts where every shape has one only', () => {
    const inParts = drawing.features.map(({ geometry: { type, coordinates }, ...rest }) => ({
      ...rest,
      geometry: { type: `Multi${type}`, coordinates: [coordinates] },
    }));
    const text = JSON.stringify({ ...drawing, features: inParts });
    expect(getIssues(text)).toEqual([]);
    expect(parsePlan('f-one', text)).toEqual(parsePlan('f-one', JSON.stringify(drawing)));
  });

  it('may be empty', () => {
    const { plan, problems } = parsePlan('f-one', JSON.stringify({ ...drawing, features: [] }));
    expect(problems).toEqual([]);
    expect(plan?.features).toEqual([]);
    expect(boundsOf({ features: [] })).toEqual({ west: 0, south: 0, east: 0, north: 0 });
  });

  it('may be anything at all without making the reader fall', () => {
    for (const text of [
      '',
      '[]',
      'null',
      '7',
      '{"type":"FeatureCollection"}',
      '{"type":"FeatureCollection","features":[null,1,{}]}',
    ]) {
      expect(parsePlan('f-one', text).problems.length, text).toBeGreaterThan(0);
    }
  });

  it('in degrees may have one place astray, but not half of them', () => {
    const stray = moved(inDegrees(drawing, place), (point) => point);
    stray.features.push(shape('树', { type: 'Point', coordinates: [107.9, 29.5] }));
    expect(parsePlan('f-one', JSON.stringify(stray)).problems).toEqual([]);
    const spread = moved(drawing, ([east, north]) => [east, north / 2]);
    const { problems } = parsePlan('f-one', JSON.stringify({ ...spread, 坐标系: 'WGS-84' }));
    expect(problems).toEqual([expect.objectContaining({ kind: 'plan-numbers-not-degrees' })]);
  });
});

describe('the system of a drawing', () => {
  it.each([
    [undefined, 'WGS-84'],
    ['WGS84', 'WGS-84'],
    ['ｗｇｓ－84', 'WGS-84'],
    ['EPSG:4326', 'WGS-84'],
    ['cgcs 2000', 'CGCS2000'],
    ['2000国家大地坐标系', 'CGCS2000'],
    ['本地', '本地米'],
    ['本地坐标', '本地米'],
  ])('%s is %s', (written, frame) => {
    expect(readFrame(written)).toEqual({ kind: 'frame', frame });
  });

  it.each([
    ['GCJ02', 'GCJ-02'],
    ['火星坐标系', 'GCJ-02'],
    ['高德', 'GCJ-02'],
    ['BD-09', 'BD-09'],
    ['百度坐标', 'BD-09'],
  ])('%s is set off, as %s is', (written, datum) => {
    expect(readFrame(written)).toEqual({ kind: 'shifted', datum });
  });

  it('may not be known', () => {
    expect(readFrame('西安80')).toEqual({ kind: 'unknown' });
    expect(readFrame('')).toEqual({ kind: 'unknown' });
  });
});

describe('the places of graves', () => {
  it('are the middles of what is drawn, in the order of the drawing', () => {
    const places = listGravePlaces(planOf(drawing));
    expect([...places.keys()]).toEqual(ledger.map(({ id }) => id));
    const { at, feature } = places.get('g-1-1-1') ?? {};
    expect(at?.[0]).toBeCloseTo(3, 9);
    expect(at?.[1]).toBeCloseTo(12.5, 9);
    expect(feature?.position).toBe(7);
  });

  it('of a grave drawn twice is the first', () => {
    const twice = shape('墓', boxOf(50, 50, 51, 52), { 编号: 'g-1-1-1' });
    const plan = planOf({ ...drawing, features: [...drawing.features, twice] });
    expect(listGravePlaces(plan).get('g-1-1-1')?.feature.position).toBe(7);
  });
});
