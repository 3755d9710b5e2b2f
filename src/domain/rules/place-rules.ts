import { findLeadingProvince } from '../places/provinces.ts';
import { resolvePlace, type PlaceReading } from '../places/resolve-place.ts';
import type { Gazetteer } from '../places/places.ts';
import type { Row } from '../table.ts';
import type { rollTable } from '../tables.ts';
import { listColumns } from './checked-sheet.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { remembering } from '../remembering.ts';
import { rowFinding } from './row-finding.ts';

/** District codes that exist, and native places that agree with them. */
export function checkPlaces(content: CheckedContent, report: Report): void {
  checkDistrictCodes(content, report);
  checkNativePlaces(content, report);
}

/** First two digits of the provinces, GB/T 2260. */
const provincePrefix = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)/u;

/** Home districts are all in the table; of other provinces only the province can be told. */
function createCodeCheck(gazetteer: Gazetteer): (code: string) => boolean {
  const known = new Set(gazetteer.listDistricts().map(({ code }) => code));
  const home = new Set([...known].map((code) => code.slice(0, 2)));
  return (code) =>
    provincePrefix.test(code) && (!home.has(code.slice(0, 2)) || known.has(code) || code.endsWith('0000'));
}

function checkDistrictCodes(content: CheckedContent, report: Report): void {
  const isKnown = createCodeCheck(content.gazetteer);
  for (const { schema, rows } of content.listTables()) {
    // The table of places is where the codes come from.
    if (schema.name === 'places') continue;
    for (const { key } of listColumns(schema, 'district-code')) {
      for (const row of rows) {
        const cell = row.cells[key] ?? '';
        if (cell === '') continue;
        if (!/^\d{6}$/u.test(cell))
          report(rowFinding(row, key, { level: 'error', kind: 'district-malformed', value: cell }));
        else if (!isKnown(cell))
          report(rowFinding(row, key, { level: 'error', kind: 'district-unknown', value: cell }));
      }
    }
  }
}

function checkNativePlaces(content: CheckedContent, report: Report): void {
  const { gazetteer } = content;
  const home = new Set(gazetteer.listDistricts().map(({ code }) => code.slice(0, 2)));
  const read = createPlaceReader(gazetteer);
  const isKnown = createCodeCheck(gazetteer);
  for (const row of content.tables.roll.rows) {
    const { nativePlace, nativeDistrict, nativePresent } = row.cells;
    const district = gazetteer.findDistrict(nativeDistrict);
    if (nativePlace === '' || !/^\d{6}$/u.test(nativeDistrict) || !isKnown(nativeDistrict)) continue;
    // 籍贯今名 tells where boundaries moved: 江津县, today 永川区朱沱镇.
    if (district !== undefined && (nativePlace + nativePresent).includes(district.name)) continue;
    const detail = contradiction(read(nativePlace), { nativePlace, nativeDistrict, home, gazetteer });
    if (detail !== undefined) reportMismatch(row, { value: nativeDistrict, detail }, report);
  }
}

function reportMismatch(
  row: CheckedRow<typeof rollTable>,
  said: { value: string; detail: string },
  report: Report,
): void {
  const key: keyof Row<typeof rollTable> = 'nativeDistrict';
  report(rowFinding(row, key, { level: 'warning', kind: 'native-mismatch', ...said }));
}

interface NativePlace {
  nativePlace: string;
  nativeDistrict: string;
  home: ReadonlySet<string>;
  gazetteer: Gazetteer;
}

/** What the native place says instead of the code; undefined where the two may agree. */
function contradiction(reading: PlaceReading, native: NativePlace): string | undefined {
  const { nativePlace, nativeDistrict, home, gazetteer } = native;
  const isHome = home.has(nativeDistrict.slice(0, 2));
  const nameOf = (code: string) => `${gazetteer.findDistrict(code)?.name ?? ''}（${code}）`;
  switch (reading.kind) {
    case 'district':
      return reading.code === nativeDistrict || isWholeProvince(nativeDistrict, reading.code)
        ? undefined
        : nameOf(reading.code);
    case 'ambiguous':
      if (reading.codes.includes(nativeDistrict) || isWholeProvince(nativeDistrict, reading.codes[0] ?? ''))
        return undefined;
      return reading.codes.map(nameOf).join('、');
    case 'elsewhere': {
      // A county may have changed provinces, so only a home district stands against another province's name.
      const province = findLeadingProvince(nativePlace);
      return isHome && province !== undefined && province.code !== '' ? province.written : undefined;
    }
    case 'unknown':
      return undefined;
  }
}

function isWholeProvince(district: string, code: string): boolean {
  return district.endsWith('0000') && district.slice(0, 2) === code.slice(0, 2);
}

/**
 * Reads a place once for each county as written: what follows the last 县, 区, 市 or 州 is a township, and a township
 * narrows nothing.
 */
function createPlaceReader(gazetteer: Gazetteer): (place: string) => PlaceReading {
  const read = remembering((county: string) => resolvePlace(county, gazetteer));
  return (place) => {
    const county = /^[^（(]*[县区市州旗](?=[^（(行督公县区市州旗]+$)/u.exec(place)?.[0] ?? place;
    return read(county);
  };
}
