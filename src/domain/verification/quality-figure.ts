import type { Row } from '../table.ts';
import type { qualityTable } from '../registrar-tables.ts';
import { tables } from '../tables.ts';
import { qualityTables, type QualityRecord, type QualityTable } from './quality-record.ts';
import { tallyQuality, type QualityTally } from './quality-tally.ts';

/** One figure of one day, as `quality.csv` keeps it. */
export interface QualityFigure {
  date: string;
  /** Six-digit code, or `everywhere`. */
  district: string;
  /** Title of the table. */
  table: string;
  figure: string;
  count: number;
  of: number;
}

export const everywhere = '全部';

/** Names of the figures that are kept of every table and, of the roll, of every district. */
export const figureNames = {
  filled: '已填',
  unsourced: '有无出处之项',
  weak: '只有一般知识、百科或其他来源',
  disputed: '说法不一',
  unverified: '依据薄弱或待核',
  duplicates: '疑似重复',
} as const;

/**
 * The figures of a day: of each table as a whole with its fields, of the roll also district by district. `duplicates` are
 * pairs of the roll that are perhaps about one person; undefined where nobody has looked.
 */
export function toQualityFigures(
  records: readonly QualityRecord[],
  { date, duplicates }: { date: string; duplicates: number | undefined },
): QualityFigure[] {
  const byTable = Map.groupBy(records, ({ table }) => table);
  const figures = qualityTables.flatMap((table) => {
    const rows = byTable.get(table) ?? [];
    if (rows.length === 0) return [];
    const tally = tallyQuality(rows);
    const title = tables[table].title;
    const fields = tally.fields.map(({ label, filled }) => ({
      ...{ date, district: everywhere, table: title, figure: fieldFigure(label) },
      ...{ count: filled, of: rows.length },
    }));
    return [...listFigures(tally, { date, district: everywhere, table: title }), ...fields];
  });
  const roll = byTable.get('roll') ?? [];
  const districts = Map.groupBy(roll, ({ district }) => district);
  for (const [district, rows] of [...districts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (district !== '')
      figures.push(...listFigures(tallyQuality(rows), { date, district, table: titleOf('roll') }));
  if (duplicates !== undefined)
    figures.push({
      ...{ date, district: everywhere, table: titleOf('roll'), figure: figureNames.duplicates },
      ...{ count: duplicates, of: roll.length },
    });
  return figures;
}

/** 已填·籍贯 */
function fieldFigure(label: string): string {
  return `${figureNames.filled}·${label}`;
}

export function titleOf(table: QualityTable): string {
  return tables[table].title;
}

function listFigures(
  tally: QualityTally,
  place: Pick<QualityFigure, 'date' | 'district' | 'table'>,
): QualityFigure[] {
  const { records, filled, fillable, unsourced, weak, disputed, unverified } = tally;
  const figures: QualityFigure[] = [
    { ...place, figure: figureNames.filled, count: filled, of: fillable },
    { ...place, figure: figureNames.unsourced, count: unsourced, of: records },
    { ...place, figure: figureNames.weak, count: weak, of: filled },
    { ...place, figure: figureNames.disputed, count: disputed, of: records },
  ];
  if (unverified !== undefined)
    figures.push({ ...place, figure: figureNames.unverified, count: unverified, of: records });
  return figures;
}

/** Rows of the table that can be read; the check names the others. */
export function toQualityFigure(row: Row<typeof qualityTable>): QualityFigure | undefined {
  const [count, of] = [Number(row.count), Number(row.of)];
  const isWhole = row.date !== '' && row.count !== '' && row.of !== '' && count >= 0 && of >= 0;
  return isWhole ? { ...row, count, of } : undefined;
}

/** Those of today that differ from the last that were kept: a figure without a row for a day is what it was before. */
export function listChangedFigures(
  kept: readonly QualityFigure[],
  today: readonly QualityFigure[],
): QualityFigure[] {
  const last = new Map(kept.map((figure) => [keyOf(figure), figure]));
  return today.filter((figure) => {
    const before = last.get(keyOf(figure));
    return before === undefined || before.count !== figure.count || before.of !== figure.of;
  });
}

function keyOf({ district, table, figure }: QualityFigure): string {
  return `${district}|${table}|${figure}`;
}

export function toQualityCells(figure: QualityFigure): Row<typeof qualityTable> {
  return { ...figure, count: String(figure.count), of: String(figure.of) };
}
