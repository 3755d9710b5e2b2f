import type { Grave } from './grave.ts';
import type { GraveMove } from './grave-move.ts';

/** The ledger of graves, indexed. Lists keep the order of the sheets. */
export interface GraveBook {
  all: readonly Grave[];
  moves: readonly GraveMove[];
  findGrave(id: string): Grave | undefined;
  /** Graves of a facility; of scattered ones with undefined. */
  listAt(facilityId: string | undefined): readonly Grave[];
  listOfPerson(personId: string): readonly Grave[];
  /** Moves that leave this grave. */
  listMovesFrom(graveId: string): readonly GraveMove[];
  /** Moves that lead to this grave. */
  listMovesTo(graveId: string): readonly GraveMove[];
}

export function createGraveBook(graves: readonly Grave[], moves: readonly GraveMove[]): GraveBook {
  const byId = new Map(graves.map((grave) => [grave.id, grave]));
  const byFacility = Map.groupBy(graves, (grave) => grave.facilityId);
  const byPerson = new Map<string, Grave[]>();
  for (const grave of graves) {
    for (const id of grave.personIds) byPerson.set(id, [...(byPerson.get(id) ?? []), grave]);
  }
  const bySource = Map.groupBy(moves, ({ from }) => from.graveId);
  const byTarget = Map.groupBy(moves, ({ to }) => to.graveId);
  return {
    all: graves,
    moves,
    findGrave: (id) => byId.get(id),
    listAt: (facilityId) => byFacility.get(facilityId) ?? [],
    listOfPerson: (personId) => byPerson.get(personId) ?? [],
    listMovesFrom: (graveId) => bySource.get(graveId) ?? [],
    listMovesTo: (graveId) => byTarget.get(graveId) ?? [],
  };
}
