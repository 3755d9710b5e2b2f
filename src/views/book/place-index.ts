import type { Archive } from '../../archive/archive.ts';
import { compareByReading, readName } from '../../domain/names/name-reading.ts';
import type { Person } from '../../domain/people/person.ts';
import { resolvePlace } from '../../domain/places/resolve-place.ts';
import { bookWords as words } from '../../i18n/book.ts';
import { toHeadingBlock, toIndexBlock, type BookBlock } from './book-block.ts';
import { frameOf } from './book-frame.ts';
import type { FlowPart } from './book-part.ts';
import type { PeopleSource } from './people-source.ts';
import { toPageRanges } from './page-ranges.ts';
import { townshipOf } from './township-of.ts';

type PlaceKind = keyof typeof words.indexes.placeKinds;

/** Former names of counties, townships, and places of death, with the pages on which they occur. */
export function toPlaceIndex({ archive, people, pageOf, setting }: PeopleSource): FlowPart {
  const found = collectPlaces(archive, people, pageOf);
  const frame = frameOf('places', setting);
  const blocks: BookBlock[] = [];
  for (const kind of ['former', 'township', 'death'] as const) {
    const places = sortByReading(found[kind]);
    if (places.length === 0) continue;
    blocks.push(toHeadingBlock({ level: 1, title: words.indexes.placeKinds[kind] }));
    for (const [place, pages] of places) {
      const runs = [{ text: `${place}　` }, { text: toPageRanges(pages), as: 'stone' as const }];
      blocks.push(toIndexBlock({ runs, page: '', head: place }, frame));
    }
  }
  const title = words.indexes.places;
  const opening = { title, note: words.indexes.placesLead };
  return { kind: 'flow', key: 'index-places', title, frame: 'places', opening, blocks };
}

type PagesByPlace = Map<string, Set<number>>;

function collectPlaces(
  archive: Archive,
  people: readonly Person[],
  pageOf: ReadonlyMap<string, number>,
): Record<PlaceKind, PagesByPlace> {
  const found = { former: new Map(), township: new Map(), death: new Map() };
  const formerNameOf = createFormerNames(archive);
  for (const person of people) {
    const page = pageOf.get(person.id);
    if (page === undefined) continue;
    add(found.former, formerNameOf(person.nativePlace), page);
    add(found.township, townshipTitle(person, archive), page);
    add(found.death, person.deathPlace, page);
  }
  return found;
}

function add(places: PagesByPlace, place: string, page: number): void {
  if (place === '') return;
  const pages = places.get(place);
  if (pages === undefined) places.set(place, new Set([page]));
  else pages.add(page);
}

function townshipTitle(person: Person, archive: Archive): string {
  const township = townshipOf(person, archive.gazetteer);
  const district = archive.gazetteer.findDistrict(person.nativeDistrict)?.name;
  return township === '' || district === undefined ? township : `${township}${words.brackets(district)}`;
}

/** The county's name of then, where it is no longer the name of the district. Places recur: each is read once. */
function createFormerNames({ gazetteer }: Archive): (place: string) => string {
  const known = new Map<string, string>();
  return (place) => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const reading = resolvePlace(place, gazetteer);
    const isFormer =
      reading.kind === 'ambiguous' || (reading.kind === 'district' && reading.via === 'former');
    const name = isFormer ? reading.matchedName : '';
    known.set(place, name);
    return name;
  };
}

function sortByReading(places: PagesByPlace): [string, Set<number>][] {
  return [...places]
    .map((entry) => ({ entry, reading: readName(`□${entry[0]}`) }))
    .sort((a, b) => compareByReading(a.reading, b.reading))
    .map(({ entry }) => entry);
}
