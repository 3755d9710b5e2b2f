import type { Archive } from '../../archive/archive.ts';
import { ceremonyWords as words } from '../../i18n/ceremonies.ts';
import { links } from '../../site.ts';
import { countPages, listPagedKeys, toListPage, type ListPage } from '../list-pages.ts';
import {
  findReadingList,
  listDayLists,
  listDistrictLists,
  listPlaceLists,
  type ReadingList,
} from './reading-lists.ts';
import {
  isDoubtfullyRead,
  isUnchecked,
  toCarvedLine,
  toReadingLine,
  type ReadingLine,
} from './reading-line.ts';
import { toRibbons, type RibbonPair } from './ribbons.ts';
import { toServiceOrder, type ServiceOrder } from './service-order.ts';

/** One list to read out; order of service and ribbons stand on its first page. */
interface CeremonyPage {
  key: string;
  title: string;
  lead: string;
  page: number;
  pdf: string | undefined;
  /** The record that the list is about. */
  beside: { label: string; href: string };
  notes: ListNotes;
  list: ListPage<ReadingLine>;
  /** On the last page. */
  carved: ReadingLine[];
  nameless: string;
  first: { order: ServiceOrder; ribbons: RibbonPair[] } | undefined;
}

/** Every list and each of its pages: `11-27`, `at/gele-shan`, `district/500106/2`. */
export function listCeremonyKeys(archive: Archive): string[] {
  return [...listPlaceLists(archive), ...listDistrictLists(archive), ...listDayLists(archive)].flatMap(
    ({ key, people }) => listPagedKeys(key, people.length),
  );
}

export function toCeremonyPage(archive: Archive, pageKey: string): CeremonyPage {
  const { key, page } = readKey(pageKey);
  const list = findReadingList(archive, key);
  if (list === undefined || page > countPages(list.people.length))
    throw new Error(`ceremonies/${pageKey}: there is no such list.`);
  const shown = toListPage(list.people, { id: key, page, hrefOf: links.ceremony });
  const isLast = page === countPages(list.people.length);
  return {
    key: pageKey,
    title: toListTitle(list),
    lead: list.lead,
    page,
    pdf: hasPdf(archive, list) ? links.ceremonyPdf(key) : undefined,
    beside: toBeside(list),
    notes: toListNotes(list),
    list: { ...shown, items: shown.items.map(toReadingLine) },
    carved: isLast ? list.carved.map(toCarvedLine) : [],
    nameless: isLast && list.nameless > 0 ? words.nameless(list.nameless) : '',
    first: page === 1 ? { order: toServiceOrder(archive), ribbons: toRibbons() } : undefined,
  };
}

/** The file of an occasion holds all names up to this many; beyond, every district has a file of its own instead. */
const mostNamesTogether = 2000;

export function isPrintedTogether({ people }: Archive): boolean {
  return people.length <= mostNamesTogether;
}

/** Days have their page, which prints as well; a file for each would be 366. */
export function hasPdf(archive: Archive, { kind }: ReadingList): boolean {
  return kind === 'place' || (kind === 'district' && !isPrintedTogether(archive));
}

export function toListTitle({ kind, label }: ReadingList): string {
  return kind === 'day' ? words.dayTitle(label) : words.listTitle(label);
}

/** What whoever reads out should look at before; empty where there is nothing. */
export interface ListNotes {
  doubtful: string;
  unchecked: string;
}

export function toListNotes(...lists: readonly ReadingList[]): ListNotes {
  const people = lists.flatMap((list) => list.people);
  const doubtful = people.filter(isDoubtfullyRead).length;
  const unchecked = people.filter(isUnchecked).length;
  return {
    doubtful: doubtful === 0 ? '' : words.doubtful(doubtful),
    unchecked: unchecked === 0 ? '' : words.unchecked(unchecked),
  };
}

function toBeside({ key, kind }: ReadingList): CeremonyPage['beside'] {
  const id = key.split('/')[1] ?? '';
  if (kind === 'day') return { label: words.dayPage, href: links.day(key) };
  return kind === 'place'
    ? { label: words.facility, href: links.facility(id) }
    : { label: words.rollList, href: links.rollList('district', id) };
}

/** The number of a page is the part after the list's own key, which for places and districts has two parts. */
function readKey(pageKey: string): { key: string; page: number } {
  const parts = pageKey.split('/');
  const own = parts[0] === 'at' || parts[0] === 'district' ? 2 : 1;
  return { key: parts.slice(0, own).join('/'), page: Number(parts[own] ?? '1') };
}
