import { describe, expect, test } from 'vitest';
import { readRememberedTime } from '../domain/dates/remembered-time.ts';
import { toAgeLikelihood, toYearLikelihood } from './year-likelihood.ts';

function of(said: string, from: number, until = from): number {
  const likelihood = toYearLikelihood(readRememberedTime(said));
  if (likelihood === undefined) throw new Error(`${said} says no year.`);
  return likelihood.over({ from, until });
}

describe('how likely a year is to be said', () => {
  test('the year itself is likelier than its neighbour, that than one further off, and so on', () => {
    const falling = [1951, 1952, 1953, 1955, 1970].map((year) => of('1951年', year));
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(falling.at(-1)).toBeGreaterThan(0);
  });

  test('“about” forgives a year or two and tells less of the year itself', () => {
    expect(of('1951年前后', 1953)).toBeGreaterThan(of('1951年', 1953));
    expect(of('1951年前后', 1951)).toBeLessThan(of('1951年', 1951));
  });

  test('a record that allows several years is worth their mean', () => {
    expect(of('1951年', 1951, 1952)).toBeCloseTo((of('1951年', 1951) + of('1951年', 1952)) / 2, 10);
  });

  test('within a decade no year is likelier than its middle, and 1961 is hardly a year of the fifties', () => {
    expect(of('五几年', 1955)).toBeGreaterThan(0.9);
    expect(of('五几年', 1962)).toBeLessThan(0.1);
  });

  test('a sign of the zodiac returns every twelve years', () => {
    expect(of('属虎', 1926)).toBeCloseTo(of('属虎', 1938), 2);
    expect(of('属虎', 1926)).toBeGreaterThan(3 * of('属虎', 1930));
  });

  test('an age is compared as years are; a period stands for its years', () => {
    expect(toAgeLikelihood(19).over({ from: 19, until: 19 })).toBeGreaterThan(
      toAgeLikelihood(19).over({ from: 24, until: 24 }),
    );
    expect(of('抗美援朝', 1951)).toBeGreaterThan(of('抗美援朝', 1940));
  });
});
