/** Where the paths of a drawing meet: hand-drawn lines seldom share their corners. */
import { crossOf, distanceBetween, nearestOnSegment } from './plan-measures.ts';
import type { PlanPoint } from './plan.ts';

export interface PathLine {
  name: string;
  points: readonly PlanPoint[];
}

/** A straight piece of a path, with the places at which something joins it. */
export interface PathSegment {
  from: PlanPoint;
  to: PlanPoint;
  /** Position of its path in the list of lines. */
  line: number;
  name: string;
  /** Metres of the path that lie before it. */
  before: number;
  metres: number;
  joints: { part: number; at: PlanPoint }[];
}

/** A gap between two paths that are taken to touch. */
export interface PathLink {
  from: PlanPoint;
  to: PlanPoint;
  name: string;
}

/** Metres within which the end of a path touches another. */
const endReach = 1.5;
/** The same for its other corners. */
const cornerReach = 0.3;
/** A path meets itself again only after so many metres; nearer corners are its own bends. */
const ownGap = 4;
/** Points nearer than this are one: what reckoning with fractions leaves over. */
const hair = 1e-6;

/** Cuts paths into segments that know where they meet; lines that cross without a shared corner meet there too. */
export function joinPaths(lines: readonly PathLine[]): { segments: PathSegment[]; links: PathLink[] } {
  const segments = lines.flatMap(toSegments);
  joinCrossings(segments);
  const links = lines.flatMap((line, index) => joinCorners(line, index, segments));
  return { segments, links };
}

function toSegments({ name, points }: PathLine, line: number): PathSegment[] {
  let before = 0;
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const metres = distanceBetween(from, to);
    before += metres;
    return { from, to, line, name, before: before - metres, metres, joints: [] };
  });
}

function joinCrossings(segments: readonly PathSegment[]): void {
  const byWest = [...segments].sort((a, b) => westOf(a) - westOf(b));
  for (const [index, first] of byWest.entries()) {
    const east = Math.max(first.from[0], first.to[0]);
    for (let next = index + 1; next < byWest.length; next += 1) {
      const second = byWest[next];
      if (second === undefined || westOf(second) > east) break;
      joinCrossing(first, second);
    }
  }
}

function westOf({ from, to }: PathSegment): number {
  return Math.min(from[0], to[0]);
}

function joinCrossing(first: PathSegment, second: PathSegment): void {
  const [vector, otherVector] = [vectorOf(first), vectorOf(second)];
  const across = vector[0] * otherVector[1] - vector[1] * otherVector[0];
  if (across === 0) return;
  const start = first.from;
  const part = crossOf(start, second.from, [start[0] + otherVector[0], start[1] + otherVector[1]]) / across;
  const otherPart = crossOf(start, second.from, [start[0] + vector[0], start[1] + vector[1]]) / across;
  if (part < 0 || part > 1 || otherPart < 0 || otherPart > 1) return;
  const crossing: PlanPoint = [start[0] + part * vector[0], start[1] + part * vector[1]];
  const corners = [first.from, first.to, second.from, second.to];
  const at = corners.find((corner) => distanceBetween(corner, crossing) < hair) ?? crossing;
  first.joints.push({ part, at });
  second.joints.push({ part: otherPart, at });
}

function vectorOf({ from, to }: PathSegment): PlanPoint {
  return [to[0] - from[0], to[1] - from[1]];
}

function joinCorners({ name, points }: PathLine, line: number, segments: readonly PathSegment[]): PathLink[] {
  let along = 0;
  return points.flatMap((point, index) => {
    along += distanceBetween(points[index - 1] ?? point, point);
    const reach = index === 0 || index === points.length - 1 ? endReach : cornerReach;
    return joinCorner({ point, line, along, reach }, segments).map((to) => ({ from: point, to, name }));
  });
}

interface Corner {
  point: PlanPoint;
  line: number;
  along: number;
  reach: number;
}

/** Joins a corner to every path within reach; gives the places beyond a gap. */
function joinCorner({ point, line, along, reach }: Corner, segments: readonly PathSegment[]): PlanPoint[] {
  const beyond: PlanPoint[] = [];
  for (const segment of segments) {
    if (segment.line === line && gapOn(segment, along) < ownGap) continue;
    if (isOutOfReach(point, segment, reach)) continue;
    const { at, part, distance } = nearestOnSegment(point, segment.from, segment.to);
    if (distance > reach) continue;
    const isTouching = distance < hair;
    segment.joints.push({ part, at: isTouching ? point : at });
    if (!isTouching) beyond.push(at);
  }
  return beyond;
}

function gapOn({ before, metres }: PathSegment, along: number): number {
  return Math.max(before - along, along - before - metres);
}

function isOutOfReach([east, north]: PlanPoint, { from, to }: PathSegment, reach: number): boolean {
  return (
    east < Math.min(from[0], to[0]) - reach ||
    east > Math.max(from[0], to[0]) + reach ||
    north < Math.min(from[1], to[1]) - reach ||
    north > Math.max(from[1], to[1]) + reach
  );
}
