import type { Archive } from '../../archive/archive.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { listOccupants, type Occupant } from '../../domain/graves/occupants.ts';
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
    sign: signOf(grave, occupants.length > 0),
    isPlaced: grave.state !== '有名无墓',
  };
}

function signOf(grave: Grave, isNamed: boolean): string {
  switch (grave.state) {
    case '无名墓':
      return words.unnamed;
    case '有墓无名':
      return words.nameless;
    case '合葬墓':
      return words.sharedTomb;
    case '衣冠冢':
      return words.emptyTomb;
    case '有名无墓':
      return words.unplaced;
    case '有名墓':
    case undefined:
      return isNamed ? words.tombOf : words.label(grave);
  }
}

/** Names shown in a title; the others are counted. */
const inTitle = 3;

/** `张样一之墓`, `张样一、李样二、另4人合葬墓`, `无名烈士之墓`, `张样一（墓址未详）`. */
export function toGraveTitle({ names, sign, isPlaced }: GraveNames): string {
  const shown = names.slice(0, inTitle);
  const rest = names.length - shown.length;
  return `${[...shown, ...(rest > 0 ? [words.and(rest)] : [])].join(words.separator)}${isPlaced ? sign : `（${sign}）`}`;
}

/** What a list says in the column of names: the names, else what the ledger has in their place. */
export function toListedName(grave: Grave, occupants: readonly Occupant[]): string {
  const { names, sign } = toGraveNames(grave, occupants);
  if (names.length === 0) return grave.state === undefined ? words.stateUnknown : sign;
  const isSaid = grave.state === '衣冠冢' || grave.state === '有名无墓';
  return toGraveTitle({ names, sign: isSaid ? `（${sign}）` : '', isPlaced: true });
}

/** Where a grave lies, for other pages: the facility's name is left out on the facility's own. */
export function toGraveAddress(grave: Grave, archive: Archive, onPageOf?: string): string {
  const facility = grave.facilityId === undefined ? undefined : archive.findFacility(grave.facilityId);
  const place = words.label(grave);
  return facility === undefined || facility.id === onPageOf ? place : `${facility.name}${place}`;
}
