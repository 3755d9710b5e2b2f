import type { Facility } from '../facilities/facility.ts';
import type { Person } from '../people/person.ts';
import type { CarvedName } from './carved-name.ts';
import { listMisfits } from './fit-carved-name.ts';
import { indexBearers } from './name-bearers.ts';
import type { WallBook } from './wall-book.ts';

export interface WallRecords {
  /** In the order of the roll. */
  people: readonly Person[];
  walls: Pick<WallBook, 'listAt'>;
  findPerson(id: string): Person | undefined;
}

/** Why a name belongs on a wall: 安葬设施 is the wall's facility; 籍贯今属 is its district. */
export type DueReason = 'buried' | 'native';

export interface DuePerson {
  person: Person;
  reasons: readonly DueReason[];
}

export interface CarvedPerson {
  person: Person;
  names: readonly CarvedName[];
}

/** What remains to be done on a wall; each list keeps the order of the roll. */
export interface WallBacklog {
  /** On no line of the wall, 已认定. */
  recognised: readonly DuePerson[];
  /** On no line of the wall, and not, or not yet, recognised. */
  unrecognised: readonly DuePerson[];
  /** Due, with the name on the wall, but nobody has settled whose name it is. */
  unsettled: readonly (DuePerson & CarvedPerson)[];
  /** Linked, alone, to several lines of the wall. */
  twice: readonly CarvedPerson[];
  /** Linked to a line that carries none of the person's names: candidates for the list of errata. */
  misfits: readonly CarvedPerson[];
}

export function listNotYetCarved(records: WallRecords, facility: Facility): WallBacklog {
  const names = records.walls.listAt(facility.id);
  const settled = byPerson(names.filter(({ personIds }) => personIds.length === 1));
  const due = records.people.flatMap((person) => toDue(person, facility));
  const open = due.filter(({ person }) => !settled.has(person.id));
  const unsettled = findUnsettled(names, open);
  const missing = open.filter(({ person }) => !unsettled.has(person.id));
  const isRecognised = ({ person }: DuePerson): boolean => person.recognition.state === '已认定';
  return {
    recognised: missing.filter(isRecognised),
    unrecognised: missing.filter((one) => !isRecognised(one)),
    unsettled: open.flatMap((one) => {
      const carved = unsettled.get(one.person.id);
      return carved === undefined ? [] : [{ ...one, names: carved }];
    }),
    twice: inRollOrder(records, settled).filter((one) => one.names.length > 1),
    misfits: listMisfitting(records, names),
  };
}

function toDue(person: Person, facility: Facility): DuePerson[] {
  const reasons: DueReason[] = [];
  if (person.burial.facilityId === facility.id) reasons.push('buried');
  if (facility.district !== '' && person.nativeDistrict === facility.district) reasons.push('native');
  return reasons.length === 0 ? [] : [{ person, reasons }];
}

/** The lines that may be a person's: linked to several, or to nobody and fitting one of the names. */
function findUnsettled(names: readonly CarvedName[], open: readonly DuePerson[]): Map<string, CarvedName[]> {
  const found = byPerson(names.filter(({ personIds }) => personIds.length > 1));
  const bearers = indexBearers(open.map(({ person }) => person));
  for (const name of names) {
    if (name.personIds.length > 0) continue;
    for (const { person } of bearers.list(name.carved)) addTo(found, person.id, name);
  }
  return found;
}

function listMisfitting(records: WallRecords, names: readonly CarvedName[]): CarvedPerson[] {
  const misfitting = new Map<string, CarvedName[]>();
  for (const name of names) {
    for (const person of listMisfits(name, records)) addTo(misfitting, person.id, name);
  }
  return inRollOrder(records, misfitting);
}

function byPerson(names: readonly CarvedName[]): Map<string, CarvedName[]> {
  const found = new Map<string, CarvedName[]>();
  for (const name of names) for (const id of name.personIds) addTo(found, id, name);
  return found;
}

function addTo(found: Map<string, CarvedName[]>, id: string, name: CarvedName): void {
  const names = found.get(id);
  if (names === undefined) found.set(id, [name]);
  else names.push(name);
}

function inRollOrder({ people }: WallRecords, byId: ReadonlyMap<string, CarvedName[]>): CarvedPerson[] {
  return people.flatMap((person) => {
    const names = byId.get(person.id);
    return names === undefined ? [] : [{ person, names }];
  });
}
