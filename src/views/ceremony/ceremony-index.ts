import type { Archive } from '../../archive/archive.ts';
import { ceremonyWords as words, occasions } from '../../i18n/ceremonies.ts';
import { links } from '../../site.ts';
import { listDayLists, listDistrictLists, listPlaceLists, type ReadingList } from './reading-lists.ts';

export interface ListLink {
  href: string;
  label: string;
  count: string;
}

/** Where every list to read out is found. */
interface CeremonyIndex {
  isEmpty: boolean;
  occasions: { href: string; label: string; date: string }[];
  places: ListLink[];
  districts: ListLink[];
  days: ListLink[];
  certificates: string;
}

export function toCeremonyIndex(archive: Archive): CeremonyIndex {
  return {
    isEmpty: archive.people.length === 0,
    occasions: occasions.map((occasion) => ({
      href: links.ceremony(occasion),
      label: words.titles[occasion],
      date: words.occasionDates[occasion],
    })),
    places: toListLinks(listPlaceLists(archive)),
    districts: toListLinks(listDistrictLists(archive)),
    days: toListLinks(listDayLists(archive)),
    certificates: links.certificates(),
  };
}

export function toListLinks(lists: readonly ReadingList[]): ListLink[] {
  return lists.map(({ key, label, people, carved }) => ({
    href: links.ceremony(key),
    label,
    count: words.people(people.length + carved.length),
  }));
}
