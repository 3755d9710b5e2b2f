import type { Person } from '../../domain/people/person.ts';
import type { CarvedName } from '../../domain/walls/carved-name.ts';
import type { CarvedNameFit } from '../../domain/walls/fit-carved-name.ts';
import { wallWords as words } from '../../i18n/walls.ts';
import { personWords } from '../../i18n/person.ts';
import { links } from '../../site.ts';
import { lifeYears } from '../person/person-card.ts';
import type { Wall } from './wall-of.ts';

/** A carved name, and what the archive can say of it. */
export interface WallName {
  anchor: string;
  /** As carved. */
  text: string;
  /** 第2列第5行, or that the place is not recorded. */
  at: string;
  /** The record of the person, where it is settled who that is. */
  href?: string;
  /** Whom it is or may be, in words; never more than is known. */
  said: string;
  /** Those whom it may be, or the one it is. */
  people: { href: string; text: string }[];
  /** Of those whom it may be, how many are not named here. */
  more: number;
}

const mostNamed = 5;

export function toWallName(name: CarvedName, { fitOf, requireSpot }: Wall): WallName {
  const { anchor, at } = requireSpot(name);
  const fit = fitOf(name);
  const people = peopleOf(fit);
  const linked = fit.kind === 'linked' ? { href: links.person(fit.person.id) } : {};
  return {
    anchor,
    text: name.carved,
    at: at === undefined ? words.placeUnknown : words.place(at),
    ...linked,
    said: sayFit(fit, name),
    people: people.slice(0, mostNamed).map(toPerson),
    more: Math.max(0, people.length - mostNamed),
  };
}

function peopleOf(fit: CarvedNameFit): readonly Person[] {
  switch (fit.kind) {
    case 'linked':
      return [fit.person];
    case 'shared':
      return fit.people;
    case 'may-be-one':
      return [fit.bearer.person];
    case 'may-be-several':
      return fit.bearers.map(({ person }) => person);
    case 'fits-none':
    case 'unreadable':
      return [];
  }
}

/** One sentence on whom the carved name is. */
export function sayFit(fit: CarvedNameFit, name: CarvedName): string {
  switch (fit.kind) {
    case 'linked':
      return words.said.linked(sayLife(fit.person, name));
    case 'shared':
      return words.said.shared(fit.people.length);
    case 'may-be-one':
      return words.said['may-be-one'](fit.bearer.by === 'name');
    case 'may-be-several':
      return words.said['may-be-several'](fit.bearers.length);
    case 'fits-none':
    case 'unreadable':
      return words.said[fit.kind];
  }
}

/** Years and native place; and the roll's name where the stone has another. */
function sayLife(person: Person, { carved }: CarvedName): string {
  const native = person.nativePlace === '' ? [] : [personWords.native(person.nativePlace)];
  const other = person.name === carved ? [] : [words.carvedAs(person.name)];
  const years = lifeYears(person);
  const life = years === personWords.unknown ? words.yearsUnknown : years;
  return [...other, life, ...native].join('，');
}

function toPerson(person: Person): WallName['people'][number] {
  const more = [lifeYears(person), person.nativePlace].filter((part) => part !== '');
  return { href: links.person(person.id), text: `${person.name}（${more.join('，')}）` };
}

/** How many names of the wall fit in which way. */
export function countFits(wall: Wall): Record<CarvedNameFit['kind'], number> {
  const counts = {
    linked: 0,
    shared: 0,
    'may-be-one': 0,
    'may-be-several': 0,
    'fits-none': 0,
    unreadable: 0,
  };
  for (const name of wall.names) counts[wall.fitOf(name).kind] += 1;
  return counts;
}
