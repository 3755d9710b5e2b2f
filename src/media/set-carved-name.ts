/** How a name is set within the height of three characters. */

export interface NameMeasures {
  /** Side of the square of a character. */
  character: number;
  /** From one character to the next, downward. */
  linePitch: number;
  columnPitch: number;
}

/** Middle of a character, from the middle of the column and from the top of the name; and the side of its square. */
export interface SetCharacter {
  across: number;
  down: number;
  size: number;
}

/** Height of a name: three characters. */
export function nameHeight({ character, linePitch }: NameMeasures): number {
  return 2 * linePitch + character;
}

/**
 * Two characters stand as far apart as the first and the last of three; longer names are cut smaller, and from seven
 * characters in up to three lines side by side, from the right, as far as that makes them larger.
 */
export function setCarvedName(count: number, measures: NameMeasures): SetCharacter[] {
  const { character, linePitch } = measures;
  if (count <= 3) {
    const rows = { 1: [1], 2: [0, 2], 3: [0, 1, 2] }[count] ?? [];
    return rows.map((row) => ({ across: 0, down: row * linePitch + character / 2, size: character }));
  }
  const height = nameHeight(measures);
  const choices = (count < 7 ? [1] : [1, 2, 3]).map((lines) => divide(count, lines, measures));
  const best = choices.reduce((a, b) => (b.size > a.size * 1.05 ? b : a));
  return Array.from({ length: count }, (_, index) => {
    const line = Math.floor(index / best.perLine);
    const inLine = line === best.lines - 1 ? count - line * best.perLine : best.perLine;
    const step = (height - best.size) / Math.max(1, best.perLine - 1);
    const pitch = inLine === best.perLine ? step : Math.min(step, best.size * (1 + gap));
    return {
      across: ((best.lines - 1) / 2 - line) * best.size * (1 + lineGap),
      down: best.size / 2 + (index - line * best.perLine) * pitch,
      size: best.size,
    };
  });
}

/** Between characters of a long name, and between its lines, in characters. */
const gap = 0.06;
const lineGap = 0.15;
/** What a long name may take of the way to the next column. */
const share = 0.9;

function divide(
  count: number,
  lines: number,
  measures: NameMeasures,
): { lines: number; perLine: number; size: number } {
  const perLine = Math.ceil(count / lines);
  const byHeight = nameHeight(measures) / (perLine + (perLine - 1) * gap);
  const byWidth = (measures.columnPitch * share) / (lines + (lines - 1) * lineGap);
  return { lines, perLine, size: Math.min(measures.character, byHeight, byWidth) };
}
