import { toWgsPosition } from '../facilities/wgs-position.ts';
import type { gravesTable } from '../resting-place-tables.ts';
import type { facilitiesTable } from '../tables.ts';
import { datums, findWord } from '../words.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

/** The box around the whole country, by the degree. */
const latitudes = [3, 54] as const;
const longitudes = [73, 136] as const;

/** Metres that a facility may lie outside the outline of its district: outlines are rough, and datums may be off. */
const grace = 2000;

type PositionedRow = CheckedRow<typeof facilitiesTable> | CheckedRow<typeof gravesTable>;

function isWithin(degrees: number, [least, most]: readonly [number, number]): boolean {
  return degrees >= least && degrees <= most;
}

/**
 * A position has both degrees in their places, says in which system they were measured, and is kept in a true one; a
 * facility's lies in its district.
 */
export function checkCoordinates({ tables, options, gazetteer }: CheckedContent, report: Report): void {
  for (const row of tables.graves.rows) checkPosition(row, report);
  for (const row of tables.facilities.rows) {
    if (checkPosition(row, report)) checkDistrict(row, { options, gazetteer }, report);
  }
}

/** Whether the row gives a place in the country that can be gone to. */
function checkPosition(row: PositionedRow, report: Report): boolean {
  const { latitude, longitude, datum } = row.cells;
  if (latitude === '' && longitude === '') return false;
  if (latitude === '' || longitude === '') {
    const [missing, given] =
      latitude === '' ? (['latitude', longitude] as const) : (['longitude', latitude] as const);
    report(rowFinding(row, missing, { level: 'error', kind: 'coordinate-half', value: given }));
    return false;
  }
  const [north, east] = [Number(latitude), Number(longitude)];
  if (Number.isNaN(north) || Number.isNaN(east)) return false;
  checkDatum(row, datum, report);
  const value = `${latitude}，${longitude}`;
  if (isWithin(north, longitudes) && isWithin(east, latitudes)) {
    report(rowFinding(row, 'latitude', { level: 'error', kind: 'coordinate-swapped', value }));
  } else if (Math.abs(north) > 90 || Math.abs(east) > 180) {
    const [key, degrees] =
      Math.abs(north) > 90 ? (['latitude', latitude] as const) : (['longitude', longitude] as const);
    report(rowFinding(row, key, { level: 'error', kind: 'number-out-of-range', value: degrees }));
  } else if (!isWithin(north, latitudes) || !isWithin(east, longitudes)) {
    report(rowFinding(row, 'latitude', { level: 'warning', kind: 'coordinate-abroad', value }));
  } else return true;
  return false;
}

function checkDatum(row: PositionedRow, datum: string, report: Report): void {
  if (datum === '') report(rowFinding(row, 'datum', { level: 'warning', kind: 'datum-missing' }));
  else if (datum === 'GCJ-02' || datum === 'BD-09')
    report(rowFinding(row, 'datum', { level: 'warning', kind: 'coordinate-shifted', value: datum }));
}

/** Where the datum is not known the degrees are taken as true: what is off by half a kilometre stays within the grace. */
function checkDistrict(
  row: CheckedRow<typeof facilitiesTable>,
  { options, gazetteer }: Pick<CheckedContent, 'options' | 'gazetteer'>,
  report: Report,
): void {
  const { cells } = row;
  const written = { latitude: Number(cells.latitude), longitude: Number(cells.longitude) };
  const datum = findWord(datums, cells.datum) ?? '不详';
  const { latitude, longitude } = toWgsPosition({ ...written, datum }) ?? written;
  const metres = options.districts?.metresOutside(cells.district, longitude, latitude);
  if (metres === undefined || metres <= grace) return;
  const there = gazetteer.findDistrict(options.districts?.districtAt(longitude, latitude) ?? '');
  report(
    rowFinding(row, 'latitude', {
      level: 'warning',
      kind: 'coordinate-elsewhere',
      value: `${cells.latitude}，${cells.longitude}`,
      ...(there === undefined ? {} : { detail: there.name }),
    }),
  );
}
