import type { Archive } from '../../archive/archive.ts';
import { rollWords as words } from '../../i18n/roll.ts';
import { links } from '../../site.ts';
import { toPersonCard, type PersonCard } from '../person/person-card.ts';
import { facets, listGroups, type Facet, type RollGroup } from './roll-facets.ts';

/** People on one page of a list: about 40 kB of HTML. */
export const pageSize = 100;

export interface RollList {
  facet: Facet;
  title: string;
  facetTitle: string;
  note: string;
  total: number;
  people: PersonCard[];
  paging: Paging;
}

export interface Paging {
  page: number;
  pages: { number: number; href: string }[];
}

export interface RollListRoute {
  facet: Facet;
  group: RollGroup;
  page: number;
  /** The `list` part of the address. */
  list: string;
}

/** Every page of every list. */
export function* listRollRoutes(archive: Archive): Generator<RollListRoute> {
  for (const facet of facets) {
    for (const group of listGroups(archive, facet)) {
      const count = Math.ceil(group.people.length / pageSize);
      for (let page = 1; page <= count; page += 1) {
        yield { facet, group, page, list: page === 1 ? group.key : `${group.key}/${page}` };
      }
    }
  }
}

export function toRollList(archive: Archive, { facet, group, page }: Omit<RollListRoute, 'list'>): RollList {
  const start = (page - 1) * pageSize;
  return {
    facet,
    title: group.label,
    facetTitle: words.facets[facet],
    note: words.facetNotes[facet],
    total: group.people.length,
    people: group.people.slice(start, start + pageSize).map((person) => toPersonCard(person, archive)),
    paging: toPaging(page, Math.ceil(group.people.length / pageSize), (number) =>
      links.rollList(facet, group.key, number),
    ),
  };
}

/** The first and last page and the neighbours of the present one; a list of 1,000 pages stays one line. */
export function toPaging(page: number, count: number, hrefOf: (page: number) => string): Paging {
  const wanted = new Set([1, 2, page - 2, page - 1, page, page + 1, page + 2, count - 1, count]);
  const numbers = [...wanted].filter((number) => number >= 1 && number <= count).sort((a, b) => a - b);
  return { page, pages: numbers.map((number) => ({ number, href: hrefOf(number) })) };
}

/** The route behind an address; throws when the roll has no such list. */
export function findRollRoute(archive: Archive, facet: string, list: string): RollListRoute {
  const route = rollRoutesOf(archive).get(`${facet}/${list}`);
  if (route === undefined) throw new Error(`roll/${facet}/${list}: the roll has no such list.`);
  return route;
}

const routesByArchive = new WeakMap<Archive, Map<string, RollListRoute>>();

function rollRoutesOf(archive: Archive): Map<string, RollListRoute> {
  const known = routesByArchive.get(archive);
  if (known !== undefined) return known;
  const routes = new Map(
    [...listRollRoutes(archive)].map((route) => [`${route.facet}/${route.list}`, route]),
  );
  routesByArchive.set(archive, routes);
  return routes;
}
