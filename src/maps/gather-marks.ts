import type { Degrees } from './degrees.ts';
import type { MapFrame, Point } from './web-mercator.ts';

/** Something to show at a place. */
export interface MapMark {
  at: Degrees;
  /** Whether the place was measured; else the mark stands for the whole district. */
  isPlaced: boolean;
  /** How many facilities it stands for. */
  count: number;
  /** What the mark is called aloud: 万州区，3处. */
  label: string;
  href?: string;
}

/** Marks that stand too close to be told apart, as one. */
export interface GatheredMark {
  at: Point;
  marks: readonly MapMark[];
  count: number;
}

/** Gathers marks that stand closer than `distance` units; the fullest first, so that small ones join large ones. */
export function gatherMarks(marks: readonly MapMark[], frame: MapFrame, distance: number): GatheredMark[] {
  const gathered: { at: Point; marks: MapMark[]; count: number }[] = [];
  for (const mark of marks.toSorted((a, b) => b.count - a.count)) {
    const at = frame.project(mark.at);
    const near = gathered.find((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) < distance);
    if (near === undefined) {
      gathered.push({ at, marks: [mark], count: mark.count });
      continue;
    }
    near.marks.push(mark);
    near.count += mark.count;
  }
  return gathered;
}
