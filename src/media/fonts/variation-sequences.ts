import type { Font } from 'fontkit';

/**
 * The variation sequences a font has, with the glyph of those that differ from the base character's. fontkit's own
 * look-up misses them wherever a selector also has default forms, so the table is read here.
 */
export function readVariationSequences(font: Font): Map<string, number | undefined> {
  const sequences = new Map<string, number | undefined>();
  const tables = font.cmap.tables.filter(({ table }) => table.version === 14);
  for (const record of tables.flatMap(({ table }) => table.varSelectors?.toArray() ?? [])) {
    for (const { startUnicodeValue, additionalCount } of record.defaultUVS ?? []) {
      for (let offset = 0; offset <= additionalCount; offset++) {
        sequences.set(String.fromCodePoint(startUnicodeValue + offset, record.varSelector), undefined);
      }
    }
    for (const { unicodeValue, glyphID } of record.nonDefaultUVS ?? []) {
      sequences.set(String.fromCodePoint(unicodeValue, record.varSelector), glyphID);
    }
  }
  return sequences;
}
