import { isRealDay, toIsoDay } from '../../domain/dates/calendar-day.ts';
import type { MediaKind } from '../../domain/media-words.ts';
import type { Embedded } from './read-embedded.ts';

export type DateDoubt =
  /** What clocks show that were never set. */
  | 'unset-clock'
  | 'future'
  /** No day of any calendar, or before there were photographs. */
  | 'impossible';

export interface JudgedDates {
  /** For 日期; empty where the file does not tell. */
  date: string;
  /** For 数字化日期. */
  digitised: string;
  doubts: { written: string; reason: DateDoubt }[];
}

/** What stands there today, so that the camera's day is the picture's. */
const kindsOfToday: ReadonlySet<string> = new Set<MediaKind>(['墓碑', '碑刻', '英名墙', '设施', '仪式']);

/** Before this nobody had a digital camera: such a date was written by a person, of what the picture shows. */
const firstDigitalYear = 1995;
const firstPhotographYear = 1839;

/** Days on which clocks of computers begin to count. */
const epochs: ReadonlySet<string> = new Set(['1601-01-01', '1899-12-30', '1900-01-01', '1904-01-01']);
const epochMonths: ReadonlySet<string> = new Set(['1970-01', '1980-01']);

const scanner =
  /scan|perfection|expression \d|silverfast|vuescan|plustek|microtek|opticfilm|bookeye|czur|成者|扫描/iu;

/**
 * Which dates of a file may stand in the table. A camera's day is the picture's only for kinds that show what stands
 * today; of letters and old portraits it is the day on which they were copied.
 *
 * @param today `2026-11-27`, in Beijing
 */
export function judgeDates(
  embedded: Pick<Embedded, 'captured' | 'digitised' | 'created' | 'device'>,
  { kind, today }: { kind: string; today: string },
): JudgedDates {
  const doubts: JudgedDates['doubts'] = [];
  const read = (written: string | undefined) => {
    const day = written === undefined ? undefined : readWritten(written, today);
    if (written === undefined || day === undefined) return '';
    if (day.kind === 'day') return day.text;
    if (!doubts.some((doubt) => doubt.written === written)) doubts.push({ written, reason: day.reason });
    return '';
  };
  const [captured, copied, created] = [
    read(embedded.captured),
    read(embedded.digitised),
    read(embedded.created),
  ];
  const old = [created, captured].find(isOld) ?? '';
  const recent = [captured, copied, created].find((day) => day !== '' && !isOld(day)) ?? '';
  const isOfToday = old === '' && kindsOfToday.has(kind) && !scanner.test(embedded.device);
  return { date: isOfToday ? recent : old, digitised: isOfToday ? '' : recent, doubts };
}

function isOld(day: string): boolean {
  return day !== '' && Number(day.slice(0, 4)) < firstDigitalYear;
}

type WrittenDay = { kind: 'day'; text: string } | { kind: 'doubt'; reason: DateDoubt };

const form = /^\s*(\d{4})(?:[:\-/.](\d{2})(?:[:\-/.](\d{2})(?:[T ](\d{2}):?(\d{2}).*)?)?)?\s*$/su;

/** EXIF, IPTC and XMP write `2014:04:21 10:59:13`, `2014-04-21T10:59` or, where no more is known, `1947-05`. */
function readWritten(written: string, today: string): WrittenDay | undefined {
  if (/^[\s:0-]*$/u.test(written)) return undefined;
  const [, year = '', month, day, hour] = form.exec(written) ?? [];
  if (year === '') return { kind: 'doubt', reason: 'impossible' };
  if (Number(year) < firstPhotographYear && !epochs.has(`${year}-${month}-${day}`))
    return { kind: 'doubt', reason: 'impossible' };
  if (month === undefined || month === '00') return notAhead(year, today);
  if (day === undefined || day === '00')
    return isRealDay(Number(year), Number(month), 1)
      ? notAhead(`${year}-${month}`, today)
      : { kind: 'doubt', reason: 'impossible' };
  if (!isRealDay(Number(year), Number(month), Number(day))) return { kind: 'doubt', reason: 'impossible' };
  const text = toIsoDay(Number(year), Number(month), Number(day));
  if (epochs.has(text) || epochMonths.has(text.slice(0, 7))) return { kind: 'doubt', reason: 'unset-clock' };
  if (text.endsWith('-01-01') && hour === '00') {
    // Who knew only the year of an old photograph has to write a whole date; a camera shows it after a change of battery.
    return isOld(text) ? { kind: 'day', text: year } : { kind: 'doubt', reason: 'unset-clock' };
  }
  return notAhead(text, today);
}

function notAhead(text: string, today: string): WrittenDay {
  return text > today ? { kind: 'doubt', reason: 'future' } : { kind: 'day', text };
}
