import { periodAliases, periods, type Period } from '../words.ts';
import { numeral, parseNumber } from './chinese-number.ts';
import { readDate } from './read-date.ts';

/** A time as a family remembers it. Years are Gregorian, both ends inclusive. */
export type RememberedTime =
  | { kind: 'years'; from: number; until: number; approximate: boolean }
  /** 属虎: `sign` is 0 for the rat to 11 for the pig. */
  | { kind: 'zodiac'; sign: number }
  /** 走的时候19岁, 牺牲时才二十岁. */
  | { kind: 'age'; years: number; at: 'leaving' | 'death' }
  | { kind: 'period'; period: Period }
  | { kind: 'unread' };

/** Nobody of a roll was born before, and nobody after. */
export const firstRememberedYear = 1840;
export const lastRememberedYear = 2030;

const signs = '鼠牛虎兔龙蛇马羊猴鸡狗猪';
const zodiac = new RegExp(`[属肖屬](?:相是?)?(?<sign>[${signs}])`, 'u');
const age = new RegExp(`(?<years>${numeral}{1,3})(?:多|来|几)?岁`, 'u');
const ageAtDeath = /牺牲|去世|死|亡|殁|遇难|走了|享年|终年|年仅/u;
const approximately = /大概|大约|约莫|约|可能|好像|估计|前后|左右|上下|那几年|光景|年把|许$/gu;

/** 五几年, 五十几年, 1950几年, 50几年, 民国二十几年. */
const someYear = /^(?<minguo>民国)?(?:19|一九)?(?<ten>[零〇一二三四五六七八九1-9])[十0]?几年?$/u;
const shortYear = /^(?<two>[0-9〇零一二三四五六七八九]{2})年/u;
const laterMinguo = new RegExp(`^民国(?<year>${numeral}{2,4})年`, 'u');

/** What goes on after the date: 1951年走的, 1953年7月在朝鲜牺牲. */
const afterDate =
  /(?<=[年月日春夏秋冬初底末])(?:那年|的时候|时|间|里|在|被|走|离家|参军|当兵|出去|入伍|牺牲).*$/u;

const periodWords: readonly (readonly [RegExp, Period])[] = [
  [/抗美|援朝|朝鲜战争|打美国|鸭绿江|志愿军/u, '抗美援朝战争'],
  [/抗日|抗战|打日本|打鬼子|日本人/u, '抗日战争'],
  [/^解放$|解放战争|打老蒋|打国民党|内战/u, '解放战争'],
  [/^土地$|土地革命|闹红|红军时|长征|第二次国内/u, '土地革命战争'],
  [/^社会$|社会主义|和平时期|和平年代/u, '社会主义建设'],
  [/大革命|北伐/u, '大革命'],
  [/辛亥/u, '辛亥革命'],
];

/**
 * Reads what a family says of a time: 1951年, 51年, 民国二十年, 五几年, 大概1925年, 1951年前后, 属虎, 走的时候19岁, 抗美援朝.
 * What can't be read is `unread`, never guessed.
 */
export function readRememberedTime(said: string): RememberedTime {
  const text = said.normalize('NFKC').replace(/[\s,。.;!]+$|^\s+/gu, '');
  if (text === '') return { kind: 'unread' };
  return readSign(text) ?? readAge(text) ?? readYears(text) ?? readPeriod(text) ?? { kind: 'unread' };
}

function readSign(text: string): RememberedTime | undefined {
  const sign = zodiac.exec(text)?.groups?.['sign'];
  return sign === undefined ? undefined : { kind: 'zodiac', sign: signs.indexOf(sign) };
}

function readAge(text: string): RememberedTime | undefined {
  const written = age.exec(text)?.groups?.['years'];
  const years = written === undefined ? undefined : parseNumber(written);
  if (years === undefined || years < 1 || years > 110) return undefined;
  return { kind: 'age', years, at: ageAtDeath.test(text) ? 'death' : 'leaving' };
}

function readYears(text: string): RememberedTime | undefined {
  const core = text.replace(approximately, '').trim();
  const approximate = core !== text;
  const found = readSomeYear(core) ?? readOneDate(core);
  return found === undefined ? undefined : { kind: 'years', ...found, approximate };
}

interface Years {
  from: number;
  until: number;
}

function readSomeYear(text: string): Years | undefined {
  const { ten, minguo } = someYear.exec(text)?.groups ?? {};
  const number = ten === undefined ? undefined : parseNumber(ten);
  if (number === undefined) return undefined;
  if (minguo !== undefined) return { from: 1911 + number * 10, until: 1920 + number * 10 };
  // 零几年 is the first decade of this century.
  const from = (number === 0 ? 2000 : 1900) + number * 10;
  return { from, until: from + 9 };
}

function readOneDate(text: string): Years | undefined {
  const later = laterMinguo.exec(text)?.groups?.['year'];
  const ofLater = later === undefined ? undefined : parseNumber(later);
  if (ofLater !== undefined && ofLater > 38 && ofLater < 120)
    return { from: 1911 + ofLater, until: 1911 + ofLater };
  const two = shortYear.exec(text)?.groups?.['two'];
  const short = two === undefined ? undefined : parseNumber(two);
  if (short !== undefined && short > 9) return { from: 1900 + short, until: 1900 + short };
  const core = text.replace(/(?<season>[春夏秋冬])天/u, '$<season>').replace(afterDate, '');
  const date = readDate(core);
  if (date.kind !== 'known') return undefined;
  const from = Math.max(firstRememberedYear, Number(date.earliest.slice(0, 4)));
  const until = Math.min(lastRememberedYear, Number(date.latest.slice(0, 4)));
  return from <= until ? { from, until } : undefined;
}

function readPeriod(text: string): RememberedTime | undefined {
  const plain = text.replace(/(?:的?时候|时期|期间|那时|时|中|里)$/u, '');
  const named = periods.find((period) => period === plain) ?? periodAliases[plain];
  const period = named ?? periodWords.find(([pattern]) => pattern.test(plain))?.[1];
  return period === undefined ? undefined : { kind: 'period', period };
}
