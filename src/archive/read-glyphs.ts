import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findCharacterOfFile, type GlyphEntry } from '../domain/glyphs/describe-character.ts';
import type { GlyphRow } from '../domain/tables.ts';

/** Joins the rows of `glyphs.csv` with the drawings `glyphs/U+2B8F5.svg`. */
export function readGlyphs(
  directory: string,
  rows: readonly { cells: GlyphRow }[],
): ReadonlyMap<string, GlyphEntry> {
  const glyphs = new Map<string, GlyphEntry>();
  for (const { cells } of rows)
    glyphs.set(cells.character, { components: cells.components, note: cells.note });
  const folder = path.join(directory, 'glyphs');
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const character = findCharacterOfFile(name);
    if (character !== undefined) {
      glyphs.set(character, { ...glyphs.get(character), svgFile: `glyphs/${name}` });
    }
  }
  return glyphs;
}
