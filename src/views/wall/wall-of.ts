import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import type { Person } from '../../domain/people/person.ts';
import type { CarvedName } from '../../domain/walls/carved-name.ts';
import { fitCarvedName, type CarvedNameFit } from '../../domain/walls/fit-carved-name.ts';
import { indexBearers, type NameBearers } from '../../domain/walls/name-bearers.ts';
import {
  layOutWall,
  type WallLayout,
  type WallPanel,
  type WallSpot,
} from '../../domain/walls/wall-layout.ts';
import { wallWords as words } from '../../i18n/walls.ts';

/** The wall of a facility as its pages need it. */
export interface Wall {
  facility: Facility;
  /** In the order of the sheet. */
  names: readonly CarvedName[];
  layout: WallLayout;
  fitOf(name: CarvedName): CarvedNameFit;
  requireSpot(name: CarvedName): WallSpot;
}

interface Known {
  bearers: NameBearers<Person>;
  walls: Map<string, Wall>;
}

const byArchive = new WeakMap<Archive, Known>();

/** Facilities of the archive that have a wall, in the order of the table. */
export function listWalledFacilities(archive: Archive): Facility[] {
  return archive.facilities.filter(({ id }) => archive.walls.listAt(id).length > 0);
}

/** Laid out once: every page of the wall asks for it. Throws where the facility has no wall. */
export function requireWall(archive: Archive, facilityId: string): Wall {
  const known = byArchive.get(archive) ?? { bearers: indexBearers(archive.people), walls: new Map() };
  byArchive.set(archive, known);
  const wall = known.walls.get(facilityId) ?? makeWall(archive, facilityId, known.bearers);
  known.walls.set(facilityId, wall);
  return wall;
}

function makeWall(archive: Archive, facilityId: string, bearers: NameBearers<Person>): Wall {
  const facility = archive.findFacility(facilityId);
  const names = archive.walls.listAt(facilityId);
  if (facility === undefined || names.length === 0) {
    throw new Error(`walls/${facilityId}.csv: there is no such facility, or no name.`);
  }
  const layout = layOutWall(names);
  const roll = { bearers, findPerson: (id: string) => archive.findPerson(id) };
  const fits = new Map(names.map((name) => [name, fitCarvedName(name, roll)]));
  const require = <Value>(found: Value | undefined): Value => {
    if (found === undefined) throw new Error(`walls/${facilityId}.csv: the name is not of this wall.`);
    return found;
  };
  return {
    facility,
    names,
    layout,
    fitOf: (name) => require(fits.get(name)),
    requireSpot: (name) => require(layout.spots.get(name)),
  };
}

/** 第3面, or what the sheet calls it. */
export function panelTitle({ number, name }: WallPanel, { panels }: WallLayout): string {
  if (number !== undefined) return words.panel(number);
  if (name !== '') return name;
  return panels.length === 1 ? words.panelOnly : words.panelUnnamed;
}

/** 第3面第2列第5行; without the panel where the wall has but one that the sheet does not name. */
export function placeText({ panel, at }: WallSpot, layout: WallLayout): string {
  const found = layout.panels[panel - 1];
  const isOnly = layout.panels.length === 1 && found?.name === '';
  const title = found === undefined || isOnly ? '' : panelTitle(found, layout);
  return `${title}${at === undefined ? words.placeUnknown : words.place(at)}`;
}
