import type { Archive } from '../../archive/archive.ts';
import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import type { Person } from '../../domain/people/person.ts';
import { personWords } from '../../i18n/person.ts';
import { links } from '../../site.ts';

/** A person in a list: the name, and what tells namesakes apart. */
export interface PersonCard {
  id: string;
  href: string;
  name: string;
  years: string;
  native: string;
  unit: string;
}

export function toPersonCard(person: Person, archive: Archive): PersonCard {
  return {
    id: person.id,
    href: links.person(person.id),
    name: person.name,
    years: lifeYears(person),
    native: person.nativePlace,
    unit: unitText(person, archive),
  };
}

/** `1920—1949`; a year that is not known is said to be so. */
export function lifeYears(person: Person): string {
  const born = yearText(person.born);
  const died = yearText(person.died);
  return born === undefined && died === undefined
    ? personWords.unknown
    : `${born ?? personWords.unknown}—${died ?? personWords.unknown}`;
}

/** The year where the date lies within one, with 约 where it is approximate. */
export function yearText(date: FuzzyDate): string | undefined {
  if (date.kind !== 'known') return undefined;
  const [first, last] = [date.earliest.slice(0, 4), date.latest.slice(0, 4)];
  if (date.approximate) return `约${middleYear(first, last)}`;
  return first === last ? String(Number(first)) : `${Number(first)}/${Number(last)}`;
}

function middleYear(first: string, last: string): number {
  return Math.round((Number(first) + Number(last)) / 2);
}

/** The unit as the roll writes it, else the directory's name for the unit the row points to, else the post. */
export function unitText(person: Person, archive: Archive): string {
  if (person.unit !== '') return person.unit;
  const unit = person.unitIds.map((id) => archive.units.findUnit(id)).find((found) => found !== undefined);
  return unit?.name ?? person.post;
}
