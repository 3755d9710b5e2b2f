import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { Statistic } from '../../domain/records/records.ts';
import { statisticWords as words } from '../../i18n/statistics.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';

/** Published figures as they were published, by the area they are about. */
interface StatisticList {
  scopes: { scope: string; figures: FigureLine[] }[];
  sources: SourceEntry[];
}

export interface FigureLine {
  id: string;
  figure: string;
  value: string;
  date: string;
  note: string;
  marks: number[];
}

export function toStatisticList(archive: Archive): StatisticList {
  const marks = new SourceMarks(archive, '', []);
  const scopes = [...Map.groupBy(archive.statistics, ({ scope }) => scope)].map(([scope, figures]) => ({
    scope: scope === '' ? words.scopeUnknown : scope,
    figures: figures.map((figure) => toFigureLine(figure, marks)),
  }));
  return { scopes, sources: marks.entries };
}

function toFigureLine(statistic: Statistic, marks: SourceMarks): FigureLine {
  const { id, figure, value, unit, date, note, sourceIds } = statistic;
  return {
    id,
    figure,
    value: words.value(value, unit),
    date: date.kind === 'unknown' ? words.dateUnknown : formatDate(date),
    note,
    marks: marks.mark(sourceIds),
  };
}
