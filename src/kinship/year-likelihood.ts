import {
  firstRememberedYear,
  lastRememberedYear,
  type RememberedTime,
} from '../domain/dates/remembered-time.ts';
import type { Period } from '../domain/words.ts';
import { yearRates } from './error-rates.ts';

/** Years a record allows, both ends inclusive. */
export interface YearSpan {
  from: number;
  until: number;
}

/** The years of a period as rolls use them. */
export const periodYears: Readonly<Record<Exclude<Period, '未查明'>, YearSpan>> = {
  辛亥革命: { from: 1911, until: 1913 },
  大革命: { from: 1923, until: 1927 },
  土地革命战争: { from: 1927, until: 1937 },
  抗日战争: { from: 1931, until: 1945 },
  解放战争: { from: 1945, until: 1950 },
  抗美援朝战争: { from: 1950, until: 1953 },
  社会主义建设: { from: 1949, until: lastRememberedYear },
};

/** How likely a time is to be said for each true year (or age), as sums from the start: any span is two look-ups. */
export class YearLikelihood {
  readonly #first: number;
  readonly #sums: Float64Array;

  constructor(first: number, likelihoods: readonly number[]) {
    this.#first = first;
    this.#sums = new Float64Array(likelihoods.length + 1);
    for (const [at, likelihood] of likelihoods.entries())
      this.#sums[at + 1] = (this.#sums[at] ?? 0) + likelihood;
  }

  /** The mean over the span; years outside count as the nearest inside. */
  over({ from, until }: YearSpan): number {
    const last = this.#sums.length - 2;
    const start = Math.min(Math.max(from - this.#first, 0), last);
    const end = Math.min(Math.max(until - this.#first, start), last);
    return ((this.#sums[end + 1] ?? 0) - (this.#sums[start] ?? 0)) / (end - start + 1);
  }
}

/** The likelihood of a said time over all years; undefined for an age, a period or what can't be read. */
export function toYearLikelihood(time: RememberedTime): YearLikelihood | undefined {
  switch (time.kind) {
    case 'years': {
      const { from, until, approximate } = time;
      const kernel = approximate ? yearRates.approximate : yearRates.exact;
      return overYears((year) => sumOver(rangeOf(from, until), year, kernel));
    }
    case 'zodiac': {
      const years = rangeOf(firstRememberedYear, lastRememberedYear).filter(
        (year) => (year - 4) % 12 === time.sign,
      );
      return overYears((year) => sumOver(years, year, yearRates.exact));
    }
    case 'period':
      return time.period === '未查明'
        ? undefined
        : toYearLikelihood({ kind: 'years', ...periodYears[time.period], approximate: false });
    case 'age':
    case 'unread':
      return undefined;
  }
}

const oldest = 110;

/** The likelihood of a said age over all ages. */
export function toAgeLikelihood(years: number): YearLikelihood {
  const ages = Array.from({ length: oldest }, (_, age) => kernelAt(yearRates.exact, age - years));
  return new YearLikelihood(0, ages);
}

function overYears(likelihoodOf: (year: number) => number): YearLikelihood {
  return new YearLikelihood(
    firstRememberedYear,
    rangeOf(firstRememberedYear, lastRememberedYear).map(likelihoodOf),
  );
}

function rangeOf(from: number, until: number): number[] {
  return Array.from({ length: until - from + 1 }, (_, step) => from + step);
}

function sumOver(said: readonly number[], year: number, kernel: readonly number[]): number {
  let sum = 0;
  for (const one of said) sum += kernelAt(kernel, one - year);
  return sum;
}

function kernelAt(kernel: readonly number[], distance: number): number {
  const near = kernel[Math.abs(distance)];
  if (near !== undefined) return near;
  const spent = kernel.reduce((sum, rate, at) => sum + (at === 0 ? rate : 2 * rate), 0);
  return (1 - spent) / yearRates.tailYears;
}
