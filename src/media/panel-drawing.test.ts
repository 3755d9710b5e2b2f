import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../tests/support/archive-of.ts';
import { layOutWall } from '../domain/walls/wall-layout.ts';
import type { GlyphOutliner } from './fonts/glyph-outlines.ts';
import { drawPanel, type PanelDrawing } from './panel-drawing.ts';

/** Every character is its whole square, so that its size can be read off the drawing; 𪨊 is in no font. */
const square: GlyphOutliner = {
  findOutline: (character) =>
    Promise.resolve(
      character === '𪨊' ? undefined : { path: 'M0 -120L1000 -120L1000 880L0 880Z', advance: 1000 },
    ),
};
const measures = { character: 40, linePitch: 48, columnPitch: 60, namePitch: 192, margin: 50 };

async function draw(...spots: [column: string, line: string, carved: string][]): Promise<PanelDrawing> {
  const walls = spots.map(([column, line, carved]) => ({ sheet: 'yuan', panel: '1', column, line, carved }));
  const [panel] = layOutWall(archiveOf({ walls }).walls.all).panels;
  if (panel === undefined) throw new Error('There is one panel.');
  return drawPanel({ panel, measures, labels: { caption: '样例', scale: '100毫米' }, outliner: square });
}

/** Left, top, width and height of each character, in millimetres. */
function squaresOf({ svg }: PanelDrawing): number[][] {
  const carving = /<g id="carving"[^>]*>(.*?)<\/g>/su.exec(svg)?.[1] ?? '';
  return [...carving.matchAll(/ d="M([\d.]+) ([\d.]+)L([\d.]+) [\d.]+L[\d.]+ ([\d.]+)/gu)].map(
    ([, left, bottom, right, top]) => [
      Number(left),
      Number(top),
      Number(right) - Number(left),
      Number(bottom) - Number(top),
    ],
  );
}

describe('the drawing of a panel for the stonemason', () => {
  it('is as large as the stone and its border, in millimetres', async () => {
    const drawing = await draw(['1', '1', '张某某'], ['3', '2', '李某某']);
    expect(drawing.stone).toEqual({ width: 50 + 40 + 2 * 60 + 50, height: 50 + 192 + 136 + 50 });
    const { width, height } = drawing;
    expect(width).toBe(260 + 2 * 20);
    expect(drawing.svg).toContain(`width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"`);
  });

  it('has every character at its size and in its place: columns from the right, blank places blank', async () => {
    const drawing = await draw(['1', '1', '张三丰'], ['3', '2', '李四']);
    expect(squaresOf(drawing)).toEqual([
      [20 + 260 - 50 - 40, 20 + 50, 40, 40],
      [190, 70 + 48, 40, 40],
      [190, 70 + 96, 40, 40],
      [190 - 120, 70 + 192, 40, 40],
      [70, 262 + 96, 40, 40],
    ]);
  });

  it('does not take the number of the first column for blank columns', async () => {
    const drawing = await draw(['31', '1', '张三丰'], ['32', '1', '李四光']);
    expect(drawing.stone.width).toBe(50 + 40 + 60 + 50);
  });

  it('leaves a square for what no font draws and for what could not be read, and tells of each', async () => {
    const drawing = await draw(['1', '1', '张𪨊'], ['2', '1', '李□华']);
    expect(drawing.missing).toEqual([
      { character: '𪨊', carved: '张𪨊', column: 1, line: 1 },
      { character: '□', carved: '李□华', column: 2, line: 1 },
    ]);
    expect(drawing.characters).toBe(3);
    expect(drawing.svg.match(/<rect /gu)).toHaveLength(2);
  });

  it('carries a bar of 100 mm, and cut marks that point at the corners of the stone', async () => {
    const { svg, stone } = await draw(['1', '1', '张三']);
    const marks = /<g id="marks"[^>]*><path d="([^"]*)"/u.exec(svg)?.[1] ?? '';
    const strokes = [...marks.matchAll(/M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)/gu)].map((match) =>
      match.slice(1).map(Number),
    );
    const lengths = strokes.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => Math.hypot(x2 - x1, y2 - y1));
    expect(lengths.filter((length) => length === 100)).toHaveLength(1);
    const edges = strokes
      .slice(0, 8)
      .flatMap(([x1, y1, x2, y2]) => (x1 === x2 ? [`x${x1}`] : y1 === y2 ? [`y${y1}`] : []));
    expect([...new Set(edges)].sort()).toEqual(
      [`x20`, `x${20 + stone.width}`, `y20`, `y${20 + stone.height}`].sort(),
    );
  });

  it('needs no font and no style sheet: outlines alone', async () => {
    const { svg } = await draw(['1', '1', '张三']);
    expect(svg).not.toMatch(/<text|font|style=|transform|<use/u);
  });
});
