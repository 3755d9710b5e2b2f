import sharp from 'sharp';
import { drawTexts } from './draw-texts.ts';
import type { GlyphOutliner } from './fonts/glyph-outlines.ts';
import { pageSize, type SetPage } from './register-page.ts';

/** Sixteen greys are enough for smooth edges, and make a quarter of the bytes. */
const greys = 16;

/** A PNG in greys with its density; the same page gives the same bytes on every machine. */
export async function drawRegisterPage(page: SetPage, outliner: GlyphOutliner): Promise<Uint8Array> {
  const { width, height } = pageSize;
  const rules = page.rules.map(([x, y, toX, toY]) => `M${x} ${y}L${toX} ${toY}`).join('');
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#f4f4f4"/>`,
    `<path d="${rules}" stroke="#8c8c8c" stroke-width="1.5" fill="none"/>`,
    await drawTexts(page.texts, outliner),
    '</svg>',
  ].join('');
  const drawn = sharp(Buffer.from(svg)).removeAlpha().greyscale();
  return drawn
    .withMetadata({ density: 150 })
    .png({ palette: true, colours: greys, dither: 0, compressionLevel: 9, effort: 8 })
    .toBuffer();
}
