/** The part of fontkit that the archive uses; the package has no types of its own. */
declare module 'fontkit' {
  export interface Path {
    scale(factor: number): Path;
    /** Rounds to hundredths of a unit. */
    toSVG(): string;
  }

  export interface Glyph {
    id: number;
    advanceWidth: number;
    path: Path;
  }

  export interface VariationSelectorRecord {
    varSelector: number;
    defaultUVS: readonly { startUnicodeValue: number; additionalCount: number }[] | null;
    nonDefaultUVS: readonly { unicodeValue: number; glyphID: number }[] | null;
  }

  export interface Font {
    type: string;
    unitsPerEm: number;
    characterSet: number[];
    bbox: { minX: number; minY: number; maxX: number; maxY: number };
    cmap: {
      tables: readonly {
        table: { version: number; varSelectors?: { toArray(): VariationSelectorRecord[] } };
      }[];
    };
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    layout(text: string, features?: readonly string[]): { glyphs: Glyph[] };
  }

  export interface FontCollection {
    type: 'TTC' | 'DFont';
  }

  export function create(bytes: Uint8Array): Font | FontCollection;
}
