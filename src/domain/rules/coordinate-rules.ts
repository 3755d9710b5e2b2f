import type { facilitiesTable } from '../tables.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

/** The box around the whole country, by the degree. */
const latitudes = [3, 54] as const;
const longitudes = [73, 136] as const;

function isWithin(degrees: number, [least, most]: readonly [number, number]): boolean {
  return degrees >= least && degrees <= most;
}

/** A position has both degrees in their places, and says in which system they were measured. */
export function checkCoordinates({ tables }: CheckedContent, report: Report): void {
  for (const row of tables.facilities.rows) checkPosition(row, report);
}

function checkPosition(row: CheckedRow<typeof facilitiesTable>, report: Report): void {
  const { latitude, longitude, datum } = row.cells;
  if (latitude === '' && longitude === '') return;
  if (latitude === '' || longitude === '') {
    const [missing, given] =
      latitude === '' ? (['latitude', longitude] as const) : (['longitude', latitude] as const);
    report(rowFinding(row, missing, { level: 'error', kind: 'coordinate-half', value: given }));
    return;
  }
  const [north, east] = [Number(latitude), Number(longitude)];
  if (Number.isNaN(north) || Number.isNaN(east)) return;
  const value = `${latitude}，${longitude}`;
  if (isWithin(north, longitudes) && isWithin(east, latitudes)) {
    report(rowFinding(row, 'latitude', { level: 'error', kind: 'coordinate-swapped', value }));
  } else if (Math.abs(north) > 90 || Math.abs(east) > 180) {
    const [key, degrees] =
      Math.abs(north) > 90 ? (['latitude', latitude] as const) : (['longitude', longitude] as const);
    report(rowFinding(row, key, { level: 'error', kind: 'number-out-of-range', value: degrees }));
  } else if (!isWithin(north, latitudes) || !isWithin(east, longitudes)) {
    report(rowFinding(row, 'latitude', { level: 'warning', kind: 'coordinate-abroad', value }));
  }
  if (datum === '') report(rowFinding(row, 'datum', { level: 'warning', kind: 'datum-missing' }));
}
