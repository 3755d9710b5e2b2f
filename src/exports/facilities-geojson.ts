import { toFacility } from '../domain/facilities/facility.ts';
import { toWgsPosition } from '../domain/facilities/wgs-position.ts';
import { toRows } from '../domain/sheet.ts';
import { tables as schemas } from '../domain/tables.ts';
import type { ExportSheet } from './export-sheet.ts';

/** 1e-6 degrees is a tenth of a metre. */
const decimals = 6;

interface FacilityFeature {
  type: 'Feature';
  id: string;
  /** Null where the form has no coordinates, or nobody knows their datum. */
  geometry: { type: 'Point'; coordinates: [longitude: number, latitude: number] } | null;
  /** The form's headings; empty cells are left out. */
  properties: Record<string, string>;
}

/** The facilities as GeoJSON (RFC 7946) in WGS 84, one a line; how exact a place is stands in 坐标精度 and 坐标依据. */
export function toFacilitiesGeoJson(sheets: readonly ExportSheet[]): string {
  const features = sheets.filter(({ table }) => table === 'facilities').flatMap(toFeatures);
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}

function toFeatures({ file, columns, rows }: ExportSheet): FacilityFeature[] {
  const headings = columns.map(({ heading }) => heading);
  const sheet = { file, headings, records: rows, encoding: 'utf-8', hasBom: true, quoteErrors: [] } as const;
  return toRows(schemas.facilities, sheet).map(({ cells, row }) => {
    const { id, position } = toFacility(cells, { file, row });
    const place = position === undefined ? undefined : toWgsPosition(position);
    const properties = headings.map((heading, at) => [heading, rows[row - 2]?.[at] ?? ''] as const);
    return {
      type: 'Feature',
      id,
      geometry:
        place === undefined
          ? null
          : { type: 'Point', coordinates: [round(place.longitude), round(place.latitude)] },
      properties: Object.fromEntries(properties.filter(([, cell]) => cell !== '')),
    };
  });
}

function round(degrees: number): number {
  return Number(degrees.toFixed(decimals));
}
