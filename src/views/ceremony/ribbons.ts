import { ceremonyWords as words } from '../../i18n/ceremonies.ts';

/** One pair of ribbons; what the office still has to fill in stands in brackets. */
export interface RibbonPair {
  right: string;
  left: string;
  day: string;
}

/** What an office has said of its ceremony; empty where it fills in by hand. */
export interface Offering {
  unit: string;
  day: string;
}

export const nothingSaid: Offering = { unit: '', day: '' };

export function toRibbons({ unit, day }: Offering = nothingSaid): RibbonPair[] {
  const left = `${unit === '' ? words.blankUnit : unit}　${words.offering}`;
  return words.ribbonPhrases.map((right) => ({
    right,
    left,
    day: day === '' ? words.blankDay : toUprightDay(day),
  }));
}

const digits = Array.from('〇一二三四五六七八九');

/** 2027年4月15日 as it is written from top to bottom, 二〇二七年四月十五日; anything else as it is. */
export function toUprightDay(day: string): string {
  const [, year, month, date] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return day;
  const years = Array.from(year, (digit) => digits[Number(digit)]).join('');
  return `${years}年${toCounted(Number(month))}月${toCounted(Number(date))}日`;
}

/** Up to 99. */
function toCounted(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return `${ten}${ones === 0 ? '' : (digits[ones] ?? '')}`;
}
