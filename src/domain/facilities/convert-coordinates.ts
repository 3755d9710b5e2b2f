import { locateCells, type CellSpan } from '../sheet-cells.ts';
import { findColumnKey, type TableSchema } from '../table.ts';
import { gravesTable } from '../resting-place-tables.ts';
import { facilitiesTable } from '../tables.ts';
import { toWgsPosition } from './wgs-position.ts';

/** Seven digits after the point are a centimetre. */
const digits = 7;

/** Datums that Chinese consumer maps use, set off from the true one by some hundreds of metres. */
const shiftedDatums = ['GCJ-02', 'BD-09'] as const;
type ShiftedDatum = (typeof shiftedDatums)[number];

interface WrittenDegrees {
  /** As Excel numbers it. */
  row: number;
  datum: ShiftedDatum;
  latitude: string;
  longitude: string;
}

export interface ConvertedRow extends WrittenDegrees {
  /** What now stands there, in WGS-84. */
  converted: { latitude: string; longitude: string };
}

/** A row left as it was: its degrees can't be read, or there is no column to keep them in. */
export type LeftRow = WrittenDegrees & { reason: 'unread' | 'no-basis-column' };

export interface ConvertedSheet {
  text: string;
  converted: ConvertedRow[];
  left: LeftRow[];
}

export interface ConvertibleTable {
  schema: TableSchema;
  /** The column that tells where the degrees come from. */
  basisKey: string;
}

/** Tables that hold coordinates. */
export const tablesWithCoordinates: readonly ConvertibleTable[] = [
  { schema: facilitiesTable, basisKey: 'coordinateBasis' },
  { schema: gravesTable, basisKey: 'note' },
];

/**
 * Turns coordinates in GCJ-02 and BD-09 into WGS-84 in the text of a sheet. Only 纬度, 经度, 坐标系 and the end of the
 * column of bases change; what stood there is kept as words by `toBasis`, which may hold no comma, quote or line break.
 */
export function convertCoordinates(
  text: string,
  { schema, basisKey }: ConvertibleTable,
  toBasis: (written: WrittenDegrees) => string,
): ConvertedSheet {
  const [headings = [], ...records] = locateCells(text);
  const keys = headings.map(({ value }) => findColumnKey(schema, value.trim()));
  const edits: CellEdit[] = [];
  const result: ConvertedSheet = { text, converted: [], left: [] };
  records.forEach((record, index) => {
    const cellOf = (key: string): CellSpan | undefined => record[keys.indexOf(key)];
    const datum = shiftedDatums.find((word) => word === saidIn(cellOf('datum')));
    if (datum === undefined) return;
    const [latitude, longitude] = [saidIn(cellOf('latitude')), saidIn(cellOf('longitude'))];
    const written = { row: index + 2, datum, latitude, longitude };
    const converted = toConverted(written);
    const basis = cellOf(basisKey);
    if (converted === undefined || basis === undefined) {
      result.left.push({ ...written, reason: converted === undefined ? 'unread' : 'no-basis-column' });
      return;
    }
    const changes: [CellSpan | undefined, string][] = [
      [cellOf('latitude'), converted.latitude],
      [cellOf('longitude'), converted.longitude],
      [cellOf('datum'), 'WGS-84'],
      [basis, appended(text.slice(basis.start, basis.end), toBasis(written))],
    ];
    edits.push(...changes.flatMap(([cell, change]) => (cell === undefined ? [] : { cell, text: change })));
    result.converted.push({ ...written, converted });
  });
  return { ...result, text: withEdits(text, edits) };
}

interface CellEdit {
  cell: CellSpan;
  text: string;
}

function saidIn(cell: CellSpan | undefined): string {
  return cell?.value.trim() ?? '';
}

function toConverted({ datum, latitude, longitude }: WrittenDegrees): ConvertedRow['converted'] | undefined {
  const isNumber = (degrees: string) => /^-?\d+(?:\.\d+)?$/u.test(degrees);
  if (!isNumber(latitude) || !isNumber(longitude)) return undefined;
  const [north, east] = [Number(latitude), Number(longitude)];
  // Degrees that took each other's place stay where they are: the check says so.
  if (north < 3 || north > 54 || east < 73 || east > 136) return undefined;
  const position = toWgsPosition({ latitude: north, longitude: east, datum });
  if (position === undefined) return undefined;
  return { latitude: position.latitude.toFixed(digits), longitude: position.longitude.toFixed(digits) };
}

/** The cell as it stands in the file, with words after what it says. */
function appended(cell: string, words: string): string {
  const isQuoted = cell.startsWith('"') && cell.endsWith('"') && cell.length > 1;
  const inside = isQuoted ? cell.slice(1, -1) : cell;
  const joined = inside.trim() === '' ? words : `${inside.trimEnd()}；${words}`;
  return isQuoted ? `"${joined}"` : joined;
}

function withEdits(text: string, edits: readonly CellEdit[]): string {
  let changed = text;
  for (const edit of edits.toSorted((a, b) => b.cell.start - a.cell.start)) {
    changed = changed.slice(0, edit.cell.start) + edit.text + changed.slice(edit.cell.end);
  }
  return changed;
}
