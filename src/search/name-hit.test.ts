import { describe, expect, it } from 'vitest';
import type { NameFit } from './compare-name.ts';
import type { Reason } from './name-answer.ts';
import type { NameEntry, PersonFacts } from './name-entry.ts';
import { toHit, type IndexWords } from './name-hit.ts';
import { indexFormat } from './start-file.ts';
import { askedName, askedSyllable, personFacts, rollEntry, spokenName } from './spoken-name.fixture.ts';

const words: IndexWords = {
  start: {
    format: indexFormat,
    version: 'v1',
    people: 1,
    names: 1,
    mostRows: 1000,
    lookAlikePages: 0,
    districts: [
      { code: '500119', name: '南川区' },
      { code: '500151', name: '铜梁区' },
    ],
    places: [],
    periods: ['未查明', '抗日战争时期'],
    nameKinds: ['化名', '原名'],
    events: [
      { name: '某次战役', otherNames: ['某地之战'] },
      { name: '另一次战役', otherNames: [] },
    ],
  },
  places: new Map([
    ['南川', [1]],
    ['某府', [1, 2]],
  ]),
};
const exact: NameFit = { distance: 0, isExact: true, reasons: [] };

function hitOf(entry: NameEntry, fit = exact, further: string[] = []) {
  return toHit(entry, fit, { query: { name: '林见山', further }, tokens: askedName('林见山'), words });
}

function reasonsFor(word: string, facts: Partial<PersonFacts>): Reason[] {
  return hitOf(rollEntry('林见山', '', facts), exact, [word]).reasons.slice(1);
}

describe('a hit', () => {
  it('tells what the index knows of the person, in words', () => {
    const born = { from: 1910, until: 1912 };
    const entry = rollEntry('林见山', '', { district: 2, period: 1, born, unit: '第45军', hasGrave: true });
    expect(hitOf(entry)).toEqual({
      id: 'p-00000001',
      name: '林见山',
      isExact: true,
      distance: 0,
      reasons: [{ kind: 'exact' }],
      district: '500151',
      nativePlace: '铜梁区',
      born,
      died: undefined,
      unit: '第45军',
      deathPlace: '',
      facility: '',
      period: '抗日战争时期',
      seeksKin: false,
      hasGrave: true,
      hasStory: false,
    });
  });

  it('tells the native place as written where the district can’t be told', () => {
    const hit = hitOf(rollEntry('林见山', '', { nativePlace: '旧县某乡' }));
    expect(hit).toMatchObject({ district: '', nativePlace: '旧县某乡' });
    expect(hitOf(rollEntry('林见山'))).toMatchObject({ district: '', nativePlace: '' });
  });

  it('by syllables alone is a hit by the reading', () => {
    const tokens = ['lin', 'jian', 'shan'].map(askedSyllable);
    const hit = toHit(rollEntry('林见山'), exact, {
      query: { name: 'lin jian shan', further: [] },
      tokens,
      words,
    });
    expect(hit.reasons).toEqual([{ kind: 'pinyin' }]);
  });

  it('by another name says its kind and the name', () => {
    const entry = { written: spokenName('何·有田'), kind: 2, person: personFacts({ name: '林见山' }) };
    expect(hitOf(entry)).toMatchObject({
      name: '林见山',
      reasons: [{ kind: 'exact' }, { kind: 'alias', nameKind: '原名', found: '何·有田' }],
    });
  });

  it('with differences says them instead of the exact name', () => {
    const reasons: Reason[] = [{ kind: 'homophone', asked: '健', found: '见' }];
    expect(hitOf(rollEntry('林见山'), { distance: 0.2, isExact: false, reasons }).reasons).toEqual(reasons);
  });
});

describe('what a query lacks at the front of a name', () => {
  const lacking = (found: string): NameFit => ({
    distance: 0.27,
    isExact: false,
    reasons: [{ kind: 'given-only', found }],
  });

  it('is the surname, in the roll’s own name', () => {
    expect(hitOf(rollEntry('林见山'), lacking('林')).reasons).toEqual([{ kind: 'given-only', found: '林' }]);
    expect(hitOf(rollEntry('欧阳见山'), lacking('欧阳')).reasons).toEqual([
      { kind: 'given-only', found: '欧阳' },
    ]);
  });

  it('is no surname where it is another part, or the name has none', () => {
    expect(hitOf(rollEntry('欧阳见山'), lacking('欧')).reasons).toEqual([{ kind: 'missing', found: '欧' }]);
    expect(hitOf(rollEntry('林见山'), lacking('林见')).reasons).toEqual([{ kind: 'missing', found: '林见' }]);
    expect(hitOf(rollEntry('库里申科'), lacking('库')).reasons).toEqual([{ kind: 'missing', found: '库' }]);
  });

  it('is no surname in another name', () => {
    const entry = { written: spokenName('林见山'), kind: 1, person: personFacts({ name: '林见山' }) };
    expect(hitOf(entry, lacking('林')).reasons[0]).toEqual({ kind: 'missing', found: '林' });
  });
});

describe('a further word', () => {
  it.each([
    ['南川', { district: 1 }, { kind: 'district', asked: '南川', found: '南川区' }],
    ['某府', { district: 2 }, { kind: 'district', asked: '某府', found: '铜梁区' }],
    ['铜梁', { district: 2 }, { kind: 'district', asked: '铜梁', found: '铜梁区' }],
    ['旧县', { nativePlace: '旧县某乡' }, { kind: 'district', asked: '旧县', found: '旧县某乡' }],
    ['第183师', { unit: '第45军第183师' }, { kind: 'unit', asked: '第183师', found: '第45军第183师' }],
    ['某山', { deathPlace: '某县某山' }, { kind: 'place', asked: '某山', found: '某县某山' }],
    ['陵园', { facility: '某烈士陵园' }, { kind: 'facility', asked: '陵园', found: '某烈士陵园' }],
    ['另一次', { events: '2' }, { kind: 'event', asked: '另一次', found: '另一次战役' }],
    ['某地之战', { events: '2,1' }, { kind: 'event', asked: '某地之战', found: '某次战役' }],
    ['1938', { died: { from: 1937, until: 1938 } }, { kind: 'year', asked: '1938', found: '1938' }],
    ['1938年', { born: { from: 1938, until: 1938 } }, { kind: 'year', asked: '1938年', found: '1938' }],
    ['1938 年', { died: { from: 1930, until: 1940 } }, { kind: 'year', asked: '1938 年', found: '1938' }],
  ])('that fits is a reason: %s', (word, facts, reason) => {
    expect(reasonsFor(word, facts)).toEqual([reason]);
  });

  it.each([
    ['南川', { district: 2 }],
    ['南川', {}],
    ['1938', { died: { from: 1937, until: 1937 }, born: { from: 1939, until: 1945 } }],
    ['1938', { unit: '1938部队' }],
    ['某次战役', { events: '2' }],
    ['第183师', { unit: '第18师' }],
  ])('that does not fit is none: %s with %o', (word, facts) => {
    expect(reasonsFor(word, facts)).toEqual([]);
  });

  it('each may be a reason of its own', () => {
    const entry = rollEntry('林见山', '', { district: 1, died: { from: 1938, until: 1938 } });
    expect(hitOf(entry, exact, ['南川', '某处', '1938']).reasons.map(({ kind }) => kind)).toEqual([
      'exact',
      'district',
      'year',
    ]);
  });
});
