import { splitCharacters } from '../domain/glyphs/rare-character.ts';
import { emUnits, type GlyphOutliner } from './fonts/glyph-outlines.ts';
import { placePath } from './path-in-place.ts';

/** Around the stone, for cut marks; below it also for the scale bar and the caption. In millimetres. */
export const sheetBorder = 20;
const footHeight = 26;
const captionSize = 6;

export interface SheetMarks {
  svg: string;
  /** Of the whole sheet. */
  width: number;
  height: number;
}

/** Cut marks at the corners of the stone, a bar of 100 mm to check the size by, and the caption. */
export async function drawSheetMarks({
  stone,
  labels,
  outliner,
}: {
  stone: { width: number; height: number };
  labels: { caption: string; scale: string };
  outliner: GlyphOutliner;
}): Promise<SheetMarks> {
  const width = stone.width + 2 * sheetBorder;
  const foot = sheetBorder + stone.height + sheetBorder;
  const bar = { left: sheetBorder, y: foot + 4 };
  const text = [
    await drawText(labels.scale, { x: bar.left + 104, y: bar.y + 2, outliner }),
    await drawText(labels.caption, { x: bar.left, y: bar.y + 14, outliner }),
  ];
  const lines = [...listCutMarks(stone), ...listBar(bar)];
  return {
    width,
    height: foot + footHeight,
    svg: [
      `<g id="marks" fill="none" stroke="#000" stroke-width="0.25"><path d="${lines.join('')}"/></g>`,
      `<g id="caption" fill="#000">${text.join('')}</g>`,
    ].join('\n'),
  };
}

/** Two strokes at each corner, outside the stone: they meet where its edges do. */
function listCutMarks({ width, height }: { width: number; height: number }): string[] {
  const [near, far] = [3, 15];
  const corners = [
    { x: sheetBorder, y: sheetBorder, out: { x: -1, y: -1 } },
    { x: sheetBorder + width, y: sheetBorder, out: { x: 1, y: -1 } },
    { x: sheetBorder, y: sheetBorder + height, out: { x: -1, y: 1 } },
    { x: sheetBorder + width, y: sheetBorder + height, out: { x: 1, y: 1 } },
  ];
  return corners.flatMap(({ x, y, out }) => [
    `M${x + near * out.x} ${y}L${x + far * out.x} ${y}`,
    `M${x} ${y + near * out.y}L${x} ${y + far * out.y}`,
  ]);
}

function listBar({ left, y }: { left: number; y: number }): string[] {
  const ticks = Array.from({ length: 11 }, (_, index) => {
    const height = index % 5 === 0 ? 3 : 1.5;
    return `M${left + index * 10} ${y - height}L${left + index * 10} ${y}`;
  });
  return [`M${left} ${y}L${left + 100} ${y}`, ...ticks];
}

/** A line of text as outlines, for the same reason as the names. */
async function drawText(
  text: string,
  { x, y, outliner }: { x: number; y: number; outliner: GlyphOutliner },
): Promise<string> {
  const scale = captionSize / emUnits;
  const paths: string[] = [];
  let along = x;
  for (const character of splitCharacters(text)) {
    const outline = await outliner.findOutline(character);
    if (outline === undefined) continue;
    paths.push(`<path d="${placePath(outline.path, { x: along, y, scale })}"/>`);
    along += outline.advance * scale;
  }
  return paths.join('');
}
