import { describe, expect, it } from 'vitest';
import { toMapLinks, toWgsPosition } from './wgs-position.ts';
import type { Facility } from './facility.ts';

const position = (datum: 'WGS-84' | 'CGCS2000' | 'GCJ-02' | 'BD-09' | '不详'): Facility['position'] => ({
  latitude: 29.58,
  longitude: 106.43,
  datum,
  means: undefined,
  accuracy: undefined,
  basis: '',
});

describe('a position in WGS 84', () => {
  it('is the written one in WGS-84 and CGCS2000, and unknown where the datum is', () => {
    expect(toWgsPosition({ latitude: 29.58, longitude: 106.43, datum: 'CGCS2000' })).toEqual({
      latitude: 29.58,
      longitude: 106.43,
    });
    expect(toWgsPosition({ latitude: 29.58, longitude: 106.43, datum: '不详' })).toBeUndefined();
  });

  it.each(['GCJ-02', 'BD-09'] as const)(
    'lies some hundreds of metres from the same degrees in %s',
    (datum) => {
      const turned = toWgsPosition({ latitude: 29.58, longitude: 106.43, datum });
      const metres = Math.hypot(
        ((turned?.latitude ?? 0) - 29.58) * 111_320,
        ((turned?.longitude ?? 0) - 106.43) * 111_320 * Math.cos((29.58 * Math.PI) / 180),
      );
      expect(metres).toBeGreaterThan(300);
      expect(metres).toBeLessThan(1500);
    },
  );
});

describe('links to consumer maps', () => {
  it('give each map the degrees of its own datum, and turn back to the place', () => {
    const [amap, baidu] = toMapLinks({ name: '虚构 & 陵园', position: position('WGS-84') }).map(
      ({ href }) => new URL(href),
    );
    expect(amap?.origin).toBe('https://uri.amap.com');
    expect(amap?.searchParams.get('name')).toBe('虚构 & 陵园');
    expect(amap?.searchParams.get('coordinate')).toBe('gaode');
    const [longitude = NaN, latitude = NaN] = (amap?.searchParams.get('position') ?? '')
      .split(',')
      .map(Number);
    const back = toWgsPosition({ latitude, longitude, datum: 'GCJ-02' });
    expect(back?.latitude).toBeCloseTo(29.58, 5);
    expect(back?.longitude).toBeCloseTo(106.43, 5);
    expect(baidu?.origin).toBe('https://api.map.baidu.com');
    expect(baidu?.searchParams.get('coord_type')).toBe('bd09ll');
    // Baidu takes latitude first.
    const [north = NaN, east = NaN] = (baidu?.searchParams.get('location') ?? '').split(',').map(Number);
    const fromBaidu = toWgsPosition({ latitude: north, longitude: east, datum: 'BD-09' });
    expect(fromBaidu?.latitude).toBeCloseTo(29.58, 4);
    expect(fromBaidu?.longitude).toBeCloseTo(106.43, 4);
  });

  it('lead nowhere without a coordinate, or without its datum', () => {
    expect(toMapLinks({ name: '甲', position: undefined })).toEqual([]);
    expect(toMapLinks({ name: '甲', position: position('不详') })).toEqual([]);
  });
});
