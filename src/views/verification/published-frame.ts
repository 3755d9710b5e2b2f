import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import type { Statistic } from '../../domain/records/records.ts';
import type { ProtectionLevel } from '../../domain/words.ts';
import { statisticWords } from '../../i18n/statistics.ts';
import { verificationWords as words } from '../../i18n/verification.ts';
import type { SourceMarks } from '../source-marks.ts';

/** What was published of all facilities of the area, beside what this archive holds. */
export interface PublishedFrame {
  lead: string;
  rows: { level: string; published: string; marks: number[]; held: number }[];
  /** Later figures, and those that were not found. */
  remarks: { text: string; marks: number[] }[];
}

type FrameLevel = keyof typeof words.levels;

/** Ids of statistics.csv that give the whole by level; an archive without them has no frame. */
const figureIds: Readonly<Record<FrameLevel, string>> = {
  total: 'cq-total',
  national: 'cq-national',
  municipal: 'cq-municipal',
  county: 'cq-county',
  ungraded: 'cq-ungraded',
};
const laterIds = ['cq-municipal-2023'];
const notFoundIds = ['not-found-2'];

const levelsOf: Readonly<Record<Exclude<FrameLevel, 'total'>, readonly ProtectionLevel[]>> = {
  national: ['国家级'],
  municipal: ['省级', '市级', '设区的市级'],
  county: ['区县级'],
  ungraded: ['未定级'],
};

export function toPublishedFrame(archive: Archive, marks: SourceMarks): PublishedFrame | undefined {
  const byId = new Map(archive.statistics.map((statistic) => [statistic.id, statistic]));
  const total = byId.get(figureIds.total);
  if (total === undefined) return undefined;
  const { facilities } = archive;
  const keys = Object.keys(levelsOf) as (keyof typeof levelsOf)[];
  const rows = keys.flatMap((key) => {
    const statistic = byId.get(figureIds[key]);
    if (statistic === undefined) return [];
    return toRow({ level: words.levels[key], statistic, held: countAt(facilities, levelsOf[key]) }, marks);
  });
  const unknown = {
    level: words.levelUnknown,
    published: words.notPublished,
    marks: [],
    held: countAt(facilities, ['未查明']),
  };
  return {
    lead: words.frameLead(total.scope, formatDate(total.date)),
    rows: [
      toRow({ level: words.levels.total, statistic: total, held: facilities.length }, marks),
      ...rows,
      unknown,
    ],
    remarks: [...listLater(byId, marks), ...listNotFound(byId)],
  };
}

function toRow(
  { level, statistic, held }: { level: string; statistic: Statistic; held: number },
  marks: SourceMarks,
): PublishedFrame['rows'][number] {
  const { value, unit, sourceIds } = statistic;
  return { level, published: statisticWords.value(value, unit), marks: marks.mark(sourceIds), held };
}

function countAt(facilities: readonly Facility[], levels: readonly ProtectionLevel[]): number {
  return facilities.filter(({ level }) => levels.includes(level)).length;
}

function listLater(byId: ReadonlyMap<string, Statistic>, marks: SourceMarks): PublishedFrame['remarks'] {
  return laterIds.flatMap((id) => {
    const statistic = byId.get(id);
    if (statistic === undefined) return [];
    const { date, figure, value, unit, note, sourceIds } = statistic;
    const said = words.later({
      date: formatDate(date),
      figure,
      value: statisticWords.value(value, unit),
      note,
    });
    return { text: said, marks: marks.mark(sourceIds) };
  });
}

function listNotFound(byId: ReadonlyMap<string, Statistic>): PublishedFrame['remarks'] {
  return notFoundIds.flatMap((id) => {
    const statistic = byId.get(id);
    return statistic === undefined ? [] : { text: words.notFound(statistic.figure), marks: [] };
  });
}
