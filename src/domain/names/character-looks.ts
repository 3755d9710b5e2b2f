import { findDrawing } from './character-drawing.ts';
import { countStrokes } from './character-parts.ts';
import { type CharacterPicture, toPicture } from './character-picture.ts';
import { cornerShapes } from './corner-shapes.ts';

interface PartPlace {
  part: string;
  strokes: number;
  /** The middle of the part, 0 to 1 from the left and from above. */
  x: number;
  y: number;
}

/** What of a character a reader may recognise. */
export interface CharacterLooks {
  strokes: number;
  picture: CharacterPicture;
  /** The corner and the shape in it: `04` for a cross above on the left. */
  corners: string[];
  /** At every depth, the whole character among them; none too small to know the character by. */
  parts: PartPlace[];
}

/** Nothing for a character whose parts are not known. */
export function findLooks(character: string): CharacterLooks | undefined {
  const drawing = findDrawing(character);
  if (drawing === undefined) return undefined;
  const whole = countStrokes(character);
  const parts = drawing.parts.map(({ part, box: [left, top, right, bottom] }) => {
    return { part, strokes: countStrokes(part), x: (left + right) / 2, y: (top + bottom) / 2 };
  });
  return {
    strokes: whole,
    picture: toPicture(drawing.lines),
    corners: cornerShapes(character).flatMap((shape, corner) => (shape === '' ? [] : `${corner}${shape}`)),
    parts: parts.filter(({ strokes }) => strokes > 1 && strokes >= whole / 4),
  };
}
