import { type CharacterLooks, findLooks } from './character-looks.ts';
import { type CharacterPicture, comparePictures } from './character-picture.ts';

export interface LookAlike {
  character: string;
  /** 0 to 1; 1 where the table of parts can't tell the two apart. */
  likeness: number;
}

export interface LookAlikes {
  /** Best first, equals in the order of their codes; without the character itself. */
  list(character: string, limit: number): LookAlike[];
}

/** Who misreads a stone has seen the outline, the corners, or one part and guessed the rest; each counts about alike. */
const weights = { picture: 0.35, corners: 0.35, part: 0.3 };

const leastLikeness = 0.4;

/** Pictures are compared only with so many characters, the nearest by corners and parts. */
const picturesCompared = 300;

/** A part that both have, but elsewhere (惟, 雅), counts less. */
const displacedPart = 0.6;
const samePlaceWithin = 0.25;

/** Where a part stands in the candidates; in columns, since common parts stand in thousands. */
interface PartColumns {
  candidates: number[];
  strokes: number[];
  x: number[];
  y: number[];
}

interface LooksIndex {
  characters: readonly string[];
  pictures: readonly CharacterPicture[];
  byCorner: ReadonlyMap<string, readonly number[]>;
  byPart: ReadonlyMap<string, PartColumns>;
}

function toIndex(among: Iterable<string>): LooksIndex {
  const characters: string[] = [];
  const pictures: CharacterPicture[] = [];
  const byCorner = new Map<string, number[]>();
  const byPart = new Map<string, PartColumns>();
  for (const character of [...new Set(among)].sort()) {
    const looks = findLooks(character);
    if (looks === undefined) continue;
    const candidate = characters.push(character) - 1;
    pictures.push(looks.picture);
    for (const corner of looks.corners) {
      const standing = byCorner.get(corner);
      if (standing === undefined) byCorner.set(corner, [candidate]);
      else standing.push(candidate);
    }
    for (const { part, x, y } of looks.parts) {
      const columns = byPart.get(part) ?? { candidates: [], strokes: [], x: [], y: [] };
      columns.candidates.push(candidate);
      columns.strokes.push(looks.strokes);
      columns.x.push(x);
      columns.y.push(y);
      byPart.set(part, columns);
    }
  }
  return { characters, pictures, byCorner, byPart };
}

/** What share of the larger character the largest part is that both have. */
function compareParts({ characters, byPart }: LooksIndex, asked: CharacterLooks): Float64Array {
  const shares = new Float64Array(characters.length);
  for (const { part, strokes, x, y } of asked.parts) {
    const columns = byPart.get(part);
    if (columns === undefined) continue;
    for (let entry = 0; entry < columns.candidates.length; entry++) {
      const candidate = columns.candidates[entry] ?? 0;
      const distance = Math.abs(x - (columns.x[entry] ?? 0)) + Math.abs(y - (columns.y[entry] ?? 0));
      const larger = Math.max(asked.strokes, columns.strokes[entry] ?? 0);
      const share = (strokes / larger) * (distance < samePlaceWithin ? 1 : displacedPart);
      if (share > (shares[candidate] ?? 0)) shares[candidate] = share;
    }
  }
  return shares;
}

/** What corners and parts add to the likeness. */
function compareMarks(index: LooksIndex, asked: CharacterLooks): Float64Array {
  const marks = compareParts(index, asked);
  for (let candidate = 0; candidate < marks.length; candidate++) {
    marks[candidate] = (marks[candidate] ?? 0) * weights.part;
  }
  for (const corner of asked.corners) {
    for (const candidate of index.byCorner.get(corner) ?? []) {
      marks[candidate] = (marks[candidate] ?? 0) + weights.corners / 4;
    }
  }
  return marks;
}

/** The least mark of those whose pictures are compared; counted in steps, since sorting is slow. */
function leastMark(marks: Float64Array): number {
  const steps = 400;
  const reached = new Uint32Array(steps + 1);
  for (let candidate = 0; candidate < marks.length; candidate++) {
    const step = Math.floor((marks[candidate] ?? 0) * steps);
    reached[step] = (reached[step] ?? 0) + 1;
  }
  let above = 0;
  for (let step = steps; step > 0; step--) {
    above += reached[step] ?? 0;
    if (above > picturesCompared) return (step + 1) / steps;
  }
  return 1 / steps;
}

/**
 * Finds, among the characters of a roll, those that may be taken for another character, or that another may be taken for:
 * on a rubbed stone, in a clerk's hand, in a list of input. From the decomposition of characters into parts alone.
 */
export function createLookAlikes(among: Iterable<string>): LookAlikes {
  const index = toIndex(among);
  return {
    list(character, limit) {
      const asked = findLooks(character);
      if (asked === undefined) return [];
      const marks = compareMarks(index, asked);
      const least = leastMark(marks);
      const found: LookAlike[] = [];
      for (let candidate = 0; candidate < marks.length; candidate++) {
        const mark = marks[candidate] ?? 0;
        const name = index.characters[candidate];
        const picture = index.pictures[candidate];
        if (mark < least || name === undefined || picture === undefined || name === character) continue;
        const likeness = mark + weights.picture * comparePictures(asked.picture, picture);
        if (likeness >= leastLikeness) found.push({ character: name, likeness });
      }
      return found.sort((a, b) => b.likeness - a.likeness).slice(0, limit);
    },
  };
}
