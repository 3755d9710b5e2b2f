import { describe, expect, it } from 'vitest';
import { compareCharacter } from './character-likeness.ts';
import { compareName, leastDistance } from './compare-name.ts';
import type { QueryToken } from './query-token.ts';
import { seededRandom } from './seeded-random.fixture.ts';
import { askedCharacter, askedName, askedSyllable, spokenName } from './spoken-name.fixture.ts';

const inRoll = spokenName('林见山', 'lín jiàn shān');
const asked = (text: string, reading: string) => compareName(askedName(text, reading), inRoll);
const spelt = (...syllables: string[]): QueryToken[] => syllables.map(askedSyllable);

describe('a query that is the name', () => {
  it('fits exactly', () => {
    expect(asked('林见山', 'lín jiàn shān')).toEqual({ distance: 0, isExact: true, reasons: [] });
    expect(compareName(spelt('lin', 'jian', 'shan'), inRoll)).toEqual({
      distance: 0,
      isExact: true,
      reasons: [],
    });
  });

  it('fits exactly in another writing, and says so', () => {
    const tokens = [askedCharacter('林'), askedCharacter('見', { same: '见' }), askedCharacter('山')];
    const fit = compareName(tokens, inRoll);
    expect(fit).toMatchObject({ isExact: true, reasons: [{ kind: 'variant', asked: '見', found: '见' }] });
    expect(fit.distance).toBeCloseTo(0.02);
  });

  it('fits exactly, whatever the length', () => {
    const name = '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸';
    expect(compareName(askedName(name), spokenName(name)).isExact).toBe(true);
    expect(compareName(askedName('林'), spokenName('林')).isExact).toBe(true);
  });

  it('is none where nothing was asked', () => {
    expect(compareName([], inRoll).isExact).toBe(false);
    expect(compareName([], []).isExact).toBe(false);
  });
});

describe('one character for another', () => {
  it.each([
    ['a homophone', '林健山', 'lín jiàn shān', { kind: 'homophone', asked: '健', found: '见' }, 0.2],
    [
      'the same sound in the region',
      '宁见山',
      'níng jiàn shān',
      { kind: 'dialect', asked: '宁', found: '林' },
      0.26,
    ],
    [
      'a sound that is half the same',
      '林见安',
      'lín jiàn ān',
      { kind: 'near-sound', asked: '安', found: '山' },
      0.5,
    ],
    ['quite another', '林见河', 'lín jiàn hé', { kind: 'different', asked: '河', found: '山' }, 0.8],
    ['one that can’t be read', '林□山', 'lín - shān', { kind: 'unreadable', found: '见' }, 0.15],
  ])('is %s', (_, text, reading, reason, distance) => {
    const fit = asked(text, reading);
    expect(fit).toMatchObject({ isExact: false, reasons: [reason] });
    expect(fit.distance).toBeCloseTo(distance);
  });

  it('is one of like shape', () => {
    const tokens = [
      askedCharacter('林'),
      askedCharacter('贝', { lookAlikes: { 见: 0.5 } }),
      askedCharacter('山'),
    ];
    const fit = compareName(tokens, inRoll);
    expect(fit.reasons).toEqual([{ kind: 'look-alike', asked: '贝', found: '见' }]);
    expect(fit.distance).toBeCloseTo(0.38);
  });

  it('is one that the roll could not read', () => {
    const fit = compareName(askedName('林见山', 'lín jiàn shān'), spokenName('林□山', 'lín - shān'));
    expect(fit).toMatchObject({ isExact: false, reasons: [{ kind: 'unreadable', found: '□' }] });
    expect(fit.distance).toBeCloseTo(0.6);
  });

  it('costs more in the surname, which a family knows', () => {
    expect(asked('河见山', 'hé jiàn shān').distance).toBeCloseTo(0.9);
    expect(compareName(askedName('何', 'hé'), spokenName('林', 'lín')).distance).toBeCloseTo(0.8);
  });

  it('has another tone than the syllable that was asked', () => {
    expect(compareName(spelt('lín', 'jiān', 'shān'), inRoll)).toMatchObject({
      isExact: false,
      reasons: [{ kind: 'other-tone', asked: 'jiān', found: '见' }],
    });
  });

  it('is told twice, in the order of the name, where there are two', () => {
    const fit = asked('林健河', 'lín jiàn hé');
    expect(fit.reasons.map(({ kind }) => kind)).toEqual(['homophone', 'different']);
    expect(fit.distance).toBeCloseTo(1);
  });

  it('is told by its parts, and beyond the basic plane', () => {
    const fit = compareName(askedName('林𠮷⿰土口'), spokenName('林𡥈⿰土石'));
    expect(fit.reasons).toEqual([
      { kind: 'different', asked: '𠮷', found: '𡥈' },
      { kind: 'different', asked: '⿰土口', found: '⿰土石' },
    ]);
  });
});

