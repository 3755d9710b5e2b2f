import { describe, expect, it } from 'vitest';
import { listReadings } from './character-readings.ts';

describe('the readings of a character', () => {
  it.each([
    ['林', ['lín']],
    ['晟', ['shèng', 'chéng']],
    ['乐', ['lè', 'yuè', 'yào', 'lào']],
    ['女', ['nǚ', 'rǔ']],
  ])('are all that dictionaries give, the usual one first: %s', (character, readings) => {
    expect(listReadings(character)).toEqual(readings);
  });

  it('are each listed once', () => {
    for (const character of '乐长重单解曾盖仇朴覃')
      expect(new Set(listReadings(character)).size).toBe(listReadings(character).length);
  });

  it('do not change as they would in a word: 一 and 不', () => {
    expect(listReadings('一')[0]).toBe('yī');
    expect(listReadings('不')[0]).toBe('bù');
  });

  it('are known of rare and traditional characters', () => {
    expect(listReadings('㐀')).toEqual(['qiū']);
    expect(listReadings('㵘')).toEqual(['màn']);
    expect(listReadings('龘')).toEqual(['dá']);
    expect(listReadings('劉')[0]).toBe('liú');
  });

  it.each(['A', '１', '□', '·', '、', ''])('are none for what is no Chinese character: %s', (sign) => {
    expect(listReadings(sign)).toEqual([]);
  });
});
