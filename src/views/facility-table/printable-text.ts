import { describeCharacter, type GlyphEntry } from '../../domain/glyphs/describe-character.ts';

/** Characters that no font of the printed document has, and what is known of them. */
export interface PrintGlyphs {
  missing: ReadonlySet<string>;
  glyphs: ReadonlyMap<string, GlyphEntry>;
}

/** The same data with every character that would be a box told in words, `王〔左氵右某〕`. */
export function toPrintable<Data>(data: Data, { missing, glyphs }: PrintGlyphs): Data {
  if (missing.size === 0) return data;
  const told = (text: string): string =>
    Array.from(text, (character) =>
      missing.has(character) ? `〔${describeCharacter(character, glyphs)}〕` : character,
    ).join('');
  // The shape is that of the data: only texts change.
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? told(value) : value,
  ) as Data;
}
