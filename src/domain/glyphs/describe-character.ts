import { toBaseCharacter } from './rare-character.ts';

/** What the archive knows about a character that no font draws: a row of `glyphs.csv`, a drawing, or both. */
export interface GlyphEntry {
  /** An ideographic description such as ⿰氵某. */
  components?: string;
  /** A sentence for the reader, such as the reading or the source that prints the character. */
  note?: string;
  /** The drawing, below `content/`. */
  svgFile?: string;
}

const places: Readonly<Record<string, readonly string[]>> = {
  '⿰': ['左', '右'],
  '⿱': ['上', '下'],
  '⿲': ['左', '中', '右'],
  '⿳': ['上', '中', '下'],
  '⿴': ['外', '内'],
  '⿵': ['外', '内'],
  '⿶': ['外', '内'],
  '⿷': ['外', '内'],
  '⿸': ['外', '内'],
  '⿹': ['外', '内'],
  '⿺': ['外', '内'],
};

/** Words for a character that can't be drawn: its components and its note, else its code point. */
export function describeCharacter(character: string, glyphs: ReadonlyMap<string, GlyphEntry>): string {
  const { components = '', note = '' } =
    glyphs.get(character) ?? glyphs.get(toBaseCharacter(character)) ?? {};
  const words = [tellComponents(components), note].filter((part) => part !== '');
  return words.length > 0 ? words.join('，') : formatCodePoints(character);
}

/**
 * ⿰氵某 as people say it: 左氵右某. The description character ⿰ looks like the box of a missing letter and no screen
 * reader speaks it. Descriptions within descriptions stay as they are.
 */
export function tellComponents(components: string): string {
  const [operator = '', ...parts] = components;
  const words = places[operator];
  if (words === undefined || words.length !== parts.length) return components;
  if (parts.some((part) => /[\u2FF0-\u2FFF]/u.test(part))) return components;
  return parts.map((part, index) => `${words[index] ?? ''}${part}`).join('');
}

/** `U+3D58`; a variation sequence is written with both code points, joined by `_`. */
export function formatCodePoints(character: string): string {
  return Array.from(character, (part) => `U+${toHexadecimal(part)}`).join('_');
}

/** The character that a drawing in `content/glyphs/` shows: `U+2B8F5.svg`, `U+845B_U+E0100.svg`. */
export function findCharacterOfFile(fileName: string): string | undefined {
  if (!/^U\+[0-9A-F]{4,6}(?:_U\+[0-9A-F]{4,6})?\.svg$/iu.test(fileName)) return undefined;
  const codePoints = Array.from(fileName.matchAll(/U\+([0-9A-F]+)/giu), (match) =>
    parseInt(match[1] ?? '', 16),
  );
  if (codePoints.some((codePoint) => codePoint > 0x10ffff)) return undefined;
  return String.fromCodePoint(...codePoints);
}

function toHexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
