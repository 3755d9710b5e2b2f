import { describe, expect, test } from 'vitest';
import { placeRows } from '../domain/places/place-rows.fixture.ts';
import { createGazetteer } from '../domain/places/places.ts';
import { learnCounties } from './county-knowledge.ts';
import { placeRates } from './error-rates.ts';

const gazetteer = createGazetteer(placeRows);
const codes = gazetteer.listDistricts().map(({ code }) => code);
const districts = new Map(codes.map((code) => [code, 100]));

function learn(written: Record<string, Record<string, number>> = {}) {
  const rows = Object.entries(written).map(
    ([county, counts]) => [county, new Map(Object.entries(counts))] as const,
  );
  return learnCounties({ gazetteer, districts, written: new Map(rows) });
}

describe('what a county’s name means', () => {
  test('a former name is said of the district of today', () => {
    const counties = learn();
    expect(counties.likelihoods('开县')?.get('500154')).toBeGreaterThan(10);
    expect(counties.likelihoods('开县')?.get('500101')).toBeUndefined();
    expect(counties.meaningOf('开县')).toBe('former');
    expect(counties.meaningOf('开州区')).toBe('present');
  });

  test('a name that was divided is said of each part, and of none as surely', () => {
    const counties = learn();
    expect(counties.meaningOf('巴县')).toBe('ambiguous');
    const parts = [...(counties.likelihoods('巴县')?.values() ?? [])];
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts)).toBeLessThan(counties.likelihoods('开县')?.get('500154') ?? 0);
  });

  test('rows of the roll teach what no table has: 江北县 held 渝中 too', () => {
    expect(learn().likelihoods('江北县')?.get('500103')).toBeUndefined();
    const taught = learn({ 江北县: { '500112': 60, '500103': 40 } });
    expect(taught.likelihoods('江北县')?.get('500103')).toBeGreaterThan(5);
  });

  test('a former name speaks more softly against other districts, until the roll has shown what it held', () => {
    expect(learn().elsewhere('江北县')).toBe(placeRates.otherCountyOfFormerName);
    expect(learn({ 江北县: { '500112': 60 } }).elsewhere('江北县')).toBe(placeRates.otherCounty);
    expect(learn().elsewhere('开州区')).toBe(placeRates.otherCounty);
  });

  test('an unknown name means nothing', () => {
    expect(learn().likelihoods('乌有县')).toBeUndefined();
    expect(learn().names.isCounty('乌有县')).toBe(false);
  });

  test('a name is known without its suffix', () => {
    const { names } = learn();
    expect(names.bareNames).toContain('石柱');
    expect(names.fullNameOf('开州')).toBe('开州区');
  });
});
