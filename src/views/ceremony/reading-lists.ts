import type { Archive } from '../../archive/archive.ts';
import { compareDates } from '../../domain/dates/date-bounds.ts';
import { listOccupants } from '../../domain/graves/occupants.ts';
import { foldForComparison } from '../../domain/names/script-forms.ts';
import { withoutPadding } from '../../domain/names/split-name.ts';
import type { Person } from '../../domain/people/person.ts';
import { dayWords } from '../../i18n/days.ts';
import { ceremonyWords as words } from '../../i18n/ceremonies.ts';
import { monthDays } from '../day/calendar.ts';
import { listGroups } from '../roll/roll-facets.ts';

/** Names to be read out together. */
export interface ReadingList {
  /** As it stands in the address: `11-27`, `at/gele-shan`, `district/500106`. */
  key: string;
  kind: 'day' | 'place' | 'district';
  /** The day, the facility or the district. */
  label: string;
  lead: string;
  people: readonly Person[];
  /** Names on stones, walls or in the ledger that nobody of the roll is known to bear. */
  carved: readonly string[];
  /** Graves there of which no name is known. */
  nameless: number;
}

export function listPlaceLists(archive: Archive): ReadingList[] {
  return archive.facilities.flatMap(({ id }) => findReadingList(archive, `at/${id}`) ?? []);
}

export function listDistrictLists(archive: Archive): ReadingList[] {
  return listGroups(archive, 'district').map(({ key, label, people }) => ({
    ...empty,
    key: `district/${key}`,
    kind: 'district',
    label,
    lead: districtLead(key, people.length),
    people,
  }));
}

export function listDayLists(archive: Archive): ReadingList[] {
  return monthDays.flatMap(({ key }) => findReadingList(archive, key) ?? []);
}

/** Undefined where there is nobody to be read out, and nothing to be told. */
export function findReadingList(archive: Archive, key: string): ReadingList | undefined {
  if (key.startsWith('at/')) return findPlaceList(archive, key.slice('at/'.length));
  if (key.startsWith('district/')) return listDistrictLists(archive).find((list) => list.key === key);
  return findDayList(archive, key);
}

const empty = { carved: [], nameless: 0 } as const;

function findDayList({ peopleBy }: Archive, key: string): ReadingList | undefined {
  const people = (peopleBy.deathDay.get(key) ?? []).toSorted((a, b) => compareDates(a.died, b.died));
  const day = monthDays.find((monthDay) => monthDay.key === key);
  if (people.length === 0 || day === undefined) return undefined;
  const label = dayWords.day(day.month, day.day);
  return { ...empty, key, kind: 'day', label, lead: words.dayLead(counted(people.length)), people };
}

function findPlaceList(archive: Archive, facilityId: string): ReadingList | undefined {
  const facility = archive.findFacility(facilityId);
  if (facility === undefined) return undefined;
  const { named, carved: onGraves, nameless } = readGraves(archive, facilityId);
  const wall = archive.walls.listAt(facilityId);
  const onWall = wall.filter(({ personIds }) => personIds.length !== 1).map((name) => name.carved);
  const ids = new Set([
    ...(archive.peopleBy.burial.get(facilityId) ?? []).map(({ id }) => id),
    ...named,
    ...wall.flatMap(({ personIds }) => (personIds.length === 1 ? personIds : [])),
  ]);
  const people = archive.people.filter(({ id }) => ids.has(id));
  const carved = joinNames(onGraves, onWall);
  if (people.length + carved.length + nameless === 0) return undefined;
  return {
    key: `at/${facilityId}`,
    kind: 'place',
    label: facility.name,
    lead: words.placeLead(counted(people.length)),
    people,
    carved,
    nameless,
  };
}

/** Graves that were moved away are read out where they are now. */
function readGraves(archive: Archive, facilityId: string) {
  const named: string[] = [];
  const carved: string[] = [];
  let nameless = 0;
  for (const grave of archive.graves.listAt(facilityId)) {
    if (archive.graves.listMovesFrom(grave.id).length > 0) continue;
    const occupants = listOccupants(grave, archive.findPerson);
    if (occupants.length === 0) nameless += 1;
    for (const { personId, name } of occupants) {
      if (personId === undefined) carved.push(name);
      else named.push(personId);
    }
  }
  return { named, carved, nameless };
}

/** One name on a grave and on the wall is one name; twice on the wall, it is two people. */
function joinNames(onGraves: readonly string[], onWall: readonly string[]): string[] {
  const walls = Map.groupBy(onWall, nameKey);
  const graves = Map.groupBy(onGraves, nameKey);
  const keys = new Set([...walls.keys(), ...graves.keys()]);
  return [...keys].flatMap((key) => {
    const [wall, grave] = [walls.get(key) ?? [], graves.get(key) ?? []];
    return wall.length >= grave.length ? wall : grave;
  });
}

function nameKey(name: string): string {
  return foldForComparison(withoutPadding(name));
}

function districtLead(key: string, count: number): string {
  if (key === 'elsewhere') return words.elsewhereLead(counted(count));
  return key === 'unknown' ? words.unknownLead(counted(count)) : words.districtLead(counted(count));
}

function counted(count: number): string {
  return count.toLocaleString('zh-Hans');
}
