import { isOpenAt, readOpeningHours, type BeijingMoment } from '../../domain/facilities/opening-hours.ts';
import { toBeijingClock } from '../../domain/dates/beijing-time.ts';

/** What the reader asks for; empty text asks for everything. It stands in the address: `?district=500106&open=now`. */
export interface MapFilter {
  district: string;
  kind: string;
  level: string;
  period: string;
  isOpenNow: boolean;
}

export const filterKeys = ['district', 'kind', 'level', 'period'] as const;

/** What a facility is asked for. */
export interface FilterableLine {
  district: string;
  kind: string;
  level: string;
  periods: readonly string[];
  /** 开放时段; empty where it is not written, or can't be reckoned with. */
  hours: string;
}

export function readFilter(query: string): MapFilter {
  const said = new URLSearchParams(query);
  const get = (key: string): string => said.get(key)?.trim() ?? '';
  return {
    district: get('district'),
    kind: get('kind'),
    level: get('level'),
    period: get('period'),
    isOpenNow: get('open') === 'now',
  };
}

/** The query of an address, with its question mark; empty where everything is shown. */
export function toQuery(filter: MapFilter): string {
  const said = new URLSearchParams();
  for (const key of filterKeys) if (filter[key] !== '') said.set(key, filter[key]);
  if (filter.isOpenNow) said.set('open', 'now');
  const query = said.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether a facility is shown; where the opening hours are asked for, only those that can be told are. */
export function fits(line: FilterableLine, filter: MapFilter, moment: BeijingMoment): boolean {
  return fitsWords(line, filter) && (!filter.isOpenNow || isOpen(line, moment) === true);
}

/** Facilities that may be open, but nobody has written when. */
export function countUnwritten(lines: readonly FilterableLine[], filter: MapFilter): number {
  return lines.filter((line) => fitsWords(line, filter) && readOpeningHours(line.hours) === undefined).length;
}

function fitsWords(line: FilterableLine, filter: MapFilter): boolean {
  return (
    (filter.district === '' || filter.district === line.district) &&
    (filter.kind === '' || filter.kind === line.kind) &&
    (filter.level === '' || filter.level === line.level) &&
    (filter.period === '' || line.periods.includes(filter.period))
  );
}

function isOpen({ hours }: FilterableLine, moment: BeijingMoment): boolean | undefined {
  const read = readOpeningHours(hours);
  return read === undefined ? undefined : isOpenAt(read, moment);
}

/** What clocks in Beijing show at `time`, milliseconds since 1970 in UTC. */
export function toBeijingMoment(time: number): BeijingMoment {
  const clock = toBeijingClock(time);
  return {
    weekday: clock.getUTCDay() === 0 ? 7 : clock.getUTCDay(),
    minutes: clock.getUTCHours() * 60 + clock.getUTCMinutes(),
    monthDay: clock.toISOString().slice(5, 10),
  };
}
