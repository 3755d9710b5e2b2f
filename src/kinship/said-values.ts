import { findLeadingProvince } from '../domain/places/provinces.ts';
import { toSimplified } from '../domain/names/script-forms.ts';
import { totalsOf, type CodedColumn } from './coded-column.ts';
import { otherRates, placeRates } from './error-rates.ts';
import type { DeathSpan } from './people-columns.ts';
import { periodYears, type YearLikelihood, type YearSpan } from './year-likelihood.ts';
import type { Period } from '../domain/words.ts';

/** Likelihoods of what is said, for each value a column has. */

export function likelihoodsOfSpans(
  { values }: CodedColumn<YearSpan>,
  likelihood: YearLikelihood,
): Float64Array {
  return Float64Array.from(values, (span) => likelihood.over(span));
}

/** A record without a year of death has its period. */
export function likelihoodsOfDeaths(
  { values }: CodedColumn<DeathSpan>,
  likelihood: YearLikelihood,
): Float64Array {
  return Float64Array.from(values, ({ from, until, period }) => {
    if (from !== undefined && until !== undefined) return likelihood.over({ from, until });
    return period === '未查明' ? 0 : likelihood.over(periodYears[period]);
  });
}

export function likelihoodsOfPeriods({ values }: CodedColumn<DeathSpan>, said: Period): Float64Array {
  const wrong = otherRates.otherPeriod;
  const ofOther = wrong / (Object.keys(periodYears).length - 1);
  return Float64Array.from(values, ({ from, until, period }) => {
    if (period !== '未查明') return period === said ? 1 - wrong : ofOther;
    if (said === '未查明' || from === undefined || until === undefined) return ofOther;
    return periodYears[said].from <= until && from <= periodYears[said].until ? 1 - wrong : ofOther;
  });
}

/** A word of a list: the same, or by mistake any other as often as the roll has it. */
export function likelihoodsOfWord(column: CodedColumn<string>, said: string, wrong: number): Float64Array {
  const totals = totalsOf(column);
  const people = totals.reduce((sum, count) => sum + count, 0);
  const at = column.values.indexOf(said);
  const chance = Math.max(0.5, at < 0 ? 0 : (totals[at] ?? 0)) / Math.max(1, people);
  return Float64Array.from(column.values, (value) => (value === said ? 1 - wrong : wrong * chance));
}

const forces = 6;

export function likelihoodsOfForce({ values }: CodedColumn<string>, said: string): Float64Array {
  const { calledLiberationArmy, otherForce } = otherRates;
  return Float64Array.from(values, (recorded) => {
    if (said === recorded) return 1 - otherForce - (said === '解放军' ? 0 : calledLiberationArmy);
    return said === '解放军' ? calledLiberationArmy : otherForce / forces;
  });
}

export type PlaceFit = 'same' | 'nearby' | 'different';

/** 朝鲜 holds 朝鲜上甘岭; 上甘岭 is in it; 朝鲜铁原 is near. 重庆 was in 四川. */
export function compareDeathPlaces(said: string, recorded: string): PlaceFit {
  const [a, b] = [plainPlace(said), plainPlace(recorded)];
  if (a === '' || b === '') return 'different';
  if (b.includes(a) || a.includes(b)) return 'same';
  const [one, other] = [regionOf(a), regionOf(b)];
  if (one === other) return 'nearby';
  return isChongqing(one) && isChongqing(other) ? 'nearby' : 'different';
}

function isChongqing(region: string): boolean {
  return region === '四川' || region === '重庆';
}

function plainPlace(written: string): string {
  return toSimplified(written.normalize('NFKC').replace(/\s/gu, '')).replace(/[省市县区乡镇]$/u, '');
}

function regionOf(place: string): string {
  const found = findLeadingProvince(place);
  return found?.name ?? found?.written ?? place.slice(0, 2);
}

const nearbyShare = 0.3;

export function likelihoodsOfDeathPlace(column: CodedColumn<string>, said: string): Float64Array {
  const totals = totalsOf(column);
  const people = totals.reduce((sum, count) => sum + count, 0);
  const fits = column.values.map((recorded) => compareDeathPlaces(said, recorded));
  let agreeing = 0;
  for (const [code, fit] of fits.entries()) if (fit === 'same') agreeing += totals[code] ?? 0;
  const chance = Math.max(0.5, agreeing) / Math.max(1, people);
  const wrong = placeRates.otherDeathPlace;
  return Float64Array.from(fits, (fit) => {
    if (fit === 'same') return 1 - wrong;
    return fit === 'nearby' ? nearbyShare * (1 - wrong) : wrong * chance;
  });
}
