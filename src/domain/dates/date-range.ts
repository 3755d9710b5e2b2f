import { parsePoint } from './date-point.ts';
import {
  joinAlternatives,
  joinReadings,
  makeApproximate,
  makeDoubtful,
  toReading,
  type DateReading,
} from './date-reading.ts';
import { calendarWord } from './year-head.ts';

const separators = [/^(.+?)(?:至|到|—|~|〜)(.+)$/u, /^(.+?)(?:、)(.+)$/u];
/** A hyphen joins a range only between whole years or dotted dates, or in a text with 年, 月 or 日. */
const hyphenRange = /^(\d{4}(?:[./]\d{1,2}){0,2})-(\d{4}(?:[./]\d{1,2}){0,2})$/u;
const hyphenWithUnits = /^(?=.*[年月日代])([^-]+)-([^-]+)$/u;
const pairRange = /^(.+?)[与和同及](.+)$/u;

const yearPrefix = new RegExp(`^.*?年(?!代)(?:${calendarWord})?`, 'u');
const monthPrefix = /^.*?月/u;
const eraPrefix = /^.*?(?=[0-9〇一二三四五六七八九十廿卅元]+年)/u;
const centuryPrefix = /^.*?世纪/u;

/** 前后 belongs to the date before it and 约 to the date after it, so that either end keeps its own in the joined form. */
type EndForm = 'X前后' | '约X';

interface EndContext {
  isLunar: boolean;
  form: EndForm;
}

function parseEnd(text: string, { isLunar, form }: EndContext): DateReading | undefined {
  const isDoubtful = /\?$/u.test(text);
  const certain = text.replace(/\?$/u, '');
  const core = certain.replace(/^(?:大约|约|大概)/u, '').replace(/(?:左右|前后)$/u, '');
  const point = parsePoint(core, isLunar);
  if (point === undefined) return undefined;
  const plain = toReading(point);
  const shown = form.replace('X', plain.shown);
  const reading = core === certain ? plain : { ...makeApproximate(plain), shown };
  return isDoubtful ? makeDoubtful(reading) : reading;
}

/** 1927—1928年, 1949年11、12月: the first end borrows the unit of the second. */
function parseStart(start: string, end: string): DateReading | undefined {
  const unit = /(?:年代|[年月日])$/u.exec(end)?.[0] ?? '';
  const context: EndContext = { isLunar: false, form: 'X前后' };
  return parseEnd(start, context) ?? parseEnd(`${start}${unit}`, context);
}

/** 至29日, 至2月, 至十六年, 至40年代: the second end borrows what it leaves out from the first. */
function parseFinish(end: string, startText: string, start: DateReading): DateReading | undefined {
  const nextYear = `${Number(start.earliest.slice(0, 4)) + 1}年`;
  const own = end.replace(/^(?:次年|翌年|第二年)/u, nextYear).replace(/^(?:同年|当年)/u, '');
  const context: EndContext = { isLunar: start.isLunar, form: '约X' };
  // The century comes first: by itself 40年代 would be read as of the twentieth.
  for (const pattern of [centuryPrefix, /^/u, eraPrefix, yearPrefix, monthPrefix]) {
    const prefix = pattern.exec(startText)?.[0];
    const found = prefix === undefined ? undefined : parseEnd(`${prefix}${own}`, context);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parsePair(match: RegExpExecArray): { start: DateReading; end: DateReading } | undefined {
  const [, startText = '', endText = ''] = match;
  const start = parseStart(startText, endText);
  const end = start && parseFinish(endText, startText, start);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function parseAlternatives([first = '', ...others]: readonly string[]): DateReading | undefined {
  const start = parseStart(first, others.at(-1) ?? '');
  if (start === undefined) return undefined;
  const readings = [start];
  for (const other of others) {
    const reading = parseFinish(other, first, start);
    if (reading === undefined) return undefined;
    readings.push(reading);
  }
  return joinAlternatives(readings);
}

/** Reads 1934年至1935年6月, 1948年1月—2月, 1926年或1927年; `isBetween` allows 1927年与1928年（之间）. */
export function parseRange(text: string, isBetween: boolean): DateReading | undefined {
  if (text.includes('或')) return parseAlternatives(text.split('或'));
  const patterns = [...separators, hyphenRange, hyphenWithUnits, ...(isBetween ? [pairRange] : [])];
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const pair = match === null ? undefined : parsePair(match);
    if (pair !== undefined) return joinReadings(pair.start, pair.end);
  }
  return undefined;
}
