import gcoord from 'gcoord';
import type { Datum } from '../words.ts';
import type { Facility } from './facility.ts';

export interface WgsPosition {
  latitude: number;
  longitude: number;
}

/** Degrees as written, and the datum they were written in. */
export type WrittenPosition = WgsPosition & { datum: Datum };

const systems = {
  'WGS-84': gcoord.WGS84,
  // CGCS2000 and WGS 84 differ by centimetres.
  CGCS2000: gcoord.WGS84,
  'GCJ-02': gcoord.GCJ02,
  'BD-09': gcoord.BD09,
} as const;

/**
 * Degrees of WGS 84. Shifted Chinese datums are turned back, right to a metre or so. Undefined where the datum is not
 * known: the place may then be half a kilometre off.
 */
export function toWgsPosition({ latitude, longitude, datum }: WrittenPosition): WgsPosition | undefined {
  if (datum === '不详') return undefined;
  const system = systems[datum];
  if (system === gcoord.WGS84) return { latitude, longitude };
  return toPosition(gcoord.transform([longitude, latitude], system, gcoord.WGS84));
}

export interface MapLink {
  /** The map that opens. */
  label: string;
  href: string;
}

/**
 * Addresses that show a facility on consumer maps, in the datum of each. They leave the site. Empty where the facility
 * has no coordinates, or nobody knows their datum.
 */
export function toMapLinks({ name, position }: Pick<Facility, 'name' | 'position'>): MapLink[] {
  const place = position === undefined ? undefined : toWgsPosition(position);
  if (place === undefined) return [];
  const amap = toPosition(gcoord.transform([place.longitude, place.latitude], gcoord.WGS84, gcoord.GCJ02));
  const baidu = toPosition(gcoord.transform([place.longitude, place.latitude], gcoord.WGS84, gcoord.BD09));
  const onAmap = new URLSearchParams({
    position: `${degrees(amap.longitude)},${degrees(amap.latitude)}`,
    name,
    coordinate: 'gaode',
    callnative: '0',
  });
  const onBaidu = new URLSearchParams({
    location: `${degrees(baidu.latitude)},${degrees(baidu.longitude)}`,
    title: name,
    content: name,
    coord_type: 'bd09ll',
    output: 'html',
    src: 'webapp.mingji.archive',
  });
  return [
    { label: '高德地图', href: `https://uri.amap.com/marker?${onAmap}` },
    { label: '百度地图', href: `https://api.map.baidu.com/marker?${onBaidu}` },
  ];
}

function toPosition([longitude = NaN, latitude = NaN]: readonly number[]): WgsPosition {
  return { latitude, longitude };
}

function degrees(value: number): string {
  return value.toFixed(6);
}
