import type { Archive } from '../../archive/archive.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import type { Person } from '../../domain/people/person.ts';
import { graveWords as words } from '../../i18n/graves.ts';
import { links } from '../../site.ts';
import { toGraveAddress } from '../grave/grave-names.ts';
import { hasPlaceOnPlan } from '../grave/grave-way.ts';
import { toWallLines } from '../wall/wall-line.ts';

/** A grave of the ledger in which a person lies, lay, or is remembered. */
export interface PersonGrave {
  text: string;
  href: string;
  /** What the grave is, where it is not simply the one: 原葬, 衣冠冢, 墓址未详. */
  note: string;
  /** The grave on its cemetery's plan. */
  planHref?: string;
}

/** A place on a wall where the name is carved. */
export interface PersonWall {
  text: string;
  href: string;
  /** How the name stands there, and whether it is certain whose it is. */
  note: string;
}

/** Where a person lies, or the name stands, by the ledgers of graves and walls. */
export interface PersonPlaces {
  graves: PersonGrave[];
  walls: PersonWall[];
}

/** Undefined where neither ledger has the person: most of a roll. */
export function toPersonPlaces(person: Person, archive: Archive): PersonPlaces | undefined {
  const [graves, walls] = [toPersonGraves(person, archive), toPersonWalls(person, archive)];
  return graves.length + walls.length === 0 ? undefined : { graves, walls };
}

/** The grave first, then an empty tomb, those that were left last. The only one is called as the roll calls it. */
function toPersonGraves(person: Person, archive: Archive): PersonGrave[] {
  const isLeft = ({ id }: Grave) => archive.graves.listMovesFrom(id).length > 0;
  const noteFor = (grave: Grave) => (isLeft(grave) ? words.formerGrave : noteOf(grave));
  const rankOf = (grave: Grave) => (isLeft(grave) ? 2 : noteOf(grave) === '' ? 0 : 1);
  const graves = [...archive.graves.listOfPerson(person.id)].sort((a, b) => rankOf(a) - rankOf(b));
  const written = graves.length === 1 ? person.burial.position : '';
  return graves.map((grave) => ({
    text: written === '' ? toGraveAddress(grave, archive, person.burial.facilityId) : written,
    href: links.grave(grave.id),
    note: noteFor(grave),
    ...(grave.facilityId !== undefined && hasPlaceOnPlan(grave, archive)
      ? { planHref: links.plan(grave.facilityId, grave.id) }
      : {}),
  }));
}

function noteOf({ state }: Grave): string {
  if (state === '衣冠冢') return words.emptyTomb;
  return state === '有名无墓' ? words.unplaced : '';
}

function toPersonWalls(person: Person, archive: Archive): PersonWall[] {
  return toWallLines(archive, person.id).map(({ facility, position, href, carved, isShared }) => ({
    text: words.onWall(facility, position),
    href,
    note: [
      ...(carved === person.name ? [] : [words.carvedOnWall(carved)]),
      ...(isShared ? [words.sharedCarving] : []),
    ].join(words.noteSeparator),
  }));
}
