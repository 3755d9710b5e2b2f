import { describe, expect, it } from 'vitest';
import { compareCharacter, distances } from './character-likeness.ts';
import type { SpokenCharacter } from './name-entry.ts';
import type { QueryToken } from './query-token.ts';
import { askedCharacter, askedSyllable, spokenName, type Known } from './spoken-name.fixture.ts';

function inRoll(text: string, reading = '', others: Readonly<Record<string, string>> = {}): SpokenCharacter {
  const [character] = spokenName(text, reading, others);
  if (character === undefined) throw new Error('A character is wanted.');
  return character;
}

function compareAsked(text: string, known: Known, character: SpokenCharacter) {
  return compareCharacter(askedCharacter(text, known), character);
}

const unreadable: QueryToken = { kind: 'unreadable', text: '□' };

describe('a character that somebody typed', () => {
  it.each([
    ['the same character', '林', { readings: 'lín' }, inRoll('林', 'lín'), 'same', 0],
    ['the same character without a reading', '林', {}, inRoll('林'), 'same', 0],
    ['the same character in a selected shape', '葛', {}, inRoll('葛\u{E0100}', 'gě'), 'same', 0],
    [
      'another writing',
      '峯',
      { readings: 'fēng', same: '峰' },
      inRoll('峰', 'fēng'),
      'variant',
      distances.variant,
    ],
    ['a homophone', '健', { readings: 'jiàn' }, inRoll('见', 'jiàn'), 'homophone', distances.homophone],
    [
      'a homophone but for the tone',
      '间',
      { readings: 'jiān' },
      inRoll('见', 'jiàn'),
      'homophone',
      distances.homophoneOfOtherTone,
    ],
    [
      'a homophone by another reading of the roll’s',
      '城',
      { readings: 'chéng' },
      inRoll('晟', 'shèng', { 晟: 'chéng' }),
      'homophone',
      distances.homophoneOfOtherReading,
    ],
    [
      'the same sound in the region',
      '宁',
      { readings: 'níng' },
      inRoll('林', 'lín'),
      'dialect',
      distances.regionalHomophone,
    ],
    [
      'the same sound in some districts',
      '张',
      { readings: 'zhāng' },
      inRoll('詹', 'zhān'),
      'dialect',
      distances.regionalNeighbour,
    ],
    [
      'nearly the same shape',
      '末',
      { readings: 'mò', lookAlikes: { 未: 1 } },
      inRoll('未', 'wèi'),
      'look-alike',
      distances.mostAlike,
    ],
    [
      'a shape that is hardly alike',
      '末',
      { readings: 'mò', lookAlikes: { 未: 0 } },
      inRoll('未', 'wèi'),
      'look-alike',
      distances.leastAlike,
    ],
    ['half the sound', '山', { readings: 'shān' }, inRoll('安', 'ān'), 'near-sound', distances.nearSound],
    ['quite another', '林', { readings: 'lín' }, inRoll('何', 'hé'), 'different', distances.different],
    ['another without a reading', '林', {}, inRoll('何'), 'different', distances.different],
  ] as const)('may be %s', (_, text, known, character, kind, distance) => {
    expect(compareAsked(text, known, character)).toEqual({ kind, distance });
  });

  it('is nearer in the order of the archive: same, variant, homophone, region, shape, anything', () => {
    const ranked = [
      compareAsked('林', {}, inRoll('林', 'lín')),
      compareAsked('霖', { readings: 'lín', same: '林' }, inRoll('林', 'lín')),
      compareAsked('霖', { readings: 'lín' }, inRoll('林', 'lín')),
      compareAsked('宁', { readings: 'níng' }, inRoll('林', 'lín')),
      compareAsked('材', { readings: 'cái', lookAlikes: { 林: 0.9 } }, inRoll('林', 'lín')),
      compareAsked('材', { readings: 'cái', lookAlikes: { 林: 0.2 } }, inRoll('林', 'lín')),
      compareAsked('何', { readings: 'hé' }, inRoll('林', 'lín')),
    ].map(({ distance }) => distance);
    expect(ranked).toEqual(ranked.toSorted((a, b) => a - b));
    expect(new Set(ranked).size).toBe(ranked.length);
  });

  it('counts by the best of its readings', () => {
    expect(compareAsked('乐', { readings: 'lè yuè' }, inRoll('月', 'yuè'))).toEqual({
      kind: 'homophone',
      distance: distances.homophone,
    });
  });

  it('counts by sound or by shape, whichever is nearer', () => {
    const alike = { lookAlikes: { 清: 0.9 } };
    expect(compareAsked('青', { readings: 'qīng', ...alike }, inRoll('清', 'qīng')).kind).toBe('homophone');
    expect(compareAsked('请', { readings: 'shān', ...alike }, inRoll('清', 'qīng')).kind).toBe('look-alike');
  });
});

describe('a character that can’t be read', () => {
  it('may be anything where the query has it', () => {
    expect(compareCharacter(unreadable, inRoll('林', 'lín'))).toEqual({
      kind: 'unreadable',
      distance: distances.unreadable,
    });
    expect(compareCharacter(unreadable, inRoll('□'))).toEqual({ kind: 'same', distance: 0 });
  });

  it('may be anything where the roll has it, which says less', () => {
    for (const token of [askedCharacter('林'), askedSyllable('lín'), { kind: 'letters', text: 'l' } as const])
      expect(compareCharacter(token, inRoll('□'))).toEqual({
        kind: 'unreadable',
        distance: distances.unreadableInRoll,
      });
  });
});

describe('a syllable that somebody typed', () => {
  const le = inRoll('乐', 'lè', { 乐: 'yuè yào' });

  it.each([
    ['lè', le, 'same', 0],
    ['le', le, 'same', 0],
    ['lé', le, 'other-tone', distances.otherTone],
    ['lè', inRoll('乐', 'le'), 'same', 0],
    ['yuè', le, 'other-reading', distances.otherReading],
    ['yue', le, 'other-reading', distances.otherReading],
    ['yuē', le, 'other-reading', distances.otherReading + distances.otherTone],
    ['nè', le, 'dialect', distances.regionalHomophone],
    ['gē', le, 'near-sound', distances.nearSound],
    ['shān', le, 'different', distances.different],
    ['lè', inRoll('𠮷'), 'different', distances.different],
  ] as const)('%s, against $1.text in a roll, is %s', (syllable, character, kind, distance) => {
    expect(compareCharacter(askedSyllable(syllable), character)).toEqual({ kind, distance });
  });
});

describe('first letters that somebody typed', () => {
  it('fit the beginning of the syllable', () => {
    const fits = { kind: 'initial', distance: distances.letters };
    const shan = inRoll('山', 'shān');
    for (const text of ['s', 'sh', 'sha', 'shan'])
      expect(compareCharacter({ kind: 'letters', text }, shan)).toEqual(fits);
    expect(compareCharacter({ kind: 'letters', text: 'h' }, shan).kind).toBe('different');
    expect(compareCharacter({ kind: 'letters', text: 's' }, inRoll('𠮷')).kind).toBe('different');
  });
});
