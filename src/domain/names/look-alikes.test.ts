import { describe, expect, it } from 'vitest';
import { createLookAlikes } from './look-alikes.ts';

const roll = createLookAlikes([
  ...'己已巳戊戌戍末未士土玥玛祥禅惠患代伐悦忾也世文卒红绯佳化常棠永',
  ...'国家人民英雄青清请晴林森江河湖海张王李赵刘陈杨黄周吴',
  '𠮷',
  '吉',
  '𬱖',
]);

function listCharacters(character: string, limit = 8): string[] {
  return roll.list(character, limit).map((found) => found.character);
}

function likenessOf(asked: string, character: string): number {
  return roll.list(asked, 100).find((found) => found.character === character)?.likeness ?? 0;
}

describe('look-alikes among the characters of a roll', () => {
  it.each([
    ['己', '已'],
    ['己', '巳'],
    ['已', '巳'],
    ['戌', '戍'],
    ['戊', '戌'],
    ['末', '未'],
    ['士', '土'],
    ['玥', '玛'],
    ['祥', '禅'],
    ['惠', '患'],
    ['代', '伐'],
    ['常', '棠'],
    ['红', '绯'],
    ['文', '卒'],
  ])('%s may be taken for %s, and the other way round', (one, other) => {
    expect(listCharacters(one)).toContain(other);
    expect(listCharacters(other)).toContain(one);
    expect(likenessOf(one, other)).toBeCloseTo(likenessOf(other, one), 10);
  });

  it('are asked for with any character, traditional and rare ones too', () => {
    expect(listCharacters('淸')).toContain('清');
    expect(listCharacters('𤨒', 4)).toContain('玥');
  });

  it('share a part in the same place rather than in another', () => {
    const found = createLookAlikes(['较', '效']).list('校', 2);
    expect(found.map(({ character }) => character)).toEqual(['较', '效']);
    const [inPlace, elsewhere] = found;
    expect(inPlace?.likeness).toBeGreaterThan(elsewhere?.likeness ?? 1);
  });

  it('have a likeness from 0 to 1, best first', () => {
    const likenesses = roll.list('清', 100).map(({ likeness }) => likeness);
    expect(likenesses.length).toBeGreaterThan(2);
    expect(likenesses).toEqual(likenesses.toSorted((a, b) => b - a));
    expect(Math.max(...likenesses)).toBeLessThanOrEqual(1);
    expect(Math.min(...likenesses)).toBeGreaterThan(0);
  });

  it('leave out what nobody would take for the character', () => {
    expect(listCharacters('人', 100)).not.toContain('赵');
  });

  it('are characters of the roll only, never the one that was asked for, and no more than wanted', () => {
    expect(createLookAlikes(['林', '人']).list('森', 8)).toEqual([
      { character: '林', likeness: expect.any(Number) as number },
    ]);
    expect(listCharacters('未')).not.toContain('未');
    expect(listCharacters('清', 2)).toHaveLength(2);
    expect(createLookAlikes([]).list('清', 8)).toEqual([]);
  });

  it('are found for characters beyond the basic plane and among them', () => {
    expect(listCharacters('吉')).toContain('𠮷');
    expect(listCharacters('𠮷')).toContain('吉');
  });

  it('are none for what has no known parts: a later character, a description, a selected shape, a letter', () => {
    for (const character of ['𬱖', '⿰土口', '葛\u{E0100}', 'A', '·', '']) {
      expect(roll.list(character, 8)).toEqual([]);
    }
    expect(listCharacters('清', 100)).not.toContain('𬱖');
  });

  it('do not depend on the order of the roll or on repetitions in it', () => {
    const characters = [...'清请晴情睛青静'];
    const forwards = createLookAlikes(characters);
    const backwards = createLookAlikes([...characters.toReversed(), ...characters]);
    for (const asked of [...characters, '倩']) {
      expect(backwards.list(asked, 8)).toEqual(forwards.list(asked, 8));
    }
  });
});
