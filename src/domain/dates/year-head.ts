import { numeral, parseNumber } from './chinese-number.ts';
import type { DateCalendar } from './fuzzy-date.ts';

/** The beginning of a date: which year, and in which calendar the rest is to be read. */
export interface YearHead {
  year: number;
  calendar: DateCalendar;
  /** Months and days are those of the traditional calendar. */
  isLunar: boolean;
  /** 公历 or 阳历 is written: the rest can't be lunar. */
  isSolar: boolean;
  /** What follows the year. */
  rest: string;
}

interface Era {
  firstYear: number;
  lastYear: number;
  calendar: DateCalendar;
}

const eras: Readonly<Record<string, Era>> = {
  道光: { firstYear: 1821, lastYear: 1850, calendar: 'qing' },
  咸丰: { firstYear: 1851, lastYear: 1861, calendar: 'qing' },
  同治: { firstYear: 1862, lastYear: 1874, calendar: 'qing' },
  光绪: { firstYear: 1875, lastYear: 1908, calendar: 'qing' },
  宣统: { firstYear: 1909, lastYear: 1911, calendar: 'qing' },
  民国: { firstYear: 1912, lastYear: 1949, calendar: 'minguo' },
};

/** Years outside are slips of the pen, or numbers that are no years. */
const earliestYear = 1500;
const latestYear = 2100;

const lunarWord = '农历|旧历|阴历|夏历|古历';
const solarWord = '公历|阳历|新历|西历|国历';
export const calendarWord = `${lunarWord}|${solarWord}`;
export const cycleYear = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]';

const headPattern = new RegExp(
  `^(${calendarWord})?(?:公元|西元)?(?:前清|大清|清朝|清代|清|中华)?(${Object.keys(eras).join('|')})?` +
    `(?:(${numeral}{1,4})年?)?(?:(${cycleYear})年?)?(${calendarWord})?`,
  'u',
);
const isLunarWord = new RegExp(`^(?:${lunarWord})$`, 'u');
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

export function isArchiveYear(year: number): boolean {
  return year >= earliestYear && year <= latestYear;
}

/** Whether the sexagenary name belongs to the year: 1949 is 己丑. */
function hasCycleName(year: number, cycle: string): boolean {
  return stems[(year + 6) % 10] === cycle[0] && branches[(year + 8) % 12] === cycle[1];
}

/** An era holds each sexagenary name once at most; without an era the name returns every sixty years and is not read. */
function findCycleYear(era: Era, cycle: string): number | undefined {
  for (let year = era.firstYear; year <= era.lastYear; year += 1) {
    if (hasCycleName(year, cycle)) return year;
  }
  return undefined;
}

function findYear(era: Era | undefined, number: string | undefined, cycle: string | undefined) {
  if (number === undefined) {
    return era === undefined || cycle === undefined ? undefined : findCycleYear(era, cycle);
  }
  const value = parseNumber(number);
  if (value === undefined || value < 1) return undefined;
  const year = era === undefined ? value : era.firstYear + value - 1;
  if (era !== undefined && year > era.lastYear) return undefined;
  if (cycle !== undefined && !hasCycleName(year, cycle)) return undefined;
  return isArchiveYear(year) ? year : undefined;
}

export function parseYearHead(text: string): YearHead | undefined {
  const match = headPattern.exec(text);
  if (match === null) return undefined;
  const [whole, before, eraName, number, cycle, after] = match;
  const rest = text.slice(whole.length);
  // A year must end with 年 unless nothing, a sexagenary name or a calendar follows: 19491127 is no year 1949.
  if (rest !== '' && !whole.endsWith('年') && cycle === undefined && after === undefined) return undefined;
  const era = eraName === undefined ? undefined : eras[eraName];
  const year = findYear(era, number, cycle);
  if (year === undefined) return undefined;
  const word = after ?? before;
  const isSolar = word !== undefined && !isLunarWord.test(word);
  const calendar = era?.calendar ?? 'gregorian';
  if (isSolar && calendar === 'qing') return undefined;
  const isLunar = !isSolar && (word !== undefined || calendar === 'qing' || cycle !== undefined);
  return { year, calendar, isLunar, isSolar, rest };
}
