import { joinPaths, type PathLink, type PathSegment } from './path-joints.ts';
import type { CemeteryPlan, PlanFeature, PlanPoint } from './plan.ts';
import { distanceBetween, middleOf, nearestOnSegment } from './plan-measures.ts';

export interface PathEdge {
  from: number;
  to: number;
  metres: number;
  /** Name of the path. */
  name: string;
}

export interface NetworkGate {
  name: string;
  at: PlanPoint;
  /** Number of the node at which one comes upon the paths. */
  node: number;
}

/** The paths of a plan as places and the stretches between them. */
export interface PathNetwork {
  nodes: readonly PlanPoint[];
  edges: readonly PathEdge[];
  /** Numbers of the edges that meet at each node. */
  edgesAt: readonly (readonly number[])[];
  /** The main gate first; gates too far from any path are left out. */
  gates: readonly NetworkGate[];
}

/** Metres that a gate may lie away from the nearest path. */
export const gateReach = 30;

/** Paths drawn as lines; an area has no middle line to walk along. */
export function toPathNetwork({ features }: Pick<CemeteryPlan, 'features'>): PathNetwork {
  const lines = features.flatMap(({ kind, name, geometry }) =>
    kind === '路' && geometry.kind === 'line' ? [{ name, points: geometry.points }] : [],
  );
  const { segments, links } = joinPaths(lines);
  const gates = orderGates(features).flatMap((gate) => joinGate(gate, segments) ?? []);
  const network = createNetwork();
  for (const segment of segments) addSegment(segment, network);
  for (const { from, to, name } of links) network.connect(from, to, name);
  const { nodes, edges, edgesAt, numberOf } = network;
  return {
    nodes,
    edges,
    edgesAt,
    gates: gates.map(({ name, at, joint }) => ({ name, at, node: numberOf(joint) })),
  };
}

interface Gate {
  name: string;
  at: PlanPoint;
}

function orderGates(features: readonly PlanFeature[]): Gate[] {
  const gates = features
    .filter(({ kind }) => kind === '入口')
    .map(({ name, geometry }): Gate => ({ name, at: middleOf(geometry) }));
  const main = gates.find(({ name }) => /正门|大门/u.test(name));
  return main === undefined ? gates : [main, ...gates.filter((gate) => gate !== main)];
}

function joinGate(gate: Gate, segments: readonly PathSegment[]): (Gate & { joint: PlanPoint }) | undefined {
  let nearest: { segment: PathSegment; at: PlanPoint; part: number; distance: number } | undefined;
  for (const segment of segments) {
    const found = nearestOnSegment(gate.at, segment.from, segment.to);
    if (found.distance < (nearest?.distance ?? Infinity)) nearest = { segment, ...found };
  }
  if (nearest === undefined || nearest.distance > gateReach) return undefined;
  const { segment, part, at } = nearest;
  segment.joints.push({ part, at });
  return { ...gate, joint: at };
}

interface GrowingNetwork {
  nodes: PlanPoint[];
  edges: PathEdge[];
  edgesAt: number[][];
  /** Places with the same numbers are one node. */
  numberOf(point: PlanPoint): number;
  connect(start: PlanPoint, end: PlanPoint, name: PathLink['name']): void;
}

function createNetwork(): GrowingNetwork {
  const nodes: PlanPoint[] = [];
  const edges: PathEdge[] = [];
  const edgesAt: number[][] = [];
  const numbers = new Map<string, number>();
  const numberOf = (point: PlanPoint): number => {
    const key = `${point[0]} ${point[1]}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, nodes.length);
    edgesAt.push([]);
    return nodes.push(point) - 1;
  };
  const connect = (start: PlanPoint, end: PlanPoint, name: string): void => {
    const [from, to] = [numberOf(start), numberOf(end)];
    if (from === to) return;
    const number = edges.push({ from, to, metres: distanceBetween(start, end), name }) - 1;
    edgesAt[from]?.push(number);
    edgesAt[to]?.push(number);
  };
  return { nodes, edges, edgesAt, numberOf, connect };
}

function addSegment({ from, to, name, joints }: PathSegment, network: GrowingNetwork): void {
  let before = from;
  for (const { at } of [...joints].sort((a, b) => a.part - b.part)) {
    network.connect(before, at, name);
    before = at;
  }
  network.connect(before, to, name);
}
