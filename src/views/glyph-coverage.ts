import { glyphPieces, type GlyphCoverage, type GlyphPiece } from '../domain/glyphs/glyph-pieces.ts';

const slot = Symbol.for('mingji.glyph-coverage');
const holder = globalThis as typeof globalThis & { [slot]?: GlyphCoverage };

/** Tells the pages of this run which rare characters their fonts draw; set by the build before it renders. */
export function setGlyphCoverage(coverage: GlyphCoverage): void {
  holder[slot] = coverage;
}

/** A text in pieces that can all be shown: as text, as a drawing, or described by its components. */
export function piecesOf(text: string): GlyphPiece[] {
  const coverage = holder[slot];
  // The dev server makes no fonts: the reader's own have to do.
  return coverage === undefined ? [{ kind: 'text', text }] : glyphPieces(text, coverage);
}
