import { numeral, parseNumber } from './chinese-number.ts';
import type { DatePoint } from './date-point.ts';
import { isArchiveYear } from './year-head.ts';
import { longPartTenths, type Part } from './year-parts.ts';

const partWords = Object.keys(longPartTenths).join('|');
const centuryPattern = new RegExp(`^(?:公元)?(${numeral}{1,3})世纪(${partWords})?$`, 'u');
const decadePattern = new RegExp(
  `^(?:公元)?(?:(${numeral}{1,3})世纪|(上世纪))?(${numeral}{1,4})年代(${partWords})?$`,
  'u',
);
/** 三四十年代: two decades in one word. */
const twoDecadesPattern = /^(?:(.{1,3})世纪|上世纪)?([一二三四五六七八])([二三四五六七八九])十年代$/u;

const allTenths: Part = [0, 9];

interface YearSpan {
  firstYear: number;
  lastYear: number;
}

type Naming = Pick<DatePoint, 'precision' | 'shown' | 'isInferred'>;

function toYearsPoint({ firstYear, lastYear }: YearSpan, naming: Naming): DatePoint | undefined {
  if (!isArchiveYear(firstYear) || !isArchiveYear(lastYear)) return undefined;
  const isWholeDecade = firstYear % 10 === 0 && lastYear === firstYear + 9;
  return {
    ...naming,
    earliest: `${firstYear}-01-01`,
    latest: `${lastYear}-12-31`,
    edtf: isWholeDecade ? `${firstYear / 10}X` : `${firstYear}/${lastYear}`,
    calendar: 'gregorian',
    isLunar: false,
  };
}

/** A century is taken both from 1900 and to 2000: by the rule it begins with 1901, by custom with 1900. */
function parseCentury(match: RegExpExecArray): DatePoint | undefined {
  const [, number = '', part] = match;
  const century = parseNumber(number);
  if (century === undefined) return undefined;
  const start = (century - 1) * 100;
  const [first, last] = longPartTenths[part ?? ''] ?? allTenths;
  const lastYear = last === 9 ? start + 100 : start + last * 10 + 9;
  const shown = `${century}世纪${part ?? ''}`;
  const years = { firstYear: start + first * 10, lastYear };
  return toYearsPoint(years, { precision: 'century', shown, isInferred: false });
}

function parseTwoDecades(match: RegExpExecArray): DatePoint | undefined {
  const [, century, first = '', second = ''] = match;
  const number = century === undefined ? 20 : parseNumber(century);
  const from = parseNumber(first);
  const to = parseNumber(second);
  if (number === undefined || from === undefined || to !== from + 1) return undefined;
  const start = (number - 1) * 100;
  const years = { firstYear: start + from * 10, lastYear: start + to * 10 + 9 };
  const shown = `${number}世纪${from}0年代至${to}0年代`;
  return toYearsPoint(years, { precision: 'range', shown, isInferred: century === undefined });
}

/** Reads centuries and decades. A decade without a century (三十年代) is one of the twentieth. */
export function parseDecade(text: string): DatePoint | undefined {
  const century = centuryPattern.exec(text);
  if (century !== null) return parseCentury(century);
  const two = twoDecadesPattern.exec(text);
  if (two !== null) return parseTwoDecades(two);
  const match = decadePattern.exec(text);
  if (match === null) return undefined;
  const [, centuryNumber, lastCentury, number = '', part] = match;
  const value = parseNumber(number);
  if (value === undefined || value % 10 !== 0) return undefined;
  const hasWholeYear = value >= 1000;
  if (!hasWholeYear && value > 90) return undefined;
  if (hasWholeYear && (centuryNumber !== undefined || lastCentury !== undefined)) return undefined;
  const writtenCentury = centuryNumber === undefined ? undefined : parseNumber(centuryNumber);
  const start = hasWholeYear ? value : ((writtenCentury ?? 20) - 1) * 100 + value;
  const [first, last] = longPartTenths[part ?? ''] ?? allTenths;
  const ofCentury = `${Math.floor(start / 100) + 1}世纪${start % 100}年代`;
  const shown = `${start % 100 === 0 ? `${start}年代` : ofCentury}${part ?? ''}`;
  const isInferred = !hasWholeYear && writtenCentury === undefined;
  return toYearsPoint(
    { firstYear: start + first, lastYear: start + last },
    { precision: 'decade', shown, isInferred },
  );
}
