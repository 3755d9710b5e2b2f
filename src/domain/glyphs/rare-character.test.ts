import { describe, expect, it } from 'vitest';
import {
  hasRareCharacter,
  isRareCharacter,
  isVariationSequence,
  splitCharacters,
  toBaseCharacter,
} from './rare-character.ts';

describe('which characters of a name are rare', () => {
  it('every ideograph of GBK is common, as the code page itself decodes it', () => {
    const decoder = new TextDecoder('gbk');
    const rare: string[] = [];
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (trail !== 0x7f && /^\p{Ideographic}$/u.test(character) && isRareCharacter(character))
          rare.push(character);
      }
    }
    // The decoder also knows what GB 18030 gave to GBK's private-use area: 52 characters of extension A and 8 later ones.
    expect(rare.every((character) => /[\u3400-\u4DBF\u9FA6-\u9FFF]/u.test(character))).toBe(true);
    expect(rare.length).toBeLessThan(90);
  });

  it.each(['㵘', '𠮷', '𬭎', '䶮', '𪾢', '龦', '\u{2F81A}', '\u{31350}', '\uE123'])(
    '%s is rare',
    (character) => {
      expect(isRareCharacter(character)).toBe(true);
      expect(hasRareCharacter(`李${character}`)).toBe(true);
    },
  );

  it.each(['江', '〇', '囍', '﨎', '龥', '堃', '喆', '·', '□', 'é'])('%s is common', (character) => {
    expect(isRareCharacter(character)).toBe(false);
  });

  it('an ideograph with a variation selector is one rare character', () => {
    expect(splitCharacters('诸葛\u{E0100}𠮷郎\uFE00')).toEqual(['诸', '葛\u{E0100}', '𠮷', '郎\uFE00']);
    expect(isRareCharacter('葛\u{E0100}')).toBe(true);
    expect(isVariationSequence('葛\u{E0100}')).toBe(true);
    expect(isVariationSequence('𠮷')).toBe(false);
    expect(toBaseCharacter('葛\u{E0100}')).toBe('葛');
  });

  it('an emoji selector does not make a sign rare', () => {
    expect(hasRareCharacter('☎\uFE0F')).toBe(false);
  });
});
