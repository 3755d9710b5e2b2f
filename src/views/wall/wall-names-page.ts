import type { Archive } from '../../archive/archive.ts';
import { compareByReading, readName, type NameReading } from '../../domain/names/name-reading.ts';
import type { CarvedName } from '../../domain/walls/carved-name.ts';
import { wallWords as words } from '../../i18n/walls.ts';
import { links } from '../../site.ts';
import { toPaging, type Paging } from '../roll/roll-list.ts';
import { sayFit } from './wall-name.ts';
import { listWalledFacilities, placeText, requireWall, type Wall } from './wall-of.ts';

/** Names on one page of the list: about 60 kB of HTML. */
const pageSize = 200;

export interface WallNamesRoute {
  facilityId: string;
  /** The part of the address: `z`, `z/2`, `other`. */
  list: string;
}

/** The names of a wall as a list by reading: the twin of the wall for those who can't, or don't, walk along it. */
export interface WallNamesPage {
  facility: { id: string; name: string; href: string };
  wall: { title: string; href: string };
  title: string;
  lead: string;
  names: WallNameRow[];
  /** The key of the letter shown. */
  letter: string;
  letters: WallLetter[];
  paging: Paging;
}

interface WallNameRow {
  /** As carved. */
  text: string;
  /** 第1面第2列第5行. */
  place: string;
  /** The panel, with the name lit. */
  placeHref: string;
  /** The person's record, where it is settled who that is. */
  href?: string;
  said: string;
}

export interface WallLetter {
  key: string;
  label: string;
  href: string;
  count: number;
}

interface ReadLine {
  name: CarvedName;
  reading: NameReading;
}

const byWall = new WeakMap<Wall, ReadonlyMap<string, readonly ReadLine[]>>();

/** By first letter of the reading; names whose first character can't be read stand under `other`, last. */
function groupByLetter(wall: Wall): ReadonlyMap<string, readonly ReadLine[]> {
  const known = byWall.get(wall);
  if (known !== undefined) return known;
  const lines = wall.names.map((name) => ({ name, reading: readingOf(name, wall) }));
  lines.sort((a, b) => compareByReading(a.reading, b.reading));
  const groups = Map.groupBy(lines, ({ reading }) => keyOf(reading.initial));
  const sorted = [...groups].sort(([a], [b]) => (a === 'other' ? 1 : b === 'other' ? -1 : a < b ? -1 : 1));
  const made = new Map(sorted);
  byWall.set(wall, made);
  return made;
}

/** The registrar may have said how the person's name is read. */
function readingOf(name: CarvedName, { fitOf }: Wall): NameReading {
  const fit = fitOf(name);
  return fit.kind === 'linked' && fit.person.name === name.carved
    ? fit.person.reading
    : readName(name.carved);
}

function keyOf(initial: string): string {
  return /^[A-Z]$/u.test(initial) ? initial.toLowerCase() : 'other';
}

function labelOf(key: string): string {
  return key === 'other' ? words.letterOther : key.toUpperCase();
}

export function listNameLetters(archive: Archive, facilityId: string): WallLetter[] {
  return [...groupByLetter(requireWall(archive, facilityId))].map(([key, lines]) => ({
    key,
    label: labelOf(key),
    href: links.wallNames(facilityId, key),
    count: lines.length,
  }));
}

/** Every page of the lists of every wall. */
export function listNameRoutes(archive: Archive): WallNamesRoute[] {
  return listWalledFacilities(archive).flatMap(({ id }) =>
    listNameLetters(archive, id).flatMap(({ key, count }) =>
      Array.from({ length: Math.ceil(count / pageSize) }, (_, index) => ({
        facilityId: id,
        list: listOf(key, index + 1),
      })),
    ),
  );
}

function listOf(key: string, page: number): string {
  return page === 1 ? key : `${key}/${page}`;
}

export function toWallNamesPage(archive: Archive, { facilityId, list }: WallNamesRoute): WallNamesPage {
  const wall = requireWall(archive, facilityId);
  const [key = '', number = '1'] = list.split('/');
  const lines = groupByLetter(wall).get(key);
  if (lines === undefined) throw new Error(`facilities/${facilityId}/wall/names/${list}: no names.`);
  const page = Number(number);
  const start = (page - 1) * pageSize;
  return {
    facility: { id: facilityId, name: wall.facility.name, href: links.facility(facilityId) },
    wall: { title: words.titleOf(wall.facility.name), href: links.wall(facilityId) },
    title: key === 'other' ? words.listOther : words.listOf(labelOf(key)),
    lead: words.listLead(lines.length),
    names: lines.slice(start, start + pageSize).map(({ name }) => toRow(name, wall)),
    letter: key,
    letters: listNameLetters(archive, facilityId),
    paging: toPaging(page, Math.ceil(lines.length / pageSize), (to) =>
      links.wallNames(facilityId, listOf(key, to)),
    ),
  };
}

function toRow(name: CarvedName, { facility, layout, fitOf, requireSpot }: Wall): WallNameRow {
  const spot = requireSpot(name);
  const fit = fitOf(name);
  return {
    text: name.carved,
    place: placeText(spot, layout),
    placeHref: links.wallPanel(facility.id, spot.panel, spot.anchor),
    ...(fit.kind === 'linked' ? { href: links.person(fit.person.id) } : {}),
    said: sayFit(fit, name),
  };
}
