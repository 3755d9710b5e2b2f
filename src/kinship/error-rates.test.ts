import { expect, test } from 'vitest';
import { characterRates, lengthRates, yearRates } from './error-rates.ts';

test('the shares of the levels add up to one', () => {
  for (const rates of Object.values(characterRates)) {
    expect(Object.values(rates).reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(1, 10);
  }
  expect(Object.values(lengthRates).reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(1, 10);
});

test('years leave something for what is far off', () => {
  for (const kernel of [yearRates.exact, yearRates.approximate]) {
    const spent = kernel.reduce((sum, rate, at) => sum + (at === 0 ? rate : 2 * rate), 0);
    expect(spent).toBeLessThan(1);
    expect((1 - spent) / yearRates.tailYears).toBeLessThan(kernel.at(-1) ?? 0);
  }
});
