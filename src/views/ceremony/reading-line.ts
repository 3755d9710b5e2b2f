import { listOtherReadings } from '../../domain/ceremonies/other-readings.ts';
import { charactersOf, isUnreadableSign } from '../../domain/names/characters.ts';
import { readName, type NameReading } from '../../domain/names/name-reading.ts';
import { splitName } from '../../domain/names/split-name.ts';
import type { Person } from '../../domain/people/person.ts';
import { ceremonyWords as words } from '../../i18n/ceremonies.ts';
import { links } from '../../site.ts';
import { lifeYears } from '../person/person-card.ts';

/** A name as it is read out: each character with its sound, then what tells namesakes apart. */
export interface ReadingLine {
  /** Empty for a name that the roll does not have. */
  href: string;
  /** The whole name in one piece where the registrar's reading has another number of syllables. */
  sounds: { character: string; sound: string }[];
  /** Native place; empty for a name that the roll does not have. */
  native: string;
  years: string;
  /** What to ask before it is read out; none for most. */
  notes: string[];
  /** Where the roll says itself that the recognition is still to be looked for; else empty. */
  recognition: string;
}

export function toReadingLine(person: Person): ReadingLine {
  return {
    href: links.person(person.id),
    sounds: toSounds(person),
    native: person.nativePlace === '' ? words.nativeUnknown : person.nativePlace,
    years: lifeYears(person),
    notes: listNotes(person),
    recognition: toRecognition(person),
  };
}

export function toCarvedLine(name: string): ReadingLine {
  const person = { name, ...splitName(name), reading: readName(name) };
  return {
    href: '',
    sounds: toSounds(person),
    native: '',
    years: '',
    notes: unreadNotes(person.reading),
    recognition: '',
  };
}

export function isDoubtfullyRead(person: Person): boolean {
  return listNotes(person).length > 0;
}

export function isUnchecked(person: Person): boolean {
  return toRecognition(person) !== '';
}

type Named = Pick<Person, 'name' | 'surname' | 'given' | 'reading'>;

function toSounds({ surname, given, reading }: Named): ReadingLine['sounds'] {
  const characters = [...charactersOf(surname), ...charactersOf(given)];
  if (!reading.readingFits) return [{ character: characters.join(''), sound: reading.tones }];
  return characters.map((character, index) => ({
    character,
    sound: isUnreadableSign(character) ? '' : (reading.syllables[index] ?? ''),
  }));
}

function listNotes(person: Person): string[] {
  const others = listOtherReadings(person).map(({ character, read, others: readings }) =>
    words.reading(character, read, readings.join('、')),
  );
  return [...others, ...unreadNotes(person.reading)];
}

function toRecognition({ recognition: { state } }: Person): string {
  return state === '待核' || state === '未见材料' ? words.recognitions[state] : '';
}

function unreadNotes({ unread }: NameReading): string[] {
  const characters = unread.filter((character) => !isUnreadableSign(character));
  return characters.length === 0 ? [] : [words.unread(characters.join(''))];
}
