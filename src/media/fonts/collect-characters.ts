import { isVariationSequence, splitCharacters } from '../../domain/glyphs/rare-character.ts';

const hasSelector = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

/** Every character of the texts once, and every ideograph with a variation selector as one entry of its own. */
export function collectCharacters(texts: Iterable<string>): Set<string> {
  const seen = new Uint8Array(0x110000);
  const sequences = new Set<string>();
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) {
      const codePoint = text.codePointAt(index) ?? 0;
      if (codePoint > 0xffff) index++;
      seen[codePoint] = 1;
    }
    if (!hasSelector.test(text)) continue;
    for (const character of splitCharacters(text)) {
      if (isVariationSequence(character)) sequences.add(character);
    }
  }
  const characters = new Set<string>();
  for (let codePoint = seen.indexOf(1); codePoint !== -1; codePoint = seen.indexOf(1, codePoint + 1)) {
    characters.add(String.fromCodePoint(codePoint));
  }
  for (const sequence of sequences) characters.add(sequence);
  return characters;
}
