/** Opening hours as 开放时段 writes them: 周二至周日 9:00-17:00；周一 闭馆. */
export interface OpeningHours {
  /** In the order of the cell: where two speak of a day, the later one holds. */
  rules: readonly OpeningRule[];
}

interface OpeningRule {
  /** `MM-DD`, both inclusive; may run over the new year. Undefined for the whole year. */
  season: { from: string; until: string } | undefined;
  /** 1 Monday … 7 Sunday. */
  weekdays: readonly number[];
  /** Minutes of the day; none where the place is closed. */
  spans: readonly { from: number; until: number }[];
}

/** A moment as clocks and calendars in Beijing show it. */
export interface BeijingMoment {
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  /** Since midnight. */
  minutes: number;
  /** `MM-DD` */
  monthDay: string;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Days with a name of their own. What 节假日 are differs from year to year, so nobody can reckon with them. */
const namedDays: Readonly<Record<string, readonly number[]>> = {
  '': everyDay,
  每天: everyDay,
  每日: everyDay,
  工作日: [1, 2, 3, 4, 5],
  周末: [6, 7],
  双休日: [6, 7],
};

/** What can be reckoned with; undefined where any part of the text can't be read, and for an empty text. */
export function readOpeningHours(text: string): OpeningHours | undefined {
  const parts = toPlainText(text)
    .split(';')
    .filter((part) => part !== '');
  const rules = parts.map(readRule);
  if (rules.length === 0 || !rules.every((rule) => rule !== undefined)) return undefined;
  return { rules };
}

/** Undefined for days of which the text says nothing, such as a season without hours. */
export function isOpenAt({ rules }: OpeningHours, moment: BeijingMoment): boolean | undefined {
  const inSeason = rules.filter(({ season }) => season === undefined || isWithin(season, moment.monthDay));
  if (inSeason.length === 0) return undefined;
  const rule = inSeason.findLast(({ weekdays }) => weekdays.includes(moment.weekday));
  return rule?.spans.some(({ from, until }) => from <= moment.minutes && moment.minutes < until) ?? false;
}

function isWithin({ from, until }: { from: string; until: string }, monthDay: string): boolean {
  return from <= until ? from <= monthDay && monthDay <= until : from <= monthDay || monthDay <= until;
}

/** Half-width signs and one kind of dash, without spaces. */
function toPlainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[–—―~〜到]|--/gu, '-')
    .replace(/星期|礼拜/gu, '周')
    .replace(/周[天七]/gu, '周日')
    .replace(/。$/u, '');
}

function readRule(part: string): OpeningRule | undefined {
  const shape = /^(?<season>\d+月\d+日[至-](?:次年)?\d+月\d+日[:,]?)?(?<days>[^\d全闭不]*)(?<times>.+)$/u;
  const { season = '', days = '', times = '' } = shape.exec(part)?.groups ?? {};
  const read = {
    season: season === '' ? ('none' as const) : readSeason(season),
    weekdays: readWeekdays(days.replace(/[:,]$/u, '')),
    spans: readSpans(times),
  };
  if (read.season === undefined || read.weekdays === undefined || read.spans === undefined) return undefined;
  return {
    season: read.season === 'none' ? undefined : read.season,
    weekdays: read.weekdays,
    spans: read.spans,
  };
}

function readSeason(text: string): OpeningRule['season'] {
  const [, ...numbers] = /^(\d+)月(\d+)日[至-](?:次年)?(\d+)月(\d+)日/u.exec(text) ?? [];
  const [from, until] = [toMonthDay(numbers[0], numbers[1]), toMonthDay(numbers[2], numbers[3])];
  return from === undefined || until === undefined ? undefined : { from, until };
}

/** Of a leap year, so that 29 February may be named. */
function toMonthDay(month = '', day = ''): string | undefined {
  const date = new Date(Date.UTC(2024, Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(5, 10) : undefined;
}

function readWeekdays(text: string): readonly number[] | undefined {
  if (Object.hasOwn(namedDays, text)) return namedDays[text];
  const parts = text.split(/[、,和及]/u).map(readWeekdaySpan);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function readWeekdaySpan(text: string): readonly number[] | undefined {
  const [, first, last = first] = /^周([一二三四五六日])(?:[至-]周([一二三四五六日]))?$/u.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [from, until] = [numberOfDay(first), numberOfDay(last)];
  const days = everyDay.filter((day) =>
    from <= until ? from <= day && day <= until : day >= from || day <= until,
  );
  return days;
}

function numberOfDay(day: string): number {
  return '一二三四五六日'.indexOf(day) + 1;
}

function readSpans(text: string): OpeningRule['spans'] | undefined {
  if (/^(?:闭馆|闭园|关闭|不开放)$/u.test(text)) return [];
  if (/^(?:全天|全天开放|24小时)$/u.test(text)) return [{ from: 0, until: 1440 }];
  const spans = text.split(/[,、和]/u).map(readSpan);
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

function readSpan(text: string): OpeningRule['spans'][number] | undefined {
  const [, hour, minute, lastHour, lastMinute] =
    /^(\d{1,2}):([0-5]\d)[至-](\d{1,2}):([0-5]\d)$/u.exec(text) ?? [];
  const from = Number(hour) * 60 + Number(minute);
  const until = Number(lastHour) * 60 + Number(lastMinute);
  return from < until && until <= 1440 ? { from, until } : undefined;
}
