import type { PlanGrave } from './plan-graves.ts';

export interface RowEnd {
  plot: string;
  row: string;
  x: number;
  y: number;
}

/** Decimetres between the last grave's middle and the number of its row, beside the grave itself. */
const gap = 18;

/** Where the number of each row is written: at both ends of the drawn graves of a row, on their line. */
export function listRowEnds(graves: readonly PlanGrave[]): RowEnd[] {
  const drawn = graves.filter(({ box, row }) => box !== undefined && row !== '');
  const rows = Map.groupBy(drawn, ({ plot, row }) => `${plot}\n${row}`);
  return [...rows.values()].flatMap(endsOf);
}

function endsOf(members: readonly PlanGrave[]): RowEnd[] {
  const points = members.flatMap(({ box }) => (box === undefined ? [] : [box.at]));
  const [start] = points;
  const { plot = '', row = '' } = members[0] ?? {};
  if (start === undefined || points.length < 2) return [];
  // The two that lie farthest apart, looking from one of them.
  const first = farthestFrom(start, points);
  const last = farthestFrom(first, points);
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  if (length === 0) return [];
  const reach = (gap + (members[0]?.box?.width ?? 0) / 2) / length;
  const [across, down] = [(last[0] - first[0]) * reach, (last[1] - first[1]) * reach];
  return [
    { plot, row, x: first[0] - across, y: first[1] - down },
    { plot, row, x: last[0] + across, y: last[1] + down },
  ];
}

type Point = readonly [number, number];

function farthestFrom(from: Point, points: readonly Point[]): Point {
  let [best, most] = [from, -1];
  for (const point of points) {
    const distance = Math.hypot(point[0] - from[0], point[1] - from[1]);
    if (distance > most) [best, most] = [point, distance];
  }
  return best;
}
