import { describe, expect, it } from 'vitest';
import { joinColumns } from './join-columns.fixture.ts';
import { mandarinSyllables } from './mandarin-syllables.ts';
import type { NameEntry } from './name-entry.ts';
import { readShard } from './name-shard.ts';
import { toShardColumns } from './writing/shard-columns.ts';
import { seededRandom } from './seeded-random.fixture.ts';
import { personFacts, rollEntry, spokenName } from './spoken-name.fixture.ts';

function readBack(entries: readonly NameEntry[]): NameEntry[] {
  return readShard(joinColumns(toShardColumns('v1', entries))).entries;
}

describe('the names of a shard', () => {
  it.each([
    ['of one character', '林', 'lín'],
    ['of twenty characters', '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸', ''],
    ['beyond the basic plane', '林𠮷𬱖', 'lín jí dí'],
    ['with a selected shape', '葛\u{E0100}见山', 'gě jiàn shān'],
    ['with a character described by its parts', '林⿰土口⿱山⿰石林', 'lín - -'],
    ['with a dot', '库里·申科', 'kù lǐ - shēn kē'],
    ['in Latin letters', 'Ann Lee', ''],
    ['with a character that can’t be read', '林□山', 'lín - shān'],
    ['of full width', 'ＬＩ', ''],
    ['without a reading', '林见山', ''],
    ['with a reading in part', '林见山', 'lín - shān'],
    ['with ü and without a tone', '吕女', 'lǚ nü'],
  ])('come back: a name %s', (_, name, reading) => {
    const entries = [rollEntry(name, reading)];
    expect(readBack(entries)).toEqual(entries);
  });

  it('keep one character with two readings apart, and its other readings', () => {
    const entries = [
      { ...rollEntry('单乐'), written: spokenName('单乐', 'shàn lè', { 单: 'dān', 乐: 'yuè yào' }) },
      { ...rollEntry('单乐'), written: spokenName('单乐', 'dān yuè', { 单: 'shàn', 乐: 'lè yào' }) },
      { ...rollEntry('单'), written: spokenName('单', 'dān', { 单: 'shàn' }) },
    ];
    expect(readBack(entries)).toEqual(entries);
  });

  it('keep other names beside the roll’s own', () => {
    const person = personFacts({ id: 'p-00000002', name: '陈𠮷·远' });
    const entries: NameEntry[] = [
      { written: spokenName('林山', 'lín shān'), kind: 2, person: personFacts({ name: '林见山' }) },
      rollEntry('陈𠮷·远', 'chén jí - yuǎn', { id: 'p-00000002' }),
      { written: spokenName('陈远', 'chén yuǎn'), kind: 255, person },
      { written: spokenName('远', 'yuǎn'), kind: 1, person: { ...person, name: '' } },
    ];
    expect(readBack(entries)).toEqual(entries);
  });

  it('come back from a shard of a thousand, in order and of every length', () => {
    const random = seededRandom(20);
    const characters = [...'林见山何有田丁一川□·', '𠮷', '葛\u{E0100}', '⿰土口'];
    const readings = [...mandarinSyllables.slice(0, 40), '-'];
    const entries = Array.from({ length: 1000 }, (_, row) => {
      const signs = Array.from({ length: 1 + random.below(20) }, () => random.pick(characters));
      const reading = signs.map(() => random.pick(readings)).join(' ');
      return rollEntry(signs.join(''), reading, { id: `p-${String(row).padStart(8, '0')}` });
    });
    expect(readBack(entries)).toEqual(entries);
  });
});

describe('what a shard tells of a person', () => {
  it.each([
    ['nothing known', {}],
    ['the place by district', { district: 3400 }],
    ['the last district of all', { district: 65_535 }],
    ['the place as written', { nativePlace: '旧县某乡第3保' }],
    ['unit, place of death, facility', { unit: '第45军第183师', deathPlace: '某地', facility: '某陵园' }],
    ['a year', { born: { from: 1912, until: 1912 }, died: { from: 1949, until: 1949 } }],
    ['a span of years', { born: { from: 1900, until: 1910 }, died: { from: 1937, until: 1945 } }],
    ['the longest span', { born: { from: 1700, until: 1955 } }],
    ['one year only', { died: { from: 1938, until: 1939 } }],
    ['period and events', { period: 9, events: '1,12,3' }],
    ['somebody seeks the family', { seeksKin: true }],
    ['a grave', { hasGrave: true }],
    ['a story', { hasStory: true }],
    ['all three', { seeksKin: true, hasGrave: true, hasStory: true }],
  ])('comes back: %s', (_, facts) => {
    const entries = [rollEntry('林见山'), rollEntry('何有田', '', facts), rollEntry('丁一川')];
    expect(readBack(entries)).toEqual(entries);
  });

  it.each([
    ['of several patterns', ['p-7k3m9q2x', '500119-0001', 'a.b']],
    ['with capitals', ['P-1', 'P-2', 'p-3']],
  ])('is tied to ids %s', (_, ids) => {
    const entries = ids.map((id) => rollEntry('林见山', '', { id }));
    expect(readBack(entries)).toEqual(entries);
  });
});

describe('a shard', () => {
  it('says the version of its index', () => {
    expect(readShard(joinColumns(toShardColumns('a1b2c3d4', [rollEntry('林见山')]))).version).toBe(
      'a1b2c3d4',
    );
  });

  it('is equal where the entries are', () => {
    const entries = [rollEntry('林见山', 'lín jiàn shān'), rollEntry('何有田', 'hé yǒu tián')];
    expect(joinColumns(toShardColumns('v', entries))).toEqual(joinColumns(toShardColumns('v', entries)));
  });

  it('is refused where it is cut short', () => {
    const file = joinColumns(toShardColumns('v1', [rollEntry('林见山', 'lín jiàn shān')]));
    for (let length = 0; length < file.length; length += 1)
      expect(() => readShard(file.subarray(0, length))).toThrow('cut short or damaged');
  });
});
