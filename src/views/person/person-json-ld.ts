import type { Person as SchemaPerson, WithContext } from 'schema-dts';
import type { Archive } from '../../archive/archive.ts';
import { toIsoMachine } from '../../domain/dates/format-date.ts';
import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import type { Person } from '../../domain/people/person.ts';
import { absolute, links } from '../../site.ts';
import { unitText } from './person-card.ts';

/**
 * schema.org data of a person. Uncertain dates are left out rather than made exact; schema.org has no property for a
 * place of burial, so none is given.
 */
export function toPersonJsonLd(person: Person, archive: Archive, portraitId?: string): string {
  const unit = unitText(person, archive);
  const data: WithContext<SchemaPerson> = {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': absolute(links.person(person.id)),
    url: absolute(links.person(person.id)),
    identifier: person.id,
    name: person.name,
    ...(person.surname === '' ? {} : { familyName: person.surname, givenName: person.given }),
    ...(person.otherNames.length === 0 ? {} : { alternateName: person.otherNames.map((form) => form.text) }),
    ...(person.sex === undefined ? {} : { gender: person.sex }),
    ...dated('birthDate', person.born),
    ...dated('deathDate', person.died),
    ...(person.birthPlace === '' ? {} : { birthPlace: { '@type': 'Place', name: person.birthPlace } }),
    ...(person.deathPlace === '' ? {} : { deathPlace: { '@type': 'Place', name: person.deathPlace } }),
    ...(unit === '' ? {} : { memberOf: { '@type': 'Organization', name: unit } }),
    ...(portraitId === undefined ? {} : { image: absolute(links.photo(portraitId, 800, 'jpg')) }),
    ...(person.honours.length === 0 ? {} : { award: person.honours }),
  };
  return JSON.stringify(data).replace(/</gu, '\\u003c');
}

function dated(property: 'birthDate' | 'deathDate', date: FuzzyDate): Record<string, string> {
  const value = date.kind === 'known' && !date.approximate && !date.doubtful ? toIsoMachine(date) : undefined;
  return value === undefined ? {} : { [property]: value };
}
