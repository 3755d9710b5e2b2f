import { boundsOf, type Bounds, type Degrees } from './degrees.ts';
import { gatherMarks, type MapMark } from './gather-marks.ts';
import { toMapFrame } from './web-mercator.ts';

/** The part of the whole that is worth a drawing of its own. */
const largestShare = 0.3;

export interface CrowdedPartOptions {
  bounds: Bounds;
  /** Units of the drawing on which marks crowd. */
  width: number;
  gatherWithin: number;
}

/**
 * The box around the marks that stand too close on a drawing; undefined where few do, or where they lie all over it.
 */
export function findCrowdedPart(
  marks: readonly MapMark[],
  { bounds, width, gatherWithin }: CrowdedPartOptions,
): Bounds | undefined {
  const gathered = gatherMarks(marks, toMapFrame(bounds, width), gatherWithin);
  const crowded = gathered.filter((group) => group.marks.length > 1).flatMap((group) => group.marks);
  if (crowded.length < 4) return undefined;
  const box = boundsOf(crowded.map(({ at }): Degrees => at));
  const margin = Math.max(box.east - box.west, box.north - box.south) * 0.3;
  const part = {
    west: box.west - margin,
    east: box.east + margin,
    south: box.south - margin,
    north: box.north + margin,
  };
  const isSmall = part.east - part.west < (bounds.east - bounds.west) * largestShare;
  return isSmall ? part : undefined;
}
