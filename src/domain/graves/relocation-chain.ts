import { compareDates } from '../dates/date-bounds.ts';
import type { GraveBook } from './grave-book.ts';
import type { GraveMove, MoveEnd } from './grave-move.ts';

/** Where those who were buried in a grave lie after all moves. */
export type RestingPlace =
  | { kind: 'here' }
  /** More than one end where a shared grave was divided. */
  | { kind: 'moved'; ends: MoveEnd[] }
  /** The moves lead in a circle, and their dates don't say which was the last. */
  | { kind: 'unclear' };

export interface RelocationChain {
  /** Every move that leads to the grave or away from it by any number of steps, in order of time. */
  moves: GraveMove[];
  now: RestingPlace;
}

type Moves = Pick<GraveBook, 'listMovesFrom' | 'listMovesTo'>;

/** The moves of one grave, old ↔ new, over any number of steps. Circles end where they close. */
export function toRelocationChain(graveId: string, book: Moves): RelocationChain {
  const before = listReached(
    graveId,
    (id) => book.listMovesTo(id),
    ({ from }) => from,
  );
  const after = listReached(
    graveId,
    (id) => book.listMovesFrom(id),
    ({ to }) => to,
  );
  return {
    moves: inOrder([...new Set([...before.reverse(), ...after])]),
    now: restingPlace(graveId, after, book),
  };
}

/** Moves reached from a grave in one direction, the nearest first; each once. */
function listReached(
  graveId: string,
  movesOf: (id: string) => readonly GraveMove[],
  nextOf: (move: GraveMove) => MoveEnd,
): GraveMove[] {
  const reached = new Set<GraveMove>();
  const waiting = [...movesOf(graveId)];
  for (let move = waiting.shift(); move !== undefined; move = waiting.shift()) {
    if (reached.has(move)) continue;
    reached.add(move);
    const next = nextOf(move).graveId;
    if (next !== undefined) waiting.push(...movesOf(next));
  }
  return [...reached];
}

/** Dates decide where every move has one; else the order in which the moves follow one another. */
function inOrder(moves: GraveMove[]): GraveMove[] {
  const areDated = moves.every(({ date }) => date.kind === 'known');
  return areDated ? moves.sort((a, b) => compareDates(a.date, b.date)) : moves;
}

function restingPlace(graveId: string, after: readonly GraveMove[], book: Moves): RestingPlace {
  if (after.length === 0) return { kind: 'here' };
  const ends = after
    .map(({ to }) => to)
    .filter((end) => end.graveId === undefined || book.listMovesFrom(end.graveId).length === 0);
  const closes = after.some(({ to }) => to.graveId === graveId);
  if (ends.length > 0 && !closes) return { kind: 'moved', ends: withoutRepeats(ends) };
  const last = findLast(after);
  if (last === undefined) return { kind: 'unclear' };
  return last.to.graveId === graveId ? { kind: 'here' } : { kind: 'moved', ends: [last.to] };
}

function withoutRepeats(ends: readonly MoveEnd[]): MoveEnd[] {
  return [...new Map(ends.map((end) => [end.graveId ?? `: ${end.text}`, end])).values()];
}

/** The move after all others, where all are dated and no other may be of the same time. */
function findLast(moves: readonly GraveMove[]): GraveMove | undefined {
  const sorted = inOrder([...moves]);
  const [last, other] = [sorted.at(-1), sorted.at(-2)];
  if (last === undefined || last.date.kind !== 'known') return undefined;
  if (moves.some(({ date }) => date.kind !== 'known')) return undefined;
  return other === undefined || compareDates(other.date, last.date) < 0 ? last : undefined;
}
