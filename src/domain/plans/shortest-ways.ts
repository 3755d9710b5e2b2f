import type { PathNetwork } from './path-network.ts';

/** How far each node lies from one of them, along the paths. */
export interface ShortestWays {
  /** Infinity for a node that the paths do not reach. */
  metresTo(node: number): number;
  /** Numbers of the edges to be walked, in order; empty for the start and for what can't be reached. */
  edgesTo(node: number): number[];
}

/** Dijkstra's algorithm. */
export function findShortestWays({ nodes, edges, edgesAt }: PathNetwork, start: number): ShortestWays {
  const metres = nodes.map(() => Infinity);
  const cameBy = new Map<number, { edge: number; from: number }>();
  const open = createQueue();
  metres[start] = 0;
  open.add(start, 0);
  for (let next = open.takeFirst(); next !== undefined; next = open.takeFirst()) {
    if (next.metres > (metres[next.node] ?? Infinity)) continue;
    for (const number of edgesAt[next.node] ?? []) {
      const edge = edges[number];
      if (edge === undefined) continue;
      const node = edge.from === next.node ? edge.to : edge.from;
      const there = next.metres + edge.metres;
      if (there >= (metres[node] ?? Infinity)) continue;
      metres[node] = there;
      cameBy.set(node, { edge: number, from: next.node });
      open.add(node, there);
    }
  }
  return { metresTo: (node) => metres[node] ?? Infinity, edgesTo: (node) => traceBack(node, cameBy) };
}

function traceBack(node: number, cameBy: ReadonlyMap<number, { edge: number; from: number }>): number[] {
  const edges: number[] = [];
  for (let step = cameBy.get(node); step !== undefined; step = cameBy.get(step.from)) edges.push(step.edge);
  return edges.reverse();
}

interface OpenNode {
  node: number;
  metres: number;
}

/** A binary heap: the nearest node first. */
function createQueue(): { add(node: number, metres: number): void; takeFirst(): OpenNode | undefined } {
  const heap: OpenNode[] = [];
  const at = (place: number): number => heap[place]?.metres ?? Infinity;
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first !== undefined && second !== undefined) [heap[a], heap[b]] = [second, first];
  };
  const add = (node: number, metres: number): void => {
    let place = heap.push({ node, metres }) - 1;
    for (let above = (place - 1) >> 1; place > 0 && at(above) > at(place); above = (place - 1) >> 1) {
      swap(place, above);
      place = above;
    }
  };
  const takeFirst = (): OpenNode | undefined => {
    swap(0, heap.length - 1);
    const first = heap.pop();
    let place = 0;
    for (;;) {
      const below = at(2 * place + 1) <= at(2 * place + 2) ? 2 * place + 1 : 2 * place + 2;
      if (at(below) >= at(place)) return first;
      swap(place, below);
      place = below;
    }
  };
  return { add, takeFirst };
}
