import type { PlanPoint } from './plan.ts';

/** Where the next stretch lies, seen by whoever walks. `start` is at the gate; `leave` goes off the path to the grave. */
export type WayTurn = 'start' | 'straight' | 'left' | 'right' | 'half-left' | 'half-right' | 'back' | 'leave';

/** Where the grave lies for whoever has come along the path; `beside` where the path has no direction of its own. */
export type GraveSide = 'left' | 'right' | 'ahead' | 'beside';

/** One stretch of a way, begun by a turn. */
export type WayLeg = WalkedLeg | LeavingLeg;

export interface WalkedLeg {
  turn: Exclude<WayTurn, 'leave'>;
  /** Not rounded. 0 for a gate behind which one turns at once. */
  metres: number;
  /** Name of the path; empty where it has none. */
  along: string;
  /** Named landmark at which the leg begins. */
  past?: string;
  /** False where the path winds: one follows it, but does not walk straight on. */
  isStraight: boolean;
}

export interface LeavingLeg {
  turn: 'leave';
  /** From the path to the middle of the grave. */
  metres: number;
  /** Name of the path that is left. */
  along: string;
  past?: string;
  side: GraveSide;
}

/** A way from a gate to a grave, along the paths of the drawing. */
export interface Way {
  /** Name of the gate; empty where it has none. */
  gate: string;
  /** The whole way, off the path included; not rounded. */
  metres: number;
  /** From the gate to the middle of the grave. */
  points: readonly PlanPoint[];
  legs: readonly WayLeg[];
}
