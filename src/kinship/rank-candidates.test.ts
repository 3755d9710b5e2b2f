import { describe, expect, test } from 'vitest';
import { isHopeless, rankCandidates, type Candidate } from './rank-candidates.ts';

function candidate(person: number, bits: Partial<Candidate> = {}): Candidate {
  return {
    person,
    name: person,
    probe: 0,
    nameBits: 16,
    kinBits: -Infinity,
    factBits: 10,
    kinFactBits: 10,
    supportBits: 10,
    worstGrave: 0,
    ...bits,
  };
}

function strengthsOf(candidates: readonly Candidate[], rollSize = 1000) {
  return rankCandidates(candidates, rollSize).map(({ strength }) => strength);
}

describe('how sure a match is', () => {
  test('a rare name and facts that fit are strong', () => {
    expect(strengthsOf([candidate(1)])).toEqual(['strong']);
  });

  test('two who fit equally can’t both be strong', () => {
    expect(strengthsOf([candidate(1), candidate(2)])).toEqual(['possible', 'possible']);
  });

  test('the same evidence says less in a larger roll', () => {
    const ofTen = rankCandidates([candidate(1, { factBits: 0 })], 10);
    const ofMillion = rankCandidates([candidate(1, { factBits: 0 })], 1_000_000);
    expect((ofTen[0]?.bits ?? 0) - (ofMillion[0]?.bits ?? 0)).toBeCloseTo(Math.log2(100_000), 5);
    expect(ofMillion[0]?.strength).not.toBe('strong');
  });

  test('a name alone is not strong, however rare', () => {
    expect(strengthsOf([candidate(1, { nameBits: 40, factBits: 0, supportBits: 0 })])).toEqual(['possible']);
  });

  test('no name speaks louder than the rarest, and rivals keep their distance', () => {
    const [first, second] = rankCandidates(
      [candidate(1, { nameBits: 30, factBits: 0 }), candidate(2, { nameBits: 25, factBits: 0 })],
      1000,
    );
    const alone = rankCandidates([candidate(1, { nameBits: 18, factBits: 0 })], 1000)[0];
    expect(first?.bits).toBeCloseTo(alone?.bits ?? 0, 5);
    expect((first?.bits ?? 0) - (second?.bits ?? 0)).toBeCloseTo(5, 5);
  });

  test('a record that contradicts in place or time is not strong', () => {
    expect(strengthsOf([candidate(1, { worstGrave: -4 })])).toEqual(['possible']);
    expect(strengthsOf([candidate(1, { worstGrave: -2.9 })])).toEqual(['strong']);
  });

  test('a brother who explains the account better takes the strength away', () => {
    expect(strengthsOf([candidate(1, { nameBits: 10, kinBits: 16 })])).toEqual(['possible']);
    expect(strengthsOf([candidate(1, { nameBits: 16, kinBits: 10 })])).toEqual(['strong']);
  });

  test('who has next to no chance is not named', () => {
    expect(strengthsOf([candidate(1), candidate(2, { nameBits: -5, factBits: -5 })])).toEqual(['strong']);
    expect(isHopeless(-20, 1000)).toBe(true);
    expect(isHopeless(10, 1000)).toBe(false);
  });

  test('equals stand in the order of the roll, so that an answer can be repeated', () => {
    const found = rankCandidates([candidate(7), candidate(3)], 1000);
    expect(found.map((each) => each.candidate.person)).toEqual([3, 7]);
  });
});
