import type { Archive } from '../../archive/archive.ts';
import { readDate } from '../../domain/dates/read-date.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { figureNames, titleOf, type QualityFigure } from '../../domain/verification/quality-figure.ts';
import { qualityWords as words } from '../../i18n/quality.ts';

/** The figures of the roll on the days when they were kept, newest first, and how they went. */
export interface QualityHistory {
  labels: string[];
  days: { date: string; figures: string[] }[];
  /** For each label with two days or more: the line and what it says. */
  lines: { label: string; points: string; text: string }[];
}

const shown = [
  figureNames.filled,
  figureNames.unsourced,
  figureNames.disputed,
  figureNames.unverified,
  figureNames.duplicates,
] as const;
const daysShown = 12;
/** Height of the drawing; it is as wide as 100. */
const height = 24;

export function toQualityHistory({ quality }: Archive, district: string): QualityHistory {
  const own = quality.filter((figure) => figure.district === district && figure.table === titleOf('roll'));
  const dates = [...new Set(own.map(({ date }) => date))].sort();
  const figures = shown.filter((name) => own.some(({ figure }) => figure === name));
  const columns = figures.map((name) => valuesOn(own, name, dates));
  return {
    labels: figures.map((name) => words.historyFigures[name]),
    days: dates
      .map((date, index) => ({
        date: formatDate(readDate(date)),
        figures: columns.map((values, at) => tell(figures[at], values[index])),
      }))
      .reverse()
      .slice(0, daysShown),
    lines: figures.flatMap((name, at) => {
      const values = (columns[at] ?? []).filter((value) => value !== undefined);
      const [first] = values;
      const last = values.at(-1);
      if (first === undefined || last === undefined || values.length < 2) return [];
      const label = words.historyFigures[name];
      return [
        { label, points: toPoints(values), text: words.lineOf(label, tell(name, first), tell(name, last)) },
      ];
    }),
  };
}

/** A figure without a row for a day is what it was before. */
function valuesOn(
  figures: readonly QualityFigure[],
  name: string,
  dates: readonly string[],
): (QualityFigure | undefined)[] {
  const byDate = new Map(
    figures.filter(({ figure }) => figure === name).map((figure) => [figure.date, figure]),
  );
  let last: QualityFigure | undefined;
  return dates.map((date) => {
    last = byDate.get(date) ?? last;
    return last;
  });
}

function tell(name: (typeof shown)[number] | undefined, value: QualityFigure | undefined): string {
  if (value === undefined) return words.notCounted;
  return name === figureNames.filled ? words.share(value.count, value.of) : words.number(value.count);
}

/** Shares from none, below, to all, above; days stand as far apart as they follow each other. */
function toPoints(values: readonly QualityFigure[]): string {
  const step = 100 / (values.length - 1);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return values
    .map(
      ({ count, of }, index) =>
        `${round(index * step)},${round(height - (of === 0 ? 0 : (count / of) * height))}`,
    )
    .join(' ');
}
