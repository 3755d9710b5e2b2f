import { isRealDay, toIsoDay, toIsoMonth, toMonthSpan, daysInMonth, type DaySpan } from './calendar-day.ts';
import { numeral, parseNumber } from './chinese-number.ts';
import { parseDecade } from './decade.ts';
import type { DateCalendar, DatePrecision } from './fuzzy-date.ts';
import { findLunarDay, findLunarMonth, findLunarSpan } from './lunar-year.ts';
import { showDay, showSpan } from './span-forms.ts';
import { parseYearHead, type YearHead } from './year-head.ts';
import { findYearPart, monthPartDays, type Part } from './year-parts.ts';

/** One date as written, without 约, 以前 and the like. */
export interface DatePoint extends DaySpan {
  precision: DatePrecision;
  calendar: DateCalendar;
  /** The Gregorian form for readers. */
  shown: string;
  edtf: string;
  /** Months and days are those of the traditional calendar. */
  isLunar: boolean;
  /** The century was not written. */
  isInferred: boolean;
}

interface MonthWords {
  head: YearHead;
  month: number;
  isLeap: boolean;
  isLunar: boolean;
  /** What follows 月. */
  rest: string;
}

const numericPattern = /^(民国)?(\d{1,4})(?:[-./](\d{1,2})|([-./、—])(\d{1,2})\4(\d{1,2}))$/u;
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/u;
const monthPattern = new RegExp(`^(闰)?(${numeral}{1,3}|正|冬|腊)月(.*)$`, 'u');
const dayPattern = new RegExp(`^(初)?(${numeral}{1,3})([日号])?$`, 'u');
const lunarMonthWords: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** Only whole forms: a serial number of a spreadsheet has five digits and stays unread. */
function spellOut(text: string): string {
  const match = numericPattern.exec(text);
  if (match !== null && (match[1] !== undefined || match[2]?.length === 4)) {
    const [, era = '', year = '', onlyMonth, , month, day] = match;
    return onlyMonth === undefined ? `${era}${year}年${month}月${day}日` : `${era}${year}年${onlyMonth}月`;
  }
  return text.replace(eightDigits, '$1年$2月$3日');
}

function toPoint(head: YearHead, precision: DatePrecision, known: DaySpan & { shown: string; edtf: string }) {
  return { ...known, precision, calendar: head.calendar, isLunar: false, isInferred: false };
}

function toLunarPoint(head: YearHead, precision: DatePrecision, span: DaySpan | undefined) {
  if (span === undefined) return undefined;
  const calendar: DateCalendar = head.calendar === 'gregorian' ? 'lunar' : head.calendar;
  const edtf = `${span.earliest}/${span.latest}`;
  return { ...span, shown: showSpan(span), edtf, precision, calendar, isLunar: true, isInferred: false };
}

function parseWholeYear(head: YearHead): DatePoint | undefined {
  const { year } = head;
  if (!head.isLunar) {
    return toPoint(head, 'year', { ...toMonthSpan(year, 1, 12), shown: `${year}年`, edtf: `${year}` });
  }
  const point = toLunarPoint(head, 'year', findLunarSpan(year, 1, 12));
  // By custom a lunar year is named after the Gregorian year it begins in; its days still run into the next.
  return point === undefined ? undefined : { ...point, shown: `${year}年` };
}

function parseYearPart(head: YearHead, text: string): DatePoint | undefined {
  const months = findYearPart(text, head.isLunar);
  if (months === undefined) return undefined;
  if (head.isLunar) return toLunarPoint(head, 'season', findLunarSpan(head.year, ...months));
  const span = toMonthSpan(head.year, ...months);
  const season = ['春', '夏', '秋', '冬'].indexOf(text);
  const edtf =
    season >= 0 ? `${head.year}-${21 + season}` : `${span.earliest.slice(0, 7)}/${span.latest.slice(0, 7)}`;
  return toPoint(head, 'season', { ...span, shown: `${head.year}年${text.replace(/^年/u, '')}`, edtf });
}

