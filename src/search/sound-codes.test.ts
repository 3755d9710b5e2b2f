import { describe, expect, it } from 'vitest';
import { mandarinSyllables, syllableNumber } from './mandarin-syllables.ts';
import { noSound } from './name-orders.ts';
import { soundClassOf } from './sichuan-sound.ts';
import { soundCode } from './sound-codes.ts';

describe('the code of a sound', () => {
  it('is one for each class of syllables that sound alike', () => {
    const byClass = new Map<string, Set<number>>();
    for (const [number, syllable] of mandarinSyllables.entries()) {
      const codes = byClass.get(soundClassOf(syllable)) ?? new Set();
      byClass.set(soundClassOf(syllable), codes.add(soundCode(number)));
    }
    expect([...byClass.values()].every(({ size }) => size === 1)).toBe(true);
    expect(new Set([...byClass.values()].flatMap((codes) => [...codes])).size).toBe(byClass.size);
  });

  it('is a code unit above the end of keys and the sound of what has no reading', () => {
    const codes = mandarinSyllables.map((_, number) => soundCode(number));
    expect(Math.min(...codes)).toBeGreaterThan(noSound);
    expect(Math.max(...codes)).toBeLessThan(0xd800);
    expect(codes.every(Number.isInteger)).toBe(true);
  });

  it('is the same for 永 and 云, and another for 王', () => {
    expect(soundCode(syllableNumber('yong'))).toBe(soundCode(syllableNumber('yun')));
    expect(soundCode(syllableNumber('wang'))).not.toBe(soundCode(syllableNumber('yun')));
  });

  it('is that of no sound without a reading', () => {
    expect(soundCode(undefined)).toBe(noSound);
    expect(soundCode(mandarinSyllables.length)).toBe(noSound);
  });
});
