import { block, ink, line, toSheet, type Sheet } from './drawing-sheet.ts';
import type { Random } from './random.ts';

export interface StoneDrawing {
  /** Columns of characters, the middle one longest. */
  columns: number;
  /** Cracked and leaning, as before a repair. */
  isBroken: boolean;
}

/**
 * A stele drawn by code, for pictures of graves that never were: its characters are strokes that spell nothing, so no font
 * is needed.
 */
export function drawStone(random: Random, { columns, isBroken }: StoneDrawing): Sheet {
  const lean = isBroken ? random.between(-7, 7) : 0;
  const parts = [
    line('M60 1010H840'),
    `<g transform="rotate(${lean} 450 980)">`,
    block('M250 980V330Q250 190 450 170Q650 190 650 330V980Z'),
    line('M285 950V345Q290 225 450 206Q610 225 615 345V950Z', 2),
    drawColumns(random, columns),
    isBroken ? drawCrack(random) : '',
    '</g>',
    block('M200 980H700V1040H200Z'),
    isBroken ? drawGrass(random) : '',
  ];
  return toSheet({ width: 900, height: 1200, parts });
}

/** Marks the size of characters: three to five strokes each. */
function drawColumns(random: Random, columns: number): string {
  const middle = (columns - 1) / 2;
  const strokes = Array.from({ length: columns }, (_, column) => {
    const isMiddle = Math.abs(column - middle) < 0.6;
    const size = isMiddle ? 62 : 36;
    const count = isMiddle ? 7 : 9;
    const x = 450 + (column - middle) * 96;
    return Array.from({ length: count }, (_row, row) =>
      drawCharacter(random, { x, y: (isMiddle ? 300 : 390) + row * size * 1.35, size }),
    ).join('');
  });
  return line(strokes.join(''), 5, ink.cut);
}

function drawCharacter(random: Random, { x, y, size }: { x: number; y: number; size: number }): string {
  const half = size * 0.4;
  const levels = Array.from({ length: random.between(2, 3) }, (_, index) => {
    const level = Math.round(y - half + (index + 0.5) * half * 0.8);
    return `M${Math.round(x - half)} ${level}h${Math.round(half * (1.4 + random.next() * 0.6))}`;
  });
  const lean = Math.round((random.next() - 0.5) * half);
  return `${levels.join('')}M${Math.round(x + lean * 0.4)} ${Math.round(y - half)}l${lean} ${Math.round(half * 1.9)}`;
}

function drawCrack(random: Random): string {
  let [x, y] = [random.between(380, 520), 190];
  const points = [`M${x} ${y}`];
  while (y < 760) {
    x += random.between(-45, 45);
    y += random.between(50, 100);
    points.push(`L${x} ${y}`);
  }
  return line(points.join(''), 4, ink.cut);
}

function drawGrass(random: Random): string {
  const blades = Array.from({ length: 60 }, () => {
    const x = random.between(120, 780);
    return `M${x} 1010q${random.between(-14, 14)} ${-random.between(30, 70)} ${random.between(-24, 24)} ${-random.between(60, 120)}`;
  });
  return line(blades.join(''), 4, ink.grass);
}
