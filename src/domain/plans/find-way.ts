import { enteringDirection } from './entering-direction.ts';
import { toPathNetwork, type NetworkGate, type PathNetwork } from './path-network.ts';
import type { CemeteryPlan, PlanPoint } from './plan.ts';
import { distanceBetween, distanceToGeometry, nearestOnSegment } from './plan-measures.ts';
import { findShortestWays, type ShortestWays } from './shortest-ways.ts';
import { toLegs, type Stretch } from './way-legs.ts';
import type { Way } from './way.ts';

export interface PlanWalker {
  /** Undefined where the plan has no path or gate, or where its paths do not lead from a gate to the place. */
  findWay(to: PlanPoint): Way | undefined;
}

type Features = Pick<CemeteryPlan, 'features'>;

/** The way from the gate to a place of the plan; for many ways over one plan prepare a walker. */
export function findWay(plan: Features, to: PlanPoint): Way | undefined {
  return toWalker(plan).findWay(to);
}

/** Metres by which another path may be farther from the grave than the nearest, where that one can't be reached. */
const detour = 3;
/** Metres from a turn within which a landmark names it. */
const landmarkReach = 8;

/** From the main gate, else from the first gate from which the paths lead there. */
export function toWalker({ features }: Features): PlanWalker {
  const network = toPathNetwork({ features });
  const landmarkAt = createLandmarkFinder(features);
  const starts = new Map<NetworkGate, Start>();
  const startAt = (gate: NetworkGate): Start => {
    const start = starts.get(gate) ?? {
      ways: findShortestWays(network, gate.node),
      entering: enteringDirection(features, gate.at),
    };
    starts.set(gate, start);
    return start;
  };
  const findWayTo = (to: PlanPoint): Way | undefined => {
    const places = listPathPlaces(network, to);
    const [nearest] = places;
    if (nearest === undefined) return undefined;
    for (const gate of network.gates) {
      const { ways, entering } = startAt(gate);
      const place = places.find(({ edge }) => Number.isFinite(ways.metresTo(edge.from)));
      if (place === undefined || place.distance > nearest.distance + detour) continue;
      const walked = walk({ network, ways, gate, place });
      const stretches = walked.filter(({ from, to: end }) => distanceBetween(from, end) > hair);
      const points = [gate.at, ...stretches.map(({ to: end }) => end), to];
      const legs = toLegs({ stretches, leavesAt: place.at, grave: to, entering, landmarkAt });
      return { gate: gate.name, metres: lengthOf(points), points, legs };
    }
    return undefined;
  };
  return { findWay: findWayTo };
}

/** Points nearer than this are one. */
const hair = 1e-6;

/** What is reckoned once for each gate. */
interface Start {
  ways: ShortestWays;
  entering: number | undefined;
}

interface PathPlace {
  edge: PathNetwork['edges'][number];
  at: PlanPoint;
  distance: number;
}

/** The nearest place of every path, the nearest of all first. */
function listPathPlaces({ nodes, edges }: PathNetwork, point: PlanPoint): PathPlace[] {
  return edges
    .flatMap((edge) => {
      const [from, to] = [nodes[edge.from], nodes[edge.to]];
      if (from === undefined || to === undefined) return [];
      const { at, distance } = nearestOnSegment(point, from, to);
      return [{ edge, at, distance }];
    })
    .sort((a, b) => a.distance - b.distance);
}

interface Walk {
  network: PathNetwork;
  ways: ShortestWays;
  gate: NetworkGate;
  place: PathPlace;
}

function walk({ network, ways, gate, place }: Walk): Stretch[] {
  const { nodes, edges, edgesAt } = network;
  const { edge, at } = place;
  const metresBy = (node: number) => ways.metresTo(node) + distanceBetween(nodes[node] ?? at, at);
  const last = metresBy(edge.from) <= metresBy(edge.to) ? edge.from : edge.to;
  const start = nodes[gate.node] ?? gate.at;
  const stretches: Stretch[] = [{ from: gate.at, to: start, name: '', endsAtFork: true }];
  let node = gate.node;
  for (const number of ways.edgesTo(last)) {
    const walked = edges[number];
    if (walked === undefined) break;
    const next = walked.from === node ? walked.to : walked.from;
    const endsAtFork = (edgesAt[next]?.length ?? 0) > 2;
    stretches.push({ from: nodes[node] ?? at, to: nodes[next] ?? at, name: walked.name, endsAtFork });
    node = next;
  }
  stretches.push({ from: nodes[node] ?? at, to: at, name: edge.name, endsAtFork: false });
  return stretches;
}

function createLandmarkFinder(features: Features['features']): (point: PlanPoint) => string | undefined {
  const landmarks = features.filter(
    ({ kind, name }) => name !== '' && (kind === '碑' || kind === '建筑' || kind === '水面'),
  );
  return (point) => {
    let nearest: { name: string; distance: number } | undefined;
    for (const { name, geometry } of landmarks) {
      const distance = distanceToGeometry(point, geometry);
      if (distance <= landmarkReach && distance < (nearest?.distance ?? Infinity))
        nearest = { name, distance };
    }
    return nearest?.name;
  };
}

function lengthOf(points: readonly PlanPoint[]): number {
  return points.reduce((sum, point, index) => sum + distanceBetween(points[index - 1] ?? point, point), 0);
}
