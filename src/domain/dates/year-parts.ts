/**
 * Which months a part of a year, month, decade or century may mean. The words are loose, so each takes the widest span
 * in ordinary use: a date may be vaguer than its writer meant, never more exact.
 */

export type Part = readonly [first: number, last: number];

/**
 * Seasons are counted both from the solar terms (立春 in early February) and from the weather (March to May); the span
 * covers both, so neighbouring seasons share a month. Months above 12 lie in the next year: 1949年冬 is the winter that
 * begins in 1949, November to February 1950.
 */
export const seasonMonths: Readonly<Record<string, Part>> = {
  春: [2, 5],
  夏: [5, 8],
  秋: [8, 11],
  冬: [11, 14],
};

/** In the traditional calendar the seasons are the quarters of the lunar year. */
const lunarSeasonMonths: Readonly<Record<string, Part>> = {
  春: [1, 3],
  夏: [4, 6],
  秋: [7, 9],
  冬: [10, 12],
};

/** Beginning, middle and end of a year: the first quarter, the middle half and the last quarter. */
const yearPartMonths: Readonly<Record<string, Part>> = {
  初: [1, 3],
  岁首: [1, 3],
  中: [4, 9],
  末: [10, 12],
  底: [10, 12],
  尾: [10, 12],
  上半年: [1, 6],
  前半年: [1, 6],
  下半年: [7, 12],
  后半年: [7, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
};

/** Days of a month; 31 stands for its last day. */
export const monthPartDays: Readonly<Record<string, Part>> = {
  初: [1, 10],
  上旬: [1, 10],
  中: [11, 20],
  中旬: [11, 20],
  下旬: [21, 31],
  末: [21, 31],
  底: [21, 31],
  上半月: [1, 15],
  下半月: [16, 31],
};

/** Tenths of a decade or a century: thirds rounded outwards, halves as they are. */
export const longPartTenths: Readonly<Record<string, Part>> = {
  初: [0, 3],
  初期: [0, 3],
  初叶: [0, 3],
  早期: [0, 3],
  中: [3, 6],
  中期: [3, 6],
  中叶: [3, 6],
  末: [6, 9],
  末期: [6, 9],
  末叶: [6, 9],
  晚期: [6, 9],
  前期: [0, 4],
  上半叶: [0, 4],
  前半叶: [0, 4],
  后期: [5, 9],
  下半叶: [5, 9],
  后半叶: [5, 9],
};

const shades = '[初早仲孟季晚暮深盛隆]?';
const seasonPattern = new RegExp(
  `^${shades}([春夏秋冬])[季天末初]?(?:${shades}([春夏秋冬])[季天末初]?)?(?:之交|之际)?$`,
  'u',
);

/** Months of 春, 深秋, 冬初, or of two seasons that meet: 春夏之交, 冬春. */
function findSeason(text: string, seasons: Readonly<Record<string, Part>>): Part | undefined {
  const match = seasonPattern.exec(text);
  const first = seasons[match?.[1] ?? ''];
  if (match === null || first === undefined) return undefined;
  if (match[2] === undefined) return first;
  const second = seasons[match[2]];
  if (second === undefined) return undefined;
  const last = second[1] < first[1] ? second[1] + 12 : second[1];
  const meets = second[0] === first[1] || second[0] === first[1] + 1 || last === first[1] + 3;
  return meets ? [first[0], last] : undefined;
}

/** Months of a part of a year, as written after 年: 冬, 初, 年底, 上半年, 第一季度. */
export function findYearPart(text: string, isLunar: boolean): Part | undefined {
  const word = text.replace(/^(?:年|第)/u, '');
  return yearPartMonths[word] ?? findSeason(word, isLunar ? lunarSeasonMonths : seasonMonths);
}
