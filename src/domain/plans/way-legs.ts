import type { PlanPoint } from './plan.ts';
import { distanceBetween } from './plan-measures.ts';
import type { GraveSide, WalkedLeg, WayLeg } from './way.ts';

/** A straight piece of a way. */
export interface Stretch {
  from: PlanPoint;
  to: PlanPoint;
  /** Name of the path. */
  name: string;
  /** More than one path goes on from its end. */
  endsAtFork: boolean;
}

export interface WalkedWay {
  /** From the gate along the paths; none is without length. */
  stretches: readonly Stretch[];
  /** Where the path is left. */
  leavesAt: PlanPoint;
  grave: PlanPoint;
  /** Direction in which one comes through the gate, in degrees against the clock from east; undefined where not known. */
  entering: number | undefined;
  /** Name of the landmark by which a turn is told. */
  landmarkAt(point: PlanPoint): string | undefined;
}

/** Degrees up to which a bend is straight on, half a turn, a turn. */
const bends = { straight: 25, half: 60, full: 150 } as const;
/** Metres below which a piece between two bends only offsets the way. */
const shortest = 3;
/** Degrees from straight ahead within which a grave lies ahead. */
const aheadWithin = 30;
/** Metres from the path within which a grave lies beside it. */
const besideWithin = 0.5;

/** What one has to be told: nearly straight pieces are one, and where a path has no fork one follows its bends. */
export function toLegs(way: WalkedWay): WayLeg[] {
  const legs: WalkedLeg[] = [];
  const tell = { ...way, landmarkAt: onlyOnce(way.landmarkAt) };
  let heading = way.entering;
  for (const run of joinShortRuns(toRuns(way.stretches))) {
    const bend = heading === undefined ? 0 : bendBetween(heading, run.enters);
    heading = run.leaves;
    const last = legs.at(-1);
    if (last === undefined) {
      legs.push(...startLegs(run, bend, tell));
    } else if (Math.abs(bend) < bends.straight && last.along === run.name) {
      last.metres += run.metres;
      last.isStraight &&= run.isStraight;
    } else {
      legs.push(toLeg(run, turnOf(bend), tell));
    }
  }
  if (legs.length === 0) legs.push({ turn: 'start', metres: 0, along: '', isStraight: true });
  const metres = distanceBetween(way.leavesAt, way.grave);
  const side = sideOf({ ...way, heading, metres });
  return [...legs, { turn: 'leave', metres, along: legs.at(-1)?.along ?? '', side }];
}

/** Whoever walks round a monument is told of it at the first turn. */
function onlyOnce(landmarkAt: WalkedWay['landmarkAt']): WalkedWay['landmarkAt'] {
  const told = new Set<string>();
  return (point) => {
    const name = landmarkAt(point);
    if (name === undefined || told.has(name)) return undefined;
    told.add(name);
    return name;
  };
}

/** Stretches between two places at which something has to be said. */
interface Run {
  at: PlanPoint;
  name: string;
  metres: number;
  /** Headings of its first and its last stretch, in degrees. */
  enters: number;
  leaves: number;
  isStraight: boolean;
}

function toRuns(stretches: readonly Stretch[]): Run[] {
  const runs: Run[] = [];
  let before: Stretch | undefined;
  for (const stretch of stretches) {
    const heading = headingOf(stretch);
    const metres = distanceBetween(stretch.from, stretch.to);
    const run = runs.at(-1);
    if (run === undefined || before === undefined || mustTell(before, stretch)) {
      const { from: at, name } = stretch;
      runs.push({ at, name, metres, enters: heading, leaves: heading, isStraight: true });
    } else {
      run.metres += metres;
      run.leaves = heading;
      run.isStraight &&= Math.abs(bendBetween(run.enters, heading)) < bends.straight;
    }
    before = stretch;
  }
  return runs;
}

function mustTell(before: Stretch, next: Stretch): boolean {
  const bend = Math.abs(bendBetween(headingOf(before), headingOf(next)));
  return before.name !== next.name || bend >= (before.endsAtFork ? bends.straight : bends.half);
}

/** A short piece between two bends joins the next: what counts is where one goes after both. */
function joinShortRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let carried: Run | undefined;
  for (const [index, run] of runs.entries()) {
    const next =
      carried === undefined ? run : { ...run, at: carried.at, metres: carried.metres + run.metres };
    carried = next.metres < shortest && index < runs.length - 1 ? next : undefined;
    if (carried === undefined) joined.push(next);
  }
  return joined;
}

/** Whoever has to turn as soon as the gate is behind is told so. */
function startLegs(run: Run, bend: number, way: WalkedWay): WalkedLeg[] {
  if (Math.abs(bend) < bends.half) return [toLeg(run, 'start', way)];
  return [{ turn: 'start', metres: 0, along: '', isStraight: true }, toLeg(run, turnOf(bend), way)];
}

function toLeg(run: Run, turn: WalkedLeg['turn'], { landmarkAt }: WalkedWay): WalkedLeg {
  const past = turn === 'start' ? undefined : landmarkAt(run.at);
  const { metres, name: along, isStraight } = run;
  return { turn, metres, along, isStraight, ...(past === undefined ? {} : { past }) };
}

function turnOf(bend: number): WalkedLeg['turn'] {
  const size = Math.abs(bend);
  if (size < bends.straight) return 'straight';
  if (size > bends.full) return 'back';
  if (size < bends.half) return bend > 0 ? 'half-left' : 'half-right';
  return bend > 0 ? 'left' : 'right';
}

function sideOf({
  leavesAt,
  grave,
  heading,
  metres,
}: Pick<WalkedWay, 'leavesAt' | 'grave'> & { heading: number | undefined; metres: number }): GraveSide {
  if (heading === undefined || metres < besideWithin) return 'beside';
  const bend = bendBetween(heading, headingOf({ from: leavesAt, to: grave }));
  if (Math.abs(bend) < aheadWithin) return 'ahead';
  return bend > 0 ? 'left' : 'right';
}

/** Degrees against the clock from east. */
function headingOf({ from, to }: { from: PlanPoint; to: PlanPoint }): number {
  return (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
}

/** −180 to 180; positive to the left. */
function bendBetween(heading: number, next: number): number {
  return ((((next - heading + 180) % 360) + 360) % 360) - 180;
}
