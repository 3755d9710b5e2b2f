/** One run of writing of an invented drawing, in the drawing's units. */
export interface SetText {
  text: string;
  /** Upper left corner of the first character's square. */
  x: number;
  y: number;
  size: number;
  direction: 'across' | 'down';
  colour: string;
  /** From one character to the next, in sizes. */
  pitch?: number;
  /** How much a hand wavers; 0 is print. */
  waver?: number;
}

export interface TextBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Figures and Latin letters of a line across take about this much of a square. */
export const narrow = 0.56;

export function isNarrow(character: string): boolean {
  return /[\u0020-\u024F]/u.test(character);
}

/** Where each character stands, from the beginning of its run, in the drawing's units. */
export function listSteps({ text, size, direction, pitch = 1 }: SetText): number[] {
  let along = 0;
  return Array.from(text, (character) => {
    const step = along;
    along += size * pitch * (direction === 'across' && isNarrow(character) ? narrow : 1);
    return step;
  });
}

/** What the writing covers. */
export function toBox(run: SetText): TextBox {
  const characters = Array.from(run.text);
  const last = listSteps(run).at(-1) ?? 0;
  const isAcross = run.direction === 'across';
  const length = last + run.size * (isAcross && isNarrow(characters.at(-1) ?? '') ? narrow : 1);
  return {
    left: run.x,
    top: run.y,
    width: isAcross ? length : run.size,
    height: isAcross ? run.size : length,
  };
}
