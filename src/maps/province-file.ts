import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Degrees, Polygon, Ring } from './degrees.ts';

/** File names of `echarts/map/json/province/` by the first two digits of district codes (GB/T 2260). */
const fileNames: Readonly<Record<string, string>> = {
  11: 'beijing',
  12: 'tianjin',
  13: 'hebei',
  14: 'shanxi',
  15: 'neimenggu',
  21: 'liaoning',
  22: 'jilin',
  23: 'heilongjiang',
  31: 'shanghai',
  32: 'jiangsu',
  33: 'zhejiang',
  34: 'anhui',
  35: 'fujian',
  36: 'jiangxi',
  37: 'shandong',
  41: 'henan',
  42: 'hubei',
  43: 'hunan',
  44: 'guangdong',
  45: 'guangxi',
  46: 'hainan',
  50: 'chongqing',
  51: 'sichuan',
  52: 'guizhou',
  53: 'yunnan',
  54: 'xizang',
  61: 'shanxi1',
  62: 'gansu',
  63: 'qinghai',
  64: 'ningxia',
  65: 'xinjiang',
};

const place = z.tuple([z.number(), z.number()]);
const offset = z.tuple([z.number(), z.number()]);

/** Rings are texts with an offset each where the file is encoded, and plain places where it is not. */
const geometry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Polygon'),
    coordinates: z.union([z.array(z.string()), z.array(z.array(place))]),
    encodeOffsets: z.array(offset).optional(),
  }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.union([z.array(z.array(z.string())), z.array(z.array(z.array(place)))]),
    encodeOffsets: z.array(z.array(offset)).optional(),
  }),
]);

const provinceFile = z.object({
  features: z.array(
    z.object({
      id: z.coerce.string().default(''),
      properties: z.object({ name: z.string() }),
      geometry,
    }),
  ),
});

/** A district as the package has it: code, name and borders of about 2016. */
export interface PackagedDistrict {
  code: string;
  name: string;
  polygons: readonly Polygon[];
}

const require = createRequire(import.meta.url);

/**
 * Reads the outlines of a province (first two digits of its codes) from the package `echarts`; empty where it has none.
 * Municipalities and 海南 are divided into districts and counties, other provinces into prefectures.
 */
export function readProvinceFile(provinceCode: string): PackagedDistrict[] {
  const name = fileNames[provinceCode];
  if (name === undefined) return [];
  const file = require.resolve(`echarts/map/json/province/${name}.json`);
  const { features } = provinceFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return features.map(({ id, properties, geometry: shape }) => ({
    code: id,
    name: properties.name,
    polygons: toPolygons(shape),
  }));
}

function toPolygons(shape: z.infer<typeof geometry>): Polygon[] {
  if (shape.type === 'Polygon') return [toPolygon(shape.coordinates, shape.encodeOffsets)];
  return shape.coordinates.map((rings, index) => toPolygon(rings, shape.encodeOffsets?.[index]));
}

type WrittenRing = string | [number, number][];

function toPolygon(rings: readonly WrittenRing[], offsets: readonly [number, number][] = []): Polygon {
  return rings.map((ring, index) =>
    closed(typeof ring === 'string' ? decodeRing(ring, offsets[index] ?? [0, 0]) : ring),
  );
}

/** ECharts writes a ring as steps of 1/1024 degree, two characters each, zigzag-coded and 64 above their code. */
export function decodeRing(encoded: string, [startEast, startNorth]: readonly [number, number]): Degrees[] {
  let east = startEast;
  let north = startNorth;
  const ring: Degrees[] = [];
  for (let index = 0; index + 1 < encoded.length; index += 2) {
    east += toStep(encoded.charCodeAt(index));
    north += toStep(encoded.charCodeAt(index + 1));
    ring.push([east / 1024, north / 1024]);
  }
  return ring;
}

function toStep(code: number): number {
  const zigzag = code - 64;
  return (zigzag >> 1) ^ -(zigzag & 1);
}

function closed(ring: readonly Degrees[]): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}