function parseMonthPart(words: MonthWords, [first, last]: Part): DatePoint | undefined {
  const { head, month } = words;
  const { year } = head;
  if (words.isLunar) {
    const whole = findLunarMonth({ year, month, isLeap: words.isLeap });
    const earliest = findLunarDay({ year, month, isLeap: words.isLeap }, first);
    const latest = findLunarDay({ year, month, isLeap: words.isLeap }, last) ?? whole?.latest;
    if (earliest === undefined || latest === undefined) return undefined;
    return toLunarPoint(head, 'range', { earliest, latest });
  }
  const earliest = toIsoDay(year, month, first);
  const latest = toIsoDay(year, month, Math.min(last, daysInMonth(year, month)));
  const shown = `${year}年${month}月${words.rest.replace(/^月/u, '')}`;
  return toPoint(head, 'range', { earliest, latest, shown, edtf: `${earliest}/${latest}` });
}

function parseDay(words: MonthWords): DatePoint | undefined {
  const match = dayPattern.exec(words.rest);
  const [, beginning, number = '', unit] = match ?? [];
  const day = parseNumber(number);
  if (day === undefined || number === '元' || (beginning !== undefined && day > 10)) return undefined;
  const { head, month, isLeap } = words;
  const { year } = head;
  const usesLunarWords = beginning !== undefined || (unit === undefined && /^[廿卅]/u.test(number));
  if (words.isLunar || usesLunarWords) {
    if (head.isSolar) return undefined;
    const found = findLunarDay({ year, month, isLeap }, day);
    if (found === undefined) return undefined;
    const point = toLunarPoint(head, 'day', { earliest: found, latest: found });
    const shown = found.split('-').map(Number);
    return point && { ...point, shown: `${shown[0]}年${shown[1]}月${shown[2]}日`, edtf: found };
  }
  // 八月二十, in Chinese numerals and without 日, is how lunar days are written, but not only they: it stays unread.
  if (unit === undefined && !/^\d+$/u.test(number) && !head.isSolar) return undefined;
  if (!isRealDay(year, month, day)) return undefined;
  const iso = toIsoDay(year, month, day);
  return toPoint(head, 'day', { earliest: iso, latest: iso, shown: showDay(iso), edtf: iso });
}

function parseMonthOrDay(head: YearHead, match: RegExpExecArray): DatePoint | undefined {
  const [, leap, name = '', rest = ''] = match;
  const month = lunarMonthWords[name] ?? (name === '元' ? 1 : parseNumber(name));
  if (month === undefined || month < 1 || month > 12) return undefined;
  const hasLunarWords = leap !== undefined || name in lunarMonthWords;
  if (hasLunarWords && head.isSolar) return undefined;
  const isLunar = head.isLunar || hasLunarWords;
  const words = { head, month, isLeap: leap !== undefined, isLunar, rest };
  const { year } = head;
  if (rest === '' && isLunar) return toLunarPoint(head, 'month', findLunarMonth({ ...words, year }));
  if (rest === '') {
    const span = toMonthSpan(year, month, month);
    return toPoint(head, 'month', { ...span, shown: `${year}年${month}月`, edtf: toIsoMonth(year, month) });
  }
  const part = monthPartDays[rest.replace(/^月/u, '')];
  return part === undefined ? parseDay(words) : parseMonthPart(words, part);
}

/**
 * Reads one date of clean text. `lunar` says that the text before it was in the traditional calendar (正月至二月).
 * Months are lunar after 农历 and in Qing years, and wherever the wording has no other use: 正月, 冬月, 腊月, 闰六月,
 * 初八, 廿三. Other months of Republican years are Gregorian, the calendar of the Republic since 1912.
 */
export function parsePoint(text: string, lunar = false): DatePoint | undefined {
  if (/[世年][纪代]/u.test(text)) return parseDecade(text);
  const parsed = parseYearHead(spellOut(text));
  if (parsed === undefined) return undefined;
  const head = lunar && !parsed.isSolar ? { ...parsed, isLunar: true } : parsed;
  if (head.rest === '') return parseWholeYear(head);
  const month = monthPattern.exec(head.rest);
  return month === null ? parseYearPart(head, head.rest) : parseMonthOrDay(head, month);
}
