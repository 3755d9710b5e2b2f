import type { Archive } from '../../archive/archive.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { listOccupants, type Occupant } from '../../domain/graves/occupants.ts';
import { graveSignOf, graveTitleOf } from '../../i18n/grave-titles.ts';
import { graveWords as words } from '../../i18n/graves.ts';

/** What stands on the stone of a ledger: names in the order of the grave, and what kind of tomb it is. */
export interface GraveNames {
  names: string[];
  /** 之墓, 衣冠冢, 无名烈士之墓: the words besides the names. */
  sign: string;
  /** False for a name without a grave: nobody knows where the stone would stand. */
  isPlaced: boolean;
}

export function occupantsOf(grave: Grave, archive: Archive): Occupant[] {
  return listOccupants(grave, (id) => archive.findPerson(id));
}

export function toGraveNames(grave: Grave, occupants: readonly Occupant[]): GraveNames {
  return {
    names: occupants.map(({ name }) => name),
    sign: graveSignOf(grave, occupants.length > 0),
    isPlaced: grave.state !== '有名无墓',
  };
}

/** What a list says in the column of names: the names, else what the ledger has in their place. */
export function toListedName(grave: Grave, occupants: readonly Occupant[]): string {
  const { names, sign } = toGraveNames(grave, occupants);
  if (names.length === 0) return grave.state === undefined ? words.stateUnknown : sign;
  const isSaid = grave.state === '衣冠冢' || grave.state === '有名无墓';
  return graveTitleOf({ names, sign: isSaid ? `（${sign}）` : '', isPlaced: true });
}

/** Where a grave lies, for other pages: the facility's name is left out on the facility's own. */
export function toGraveAddress(grave: Grave, archive: Archive, onPageOf?: string): string {
  const facility = grave.facilityId === undefined ? undefined : archive.findFacility(grave.facilityId);
  const place = words.label(grave);
  return facility === undefined || facility.id === onPageOf ? place : `${facility.name}${place}`;
}
