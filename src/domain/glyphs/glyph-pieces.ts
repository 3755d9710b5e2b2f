/** Cuts a text into what fonts can draw and what must be shown as a drawing or told in words. */
import { describeCharacter, type GlyphEntry } from './describe-character.ts';
import {
  hasRareCharacter,
  isRareCharacter,
  isVariationSequence,
  splitCharacters,
  toBaseCharacter,
} from './rare-character.ts';

export interface GlyphCoverage {
  /** Rare characters and variation sequences for which the site has a font. */
  covered: Pick<ReadonlySet<string>, 'has'>;
  glyphs: ReadonlyMap<string, GlyphEntry>;
}

export type GlyphPiece =
  | { kind: 'text'; text: string }
  /** Set in the variant font: the common font would draw another written form of the character. */
  | { kind: 'variant'; text: string }
  | { kind: 'drawn'; character: string; svgFile: string; description: string }
  | { kind: 'described'; character: string; description: string };

/** Pieces in order; neighbouring text is one piece, so that a text without rare characters comes back whole. */
export function glyphPieces(text: string, coverage: GlyphCoverage): GlyphPiece[] {
  if (text === '') return [];
  if (!hasRareCharacter(text)) return [{ kind: 'text', text }];
  const pieces: GlyphPiece[] = [];
  for (const character of splitCharacters(text)) {
    const piece = toPiece(character, coverage);
    const last = pieces.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces;
}

function toPiece(character: string, { covered, glyphs }: GlyphCoverage): GlyphPiece {
  if (!isRareCharacter(character)) return { kind: 'text', text: character };
  const isSequence = isVariationSequence(character);
  if (covered.has(character)) return { kind: isSequence ? 'variant' : 'text', text: character };
  const svgFile = glyphs.get(character)?.svgFile;
  if (svgFile !== undefined) {
    return { kind: 'drawn', character, svgFile, description: describeCharacter(character, glyphs) };
  }
  // Unicode lets a font without the sequence draw the base character; only its written form is lost.
  const base = toBaseCharacter(character);
  if (isSequence && (!isRareCharacter(base) || covered.has(base))) return { kind: 'text', text: character };
  return { kind: 'described', character, description: describeCharacter(character, glyphs) };
}
