import { splitName } from '../domain/names/split-name.ts';
import type { NameFit } from './compare-name.ts';
import type { NameHit, Reason, YearSpan } from './name-answer.ts';
import type { NameEntry, PersonFacts } from './name-entry.ts';
import type { NameQuery } from './name-query.ts';
import type { QueryToken } from './query-token.ts';
import type { StartFile } from './start-file.ts';

/** The words of the archive that the index refers to by number. */
export interface IndexWords {
  start: StartFile;
  /** Districts (from 1) by every name they bear or bore. */
  places: ReadonlyMap<string, readonly number[]>;
}

export interface Asked {
  query: NameQuery;
  tokens: readonly QueryToken[];
  words: IndexWords;
}

export function toHit(entry: NameEntry, fit: NameFit, asked: Asked): NameHit {
  const { events: _, ...person } = entry.person;
  const { districts, periods } = asked.words.start;
  const district = districts[person.district - 1];
  return {
    ...person,
    isExact: fit.isExact,
    distance: fit.distance,
    reasons: toReasons(entry, fit, asked),
    district: district?.code ?? '',
    nativePlace: district?.name ?? person.nativePlace,
    period: periods[person.period] ?? '',
  };
}

function toReasons(entry: NameEntry, fit: NameFit, { query, tokens, words }: Asked): Reason[] {
  const reasons = fit.reasons.map((reason) => asSurname(reason, entry));
  if (reasons.length === 0)
    reasons.push({ kind: tokens.every(({ kind }) => kind === 'syllable') ? 'pinyin' : 'exact' });
  if (entry.kind > 0) {
    const found = entry.written.map(({ text }) => text).join('');
    reasons.push({ kind: 'alias', nameKind: words.start.nameKinds[entry.kind - 1] ?? '', found });
  }
  for (const word of query.further) {
    const reason = fitFurther(word, entry.person, words);
    if (reason !== undefined) reasons.push(reason);
  }
  return reasons;
}

/** What is missing at the front is the surname only in a name of the roll, and only where nothing else is missing there. */
function asSurname(reason: Reason, { kind, written, person }: NameEntry): Reason {
  if (reason.kind !== 'given-only') return reason;
  const isSurname = kind === 0 && written.length > 1 && splitName(person.name).surname === reason.found;
  return isSurname ? reason : { kind: 'missing', found: reason.found };
}

/** How a further word of the query fits the record; undefined where it does not. */
function fitFurther(asked: string, person: PersonFacts, { start, places }: IndexWords): Reason | undefined {
  const year = /^(?<year>\d{4})\s*年?$/u.exec(asked)?.groups?.['year'];
  if (year !== undefined) return fitYear(asked, Number(year), person);
  const district = start.districts[person.district - 1]?.name ?? '';
  if (places.get(asked)?.includes(person.district) === true)
    return { kind: 'district', asked, found: district };
  const event = person.events
    .split(',')
    .map((number) => start.events[Number(number) - 1])
    .find(
      (known) =>
        known !== undefined && [known.name, ...known.otherNames].some((name) => name.includes(asked)),
    );
  if (event !== undefined) return { kind: 'event', asked, found: event.name };
  if (person.unit.includes(asked)) return { kind: 'unit', asked, found: person.unit };
  if (person.deathPlace.includes(asked)) return { kind: 'place', asked, found: person.deathPlace };
  if (person.facility.includes(asked)) return { kind: 'facility', asked, found: person.facility };
  const native = [district, person.nativePlace].find((place) => place.includes(asked));
  return native === undefined ? undefined : { kind: 'district', asked, found: native };
}

function fitYear(asked: string, year: number, { born, died }: PersonFacts): Reason | undefined {
  const span = [died, born].find((known) => includes(known, year));
  return span === undefined ? undefined : { kind: 'year', asked, found: String(year) };
}

function includes(span: YearSpan | undefined, year: number): boolean {
  return span !== undefined && span.from <= year && year <= span.until;
}
