import { describe, expect, it } from 'vitest';
import { syllableNumber } from '../mandarin-syllables.ts';
import { noSound } from '../name-orders.ts';
import { soundCode } from '../sound-codes.ts';
import { personFacts, readingsOf } from '../spoken-name.fixture.ts';
import { IndexBuilder, type NameToIndex } from './index-builder.ts';

function named(text: string, reading = '', kind = 0): NameToIndex {
  return { text, syllables: reading === '' ? [] : reading.split(' '), kind };
}

function builderOf(...names: NameToIndex[]): IndexBuilder {
  const builder = new IndexBuilder('code');
  builder.add({ facts: personFacts(), names });
  return builder;
}

function keyedNamesOf(text: string, reading = '') {
  const builder = builderOf(named(text, reading));
  return builder.entries.flatMap((entry) => builder.toKeyedNames(entry));
}

const codesOf = (...syllables: string[]) => syllables.map((syllable) => soundCode(syllableNumber(syllable)));

describe('a name that goes into the index', () => {
  it('has its characters with the sounds they have in it, and others that dictionaries give', () => {
    const [entry] = builderOf(named('单·乐', 'shàn  lè')).entries;
    expect(entry?.written.map(({ text, plain }) => [text, plain])).toEqual([
      ['单', '单'],
      ['·', ''],
      ['乐', '乐'],
    ]);
    const [single, dot, music] = entry?.written ?? [];
    expect(single).toMatchObject({ syllable: syllableNumber('shan'), tone: 4 });
    expect(single?.otherReadings).toEqual(expect.arrayContaining(readingsOf('dān chán')));
    expect(dot).toMatchObject({ syllable: undefined, tone: 0 });
    expect(music?.otherReadings.map(({ syllable }) => syllable)).not.toContain(syllableNumber('le'));
  });

  it('keeps a selected shape as written, and compares it without', () => {
    const [entry] = builderOf(named('葛\u{E0100}𠮷', 'gě jí')).entries;
    expect(entry?.written).toMatchObject([
      { text: '葛\u{E0100}', plain: '葛', syllable: syllableNumber('ge'), tone: 3 },
      { text: '𠮷', plain: '𠮷', syllable: syllableNumber('ji'), tone: 2 },
    ]);
  });

  it('is an entry of its own for each other name, and knows its kind', () => {
    const { entries, people } = builderOf(named('林见山'), named('何有田', '', 2));
    expect(people).toBe(1);
    expect(entries.map(({ kind }) => kind)).toEqual([0, 2]);
    expect(entries[0]?.person).toBe(entries[1]?.person);
  });

  it('is left out where it has no character', () => {
    const builder = builderOf(named(''), named('·'), named('　'));
    expect(builder.entries).toEqual([]);
    expect(builder.people).toBe(1);
  });

  it('shares equal characters with other names, and not those read otherwise', () => {
    const [first, second] = builderOf(named('林乐', 'lín lè'), named('林乐', 'lín yuè')).entries;
    expect(first?.written[0]).toBe(second?.written[0]);
    expect(first?.written[1]).not.toBe(second?.written[1]);
  });

  it('adds its characters to those of the roll', () => {
    const builder = builderOf(named('葛\u{E0100}·𠮷'), named('林？⿰土口'));
    expect([...builder.characters]).toEqual(['葛', '𠮷', '林', '□', '⿰土口']);
  });
});

describe('what a name is filed under', () => {
  it('is its sounds and initials', () => {
    expect(keyedNamesOf('林见山', 'lín jiàn shān')).toEqual([
      { characters: ['林', '见', '山'], sounds: codesOf('lin', 'jian', 'shan'), initials: 'ljs' },
    ]);
  });

  it('is the usual sounds of its characters besides, where its own are others', () => {
    const [own, usual] = keyedNamesOf('单乐', 'shàn yuè');
    expect(own).toMatchObject({ sounds: codesOf('shan', 'yue'), initials: 'sy' });
    expect(usual).toMatchObject({ sounds: codesOf('dan', 'le'), initials: '' });
  });

  it('is the same where only the tone, or the sound in the region, is another', () => {
    expect(keyedNamesOf('林见山', 'lín jiān shān')).toHaveLength(1);
    expect(keyedNamesOf('林', 'líng')).toHaveLength(1);
  });

  it('is the usual sounds where no reading is known, and no initials', () => {
    const [own, usual] = keyedNamesOf('林见');
    expect(own).toMatchObject({ sounds: [noSound, noSound], initials: '--' });
    expect(usual).toMatchObject({ sounds: codesOf('lin', 'jian'), initials: '' });
  });

  it('leaves out what stands between characters', () => {
    const [own] = keyedNamesOf('库里·申科', 'kù lǐ  shēn kē');
    expect(own).toMatchObject({ characters: ['库', '里', '申', '科'], initials: 'klsk' });
  });

  it('has no sound for what can’t be read', () => {
    const [own] = keyedNamesOf('林□', 'lín ');
    expect(own).toMatchObject({
      characters: ['林', '□'],
      sounds: [...codesOf('lin'), noSound],
      initials: 'l-',
    });
  });
});

describe('the version of an index', () => {
  const version = (code: string, text: string, unit: string, words: unknown): string => {
    const builder = new IndexBuilder(code);
    builder.add({ facts: personFacts({ unit }), names: [named(text)] });
    return builder.finish(words);
  };

  it('is the same for the same, and has eight signs', () => {
    expect(version('code', '林见山', '', [])).toBe(version('code', '林见山', '', []));
    expect(version('code', '林见山', '', [])).toMatch(/^[0-9a-f]{8}$/u);
  });

  it('is another where the code, a name, a fact or a word is', () => {
    const versions = [
      version('code', '林见山', '', []),
      version('other', '林见山', '', []),
      version('code', '林见川', '', []),
      version('code', '林见山', '某部', []),
      version('code', '林见山', '', ['某县']),
    ];
    expect(new Set(versions).size).toBe(5);
  });
});
