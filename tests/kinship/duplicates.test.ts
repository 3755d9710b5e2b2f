import { beforeAll, describe, expect, test } from 'vitest';
import type { Gazetteer } from '../../src/domain/places/places.ts';
import type { RollRow } from '../../src/domain/tables.ts';
import type { DuplicatePair } from '../../src/domain/verification/roll-duplicate.ts';
import { createRandom } from '../../src/invent/random.ts';
import { findDuplicates } from '../../src/kinship/duplicates/find-duplicates.ts';
import { createRowReader } from '../../src/kinship/to-roll-person.ts';
import { inventRoll, projectGazetteer, toRollRow } from './invented-roll.ts';
import { plantPairs, type PlantedRows } from './plant-pairs.ts';
import { scorePairs } from './score-pairs.ts';

let gazetteer: Gazetteer;
let planted: PlantedRows;
let found: DuplicatePair[];

const shared = {
  nativePlace: '四川省巴县木洞镇',
  nativeDistrict: '500113',
  sex: '男',
  died: '1951年5月3日',
  period: '抗美援朝战争',
};
const told = { ...shared, born: '1928年3月', unit: '志愿军第12军第35师第104团', deathPlace: '朝鲜金城' };

/** Pairs that are looked at one by one, among the people of the roll. */
const pairs: Record<string, readonly [Partial<RollRow>, Partial<RollRow>]> = {
  spelling: [
    { ...told, name: '欧阳树槐' },
    { ...told, name: '歐陽樹槐', unit: '' },
  ],
  county: [
    { ...told, name: '秦焕章' },
    { ...told, name: '秦焕章', nativePlace: '重庆市巴南区木洞镇', unit: '' },
  ],
  district: [
    { ...told, name: '丁若愚' },
    { ...told, name: '丁若愚', nativePlace: '四川省巴县木洞公社', nativeDistrict: '500106' },
  ],
  year: [
    { ...told, name: '涂伯安' },
    { ...told, name: '涂伯安', died: '1952年5月3日' },
  ],
  brother: [
    { ...told, name: '柯成文' },
    { ...told, name: '柯成武', born: '1931年', unit: '志愿军第15军第45师第135团', died: '1952年11月' },
  ],
  comrade: [
    { ...told, name: '焦守田' },
    { ...told, name: '涂大本', nativePlace: '四川省巴县太和乡', born: '1926年', died: '1951年5月3日' },
  ],
  namesake: [
    { ...told, name: '冷云飞' },
    {
      name: '冷云飞',
      nativePlace: '四川省巴县木洞镇',
      nativeDistrict: '500113',
      sex: '男',
      died: '1935年',
      period: '土地革命战争',
      born: '1910年',
    },
  ],
};

beforeAll(() => {
  gazetteer = projectGazetteer();
  const own = inventRoll(1200, 5, gazetteer);
  planted = plantPairs(own, { count: 49, others: 15, random: createRandom(6), gazetteer });
  const single = Object.entries(pairs).flatMap(([kind, rows]) =>
    rows.map((row, at) => toRollRow({ ...row, id: `${kind}-${at}` })),
  );
  const read = createRowReader();
  const people = [...own, ...planted.rows, ...single].map((row) => read(row));
  found = findDuplicates({ forEachPerson: (visit) => people.forEach(visit), gazetteer });
});

const pairOf = (kind: string): DuplicatePair | undefined =>
  found.find(({ people }) => people.every((id) => id.startsWith(`${kind}-`)));
const kindOf = (kind: string, field: string): string | undefined =>
  pairOf(kind)?.reasons.find((reason) => reason.field === field)?.kind;

describe('rows about one person', () => {
  /** Floors stand below what is reached, so that chance does not decide. */
  test('are found among brothers, comrades and namesakes, and hardly anybody else', () => {
    const single = Object.keys(pairs);
    const others = found.filter(({ people }) => !single.includes(people[0].split('-')[0] ?? ''));
    const { right, found: count, planted: wanted } = scorePairs(others, planted);
    expect(wanted).toBe(49);
    expect(right / wanted).toBeGreaterThanOrEqual(0.95);
    expect(right / count).toBeGreaterThanOrEqual(0.93);
  });

  test('are found in another script, and told so', () => {
    expect(pairOf('spelling')?.strength).toBe('strong');
  });

  test('are found under another name of the county, also in the roll of another district', () => {
    expect(kindOf('county', 'nativePlace')).toBe('former');
    expect(pairOf('district')?.strength).toBe('strong');
  });

  test('are found in another year, the day being the same', () => {
    expect(kindOf('year', 'died')).toBe('same-day-other-year');
  });

  test('are not two brothers, two comrades, or two who bear one name', () => {
    expect(['brother', 'comrade', 'namesake'].map(pairOf)).toEqual([undefined, undefined, undefined]);
  });

  test('come the surest first', () => {
    const chances = found.map(({ probability }) => probability);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances.at(-1)).toBeGreaterThanOrEqual(0.5);
  });
});

describe('a roll of nobody, or of one', () => {
  test('has no pairs', () => {
    const none = findDuplicates({ forEachPerson: () => undefined, gazetteer });
    const one = createRowReader()(toRollRow({ ...told, id: 'a', name: '甲乙' }));
    expect([none, findDuplicates({ forEachPerson: (visit) => visit(one), gazetteer })]).toEqual([[], []]);
  });
});
