const token = /([MLQCZ])|(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)/giu;

/** Where an outline goes: its own origin at x, y, in the units of the drawing; one of its units is `scale` long. */
export interface PathPlace {
  x: number;
  y: number;
  scale: number;
}

/**
 * An outline with y upward as path data in the units of a drawing with y downward: plain absolute coordinates without a
 * transform, which every cutting machine reads alike. Knows the commands of font outlines: M L Q C Z.
 */
export function placePath(path: string, { x, y, scale }: PathPlace): string {
  let isAcross = true;
  return path.replace(token, (part: string, command: string | undefined) => {
    if (command !== undefined) {
      isAcross = true;
      return command;
    }
    const placed = isAcross ? x + Number(part) * scale : y - Number(part) * scale;
    isAcross = !isAcross;
    return round(placed);
  });
}

/** To a thousandth of the unit: a micrometre where that is a millimetre. */
function round(value: number): string {
  return (Math.round(value * 1000) / 1000).toString();
}
