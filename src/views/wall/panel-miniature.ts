import { charactersOf } from '../../domain/names/characters.ts';
import type { CarvedName } from '../../domain/walls/carved-name.ts';
import type { WallPanel } from '../../domain/walls/wall-layout.ts';

/** A panel seen from afar: a stroke for each name. Units are characters; the first column is at the right. */
export interface PanelMiniature {
  width: number;
  height: number;
  /** SVG path data. */
  path: string;
  /** Number of the column at the right, so that a script can point at a name. */
  firstColumn: number;
}

export const miniature = { columnPitch: 2, linePitch: 4, margin: 1.5 } as const;

/** Lines that names without a place are given. */
const linesOfUnplaced = 12;

export function drawMiniature({ columns, unplaced }: WallPanel): PanelMiniature {
  const first = columns[0]?.number ?? 1;
  const last = columns.at(-1)?.number ?? 0;
  const placed = columns.map(({ number, slots }) => ({
    column: number - first,
    lines: slots.flatMap(({ line, names }) => names.map((name) => ({ line, name }))),
  }));
  const strokes = [...placed, ...flow(unplaced, last - first + 1)];
  const columnCount = Math.max(1, ...strokes.map(({ column }) => column + 1));
  const lineCount = Math.max(1, ...strokes.flatMap(({ lines }) => lines.map(({ line }) => line)));
  const { columnPitch, linePitch, margin } = miniature;
  const width = columnCount * columnPitch + 2 * margin - 1;
  const path = strokes.map(({ column, lines }) => {
    const x = width - margin - 0.5 - column * columnPitch;
    return drawColumn(x, lines);
  });
  return {
    width,
    height: lineCount * linePitch + 2 * margin - 1,
    path: path.join(''),
    firstColumn: first,
  };
}

interface Line {
  line: number;
  name: CarvedName;
}

function flow(names: readonly CarvedName[], start: number): { column: number; lines: Line[] }[] {
  const count = Math.ceil(names.length / linesOfUnplaced);
  return Array.from({ length: count }, (_, index) => ({
    column: start + index,
    lines: names
      .slice(index * linesOfUnplaced, (index + 1) * linesOfUnplaced)
      .map((name, at) => ({ line: at + 1, name })),
  }));
}

/** Moves are relative, so that a column of names of one length says the same again and again, and packs small. */
function drawColumn(x: number, lines: readonly Line[]): string {
  const { linePitch, margin } = miniature;
  let end = margin;
  const strokes = lines.map(({ line, name }) => {
    const top = margin + (line - 1) * linePitch;
    const length = Math.min(3, charactersOf(name.carved).length);
    const stroke = `m0 ${top - end}v${length}`;
    end = top + length;
    return stroke;
  });
  return `M${x} ${margin}${strokes.join('')}`;
}
