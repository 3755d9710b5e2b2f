import { daysInMonth } from '../domain/dates/calendar-day.ts';
import { weightedKeys, type Random } from './random.ts';

/** The day that a row of the invented roll means, before somebody writes it down. */
export interface InventedDay {
  year: number;
  month: number;
  day: number;
}

type Writing =
  | 'year'
  | 'month'
  | 'day'
  | 'points'
  | 'republic'
  | 'republic month'
  | 'lunar'
  | 'lunar without a year'
  | 'about'
  | 'season'
  | 'doubtful'
  | 'unknown'
  | 'empty';

const shares = {
  birth: {
    year: 40,
    month: 24,
    day: 8,
    points: 1,
    republic: 5,
    'republic month': 3,
    lunar: 3,
    'lunar without a year': 0.3,
    about: 3,
    season: 0.5,
    doubtful: 1.2,
    unknown: 5,
    empty: 6,
  },
  joining: {
    year: 50,
    month: 22,
    day: 3,
    points: 0.5,
    republic: 2,
    'republic month': 1,
    lunar: 0.3,
    'lunar without a year': 0,
    about: 1,
    season: 2,
    doubtful: 0.3,
    unknown: 2,
    empty: 16,
  },
  death: {
    year: 15,
    month: 24,
    day: 45,
    points: 1.5,
    republic: 1,
    'republic month': 1,
    lunar: 1.5,
    'lunar without a year': 0.3,
    about: 1,
    season: 3,
    doubtful: 0.7,
    unknown: 3,
    empty: 3,
  },
} satisfies Record<string, Record<Writing, number>>;

export type DateOccasion = keyof typeof shares;

const pickWriting = {
  birth: weightedKeys<Writing>(shares.birth),
  joining: weightedKeys<Writing>(shares.joining),
  death: weightedKeys<Writing>(shares.death),
};

export function inventDay(random: Random, year: number): InventedDay {
  const month = random.between(1, 12);
  return { year, month, day: random.between(1, daysInMonth(year, month)) };
}

/** The day as one of the many hands that filled the forms would have put it. */
export function writeDay(random: Random, occasion: DateOccasion, day: InventedDay): string {
  return writeAs(pickWriting[occasion](random), random, day);
}

function writeAs(writing: Writing, random: Random, { year, month, day }: InventedDay): string {
  switch (writing) {
    case 'year':
      return `${year}年`;
    case 'month':
      return `${year}年${month}月`;
    case 'day':
      return `${year}年${month}月${day}日`;
    case 'points':
      return `${year}.${month}.${day}`;
    case 'republic':
      return year <= 1949 ? eraYear(year) : `${year}年`;
    case 'republic month':
      return year <= 1949 ? `${eraYear(year)}${monthName(month)}` : `${year}年${month}月`;
    case 'lunar':
      // Kept to ten months, so that the year written is the year meant.
      return `${year}年农历${monthName(Math.min(month, 10))}${lunarDay(Math.min(day, 29))}`;
    case 'lunar without a year':
      return `农历${monthName(Math.min(month, 10))}${lunarDay(Math.min(day, 29))}`;
    case 'about':
      return `约${year}年`;
    case 'season':
      return `${year}年${['春', '夏', '秋', '冬'][Math.floor((month - 1) / 3)] ?? '春'}`;
    case 'doubtful':
      return `${year}年（另说${year + random.pick([-2, -1, 1])}年）`;
    case 'unknown':
      return random.chance(0.8) ? '不详' : '待查';
    case 'empty':
      return '';
  }
}

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 1 to 99 in words: 十五, 三十八. */
export function numberWord(number: number): string {
  if (number <= 10) return digits[number] ?? '';
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones === 0 ? '' : (digits[ones] ?? '')}`;
}

function monthName(month: number): string {
  return month === 1 ? '正月' : `${numberWord(month)}月`;
}

function lunarDay(day: number): string {
  if (day <= 10) return `初${numberWord(day)}`;
  if (day < 20) return numberWord(day);
  if (day === 20) return '二十';
  return `廿${numberWord(day - 20)}`;
}

/** The year as counted then: 民国 from 1912, before it 光绪 and 宣统. */
function eraYear(year: number): string {
  const [era, first] = year >= 1912 ? ['民国', 1911] : year >= 1909 ? ['宣统', 1908] : ['光绪', 1874];
  const count = year - first;
  return `${era}${count === 1 ? '元' : numberWord(count)}年`;
}
