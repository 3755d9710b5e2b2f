import type { CarvedName } from './carved-name.ts';

/** All carved names, indexed. Lists keep the order of the sheets. */
export interface WallBook {
  all: readonly CarvedName[];
  /** Facilities that have a wall. */
  facilityIds: readonly string[];
  listAt(facilityId: string): readonly CarvedName[];
  listOfPerson(personId: string): readonly CarvedName[];
}

export function createWallBook(names: readonly CarvedName[]): WallBook {
  const byFacility = Map.groupBy(names, ({ facilityId }) => facilityId);
  const byPerson = new Map<string, CarvedName[]>();
  for (const name of names) {
    for (const id of name.personIds) byPerson.set(id, [...(byPerson.get(id) ?? []), name]);
  }
  return {
    all: names,
    facilityIds: [...byFacility.keys()],
    listAt: (facilityId) => byFacility.get(facilityId) ?? [],
    listOfPerson: (personId) => byPerson.get(personId) ?? [],
  };
}