describe('a character too few', () => {
  it.each([
    ['the first', '见山', 'jiàn shān', { kind: 'given-only', found: '林' }, 0.27],
    ['in the middle', '林山', 'lín shān', { kind: 'missing', found: '见' }, 0.27],
    ['the last', '林见', 'lín jiàn', { kind: 'missing', found: '山' }, 0.16],
    ['the last two', '林', 'lín', { kind: 'missing', found: '见山' }, 0.46],
    ['the first two', '山', 'shān', { kind: 'given-only', found: '林见' }, 0.57],
  ])('is %s', (_, text, reading, reason, distance) => {
    const fit = asked(text, reading);
    expect(fit).toMatchObject({ isExact: false, reasons: [reason] });
    expect(fit.distance).toBeCloseTo(distance);
  });

  it('is the surname of two characters, told as one', () => {
    const fit = compareName(askedName('见山'), spokenName('欧阳见山'));
    expect(fit.reasons).toEqual([{ kind: 'given-only', found: '欧阳' }]);
  });

  it('costs more where the name was spelt by its sounds', () => {
    expect(compareName(spelt('lin', 'jian'), inRoll).distance).toBeCloseTo(0.3);
    expect(compareName(spelt('lin', 'shan'), inRoll).distance).toBeCloseTo(0.45);
    expect(compareName(spelt('jian', 'shan'), inRoll).distance).toBeCloseTo(0.45);
  });
});

describe('a character too many', () => {
  it.each([
    ['first', '大林见山'],
    ['in the middle', '林大见山'],
    ['last', '林见山大'],
  ])('is told where it stands %s', (_, text) => {
    const fit = compareName(askedName(text), inRoll);
    expect(fit).toMatchObject({ isExact: false, reasons: [{ kind: 'extra', asked: '大' }] });
    expect(fit.distance).toBeCloseTo(0.95);
  });
});

describe('characters in the other order', () => {
  it('are told as one difference', () => {
    const fit = asked('林山见', 'lín shān jiàn');
    expect(fit).toMatchObject({ isExact: false, reasons: [{ kind: 'swapped', found: '见山' }] });
    expect(fit.distance).toBeCloseTo(0.35);
    expect(asked('见林山', 'jiàn lín shān').reasons).toEqual([{ kind: 'swapped', found: '林见' }]);
  });

  it('may sound alike besides', () => {
    const fit = asked('林山健', 'lín shān jiàn');
    expect(fit.reasons).toEqual([{ kind: 'swapped', found: '见山' }]);
    expect(fit.distance).toBeCloseTo(0.55);
  });
});

describe('initials', () => {
  it('are one reason for the whole name', () => {
    const letters = (...texts: string[]): QueryToken[] => texts.map((text) => ({ kind: 'letters', text }));
    expect(compareName(letters('l', 'j', 's'), inRoll)).toMatchObject({
      isExact: false,
      reasons: [{ kind: 'initials' }],
    });
    expect(compareName(letters('l', 'x', 's'), inRoll).reasons).toEqual([
      { kind: 'initials' },
      { kind: 'different', asked: 'x', found: '见' },
    ]);
  });
});

describe('the least distance', () => {
  it('is never above the distance', () => {
    const random = seededRandom(11);
    const spoken = ['林 lín', '宁 níng', '见 jiàn', '间 jiān', '山 shān', '□ -'];
    const draw = (): [text: string, reading: string] => {
      const drawn = Array.from({ length: 1 + random.below(5) }, () => random.pick(spoken).split(' '));
      return [drawn.map(([text]) => text).join(''), drawn.map(([, reading]) => reading).join(' ')];
    };
    for (let turn = 0; turn < 2000; turn += 1) {
      const [tokens, characters] = [askedName(...draw()), spokenName(...draw())];
      const least = leastDistance(tokens, characters, compareCharacter);
      expect(least).toBeLessThanOrEqual(compareName(tokens, characters).distance + 1e-9);
    }
  });

  it('is what the worst of a name costs at its best place', () => {
    expect(leastDistance(askedName('山见林'), inRoll, compareCharacter)).toBe(0);
    expect(leastDistance(askedName('林健', 'lín jiàn'), inRoll, compareCharacter)).toBeCloseTo(0.2);
    expect(leastDistance(askedName('林'), [], compareCharacter)).toBeCloseTo(0.95);
  });
});
