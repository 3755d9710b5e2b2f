import type { Archive } from '../archive/archive.ts';
import type { FuzzyDate } from '../domain/dates/fuzzy-date.ts';
import { readName } from '../domain/names/name-reading.ts';
import { withoutPadding } from '../domain/names/split-name.ts';
import { contestedSurnames } from '../domain/names/surname-readings.ts';
import { graveRecordOf } from '../domain/people/grave-record.ts';
import type { Person } from '../domain/people/person.ts';
import { nameKinds, periods } from '../domain/words.ts';
import { hitWords } from '../i18n/finder.ts';
import type { YearSpan } from '../search/name-answer.ts';
import type { PersonFacts } from '../search/name-entry.ts';
import type { NameToIndex, PersonToIndex } from '../search/writing/index-builder.ts';
import type { IndexedWords } from '../search/writing/write-name-index.ts';

/** What the index needs of an archive besides its people, who may come one by one. */
export type IndexedArchive = Pick<Archive, 'gazetteer' | 'units' | 'events' | 'findFacility' | 'hasStory'>;

/** What facts of people refer to. */
export interface FactsContext {
  archive: IndexedArchive;
  spans: SpanPool;
  texts: TextPool;
  districts: ReadonlyMap<string, number>;
  events: ReadonlyMap<string, number>;
}

export function toFactsContext(archive: IndexedArchive, words: IndexedWords): FactsContext {
  return {
    archive,
    spans: new SpanPool(),
    texts: new TextPool(),
    districts: new Map(words.districts.map(({ code }, number) => [code, number + 1])),
    events: new Map(archive.events.map(({ id }, number) => [id, number + 1])),
  };
}

export function toPersonToIndex(person: Person, context: FactsContext): PersonToIndex {
  return { facts: toFacts(person, context), names: listNames(person) };
}

function toFacts(person: Person, { archive, spans, texts, districts, events }: FactsContext): PersonFacts {
  const district = districts.get(person.nativeDistrict) ?? 0;
  const grave = graveRecordOf(person);
  const facility = archive.findFacility(person.burial.facilityId)?.name ?? person.burial.place;
  const unit = person.unitIds.map((id) => archive.units.findUnit(id)).find((found) => found !== undefined);
  return {
    id: person.id,
    name: withoutPadding(person.name),
    district,
    nativePlace: district > 0 ? '' : texts.take(person.nativePlace),
    born: spans.take(person.born),
    died: spans.take(person.died),
    unit: texts.take(person.unit === '' ? (unit?.name ?? '') : person.unit),
    deathPlace: texts.take(person.deathPlace),
    facility: grave === 'wall' ? hitWords.wall(texts.take(facility)) : texts.take(facility),
    period: periods.indexOf(person.period),
    events: person.eventIds.flatMap((id) => events.get(id) ?? []).join(','),
    seeksKin: person.kinSearch === '寻亲中',
    hasGrave: grave === 'recorded',
    hasStory: person.deeds !== '' || archive.hasStory('stories', person.id),
  };
}

/** A list shows one line; the page has the whole. */
const longestText = 28;

/** Equal texts are one string, and a copy: a cell as it was parsed would keep its whole file in memory. */
class TextPool {
  readonly #texts = new Map<string, string>();

  take(text: string): string {
    const characters = Array.from(text);
    const shown =
      characters.length > longestText ? `${characters.slice(0, longestText - 1).join('')}…` : text;
    const known = this.#texts.get(shown);
    if (known !== undefined) return known;
    const copy = Buffer.from(shown).toString();
    this.#texts.set(copy, copy);
    return copy;
  }
}

/** Equal spans are one object: two million people have a few hundred. */
class SpanPool {
  readonly #spans = new Map<number, YearSpan>();

  take(date: FuzzyDate): YearSpan | undefined {
    // With one side open a span of years would say more than is known.
    if (date.kind !== 'known' || date.openStart || date.openEnd) return undefined;
    const from = Number(date.earliest.slice(0, 4));
    const until = Number(date.latest.slice(0, 4));
    const key = from * 10_000 + until;
    const span = this.#spans.get(key) ?? { from, until };
    this.#spans.set(key, span);
    return span;
  }
}

/** The roll's name and every other; a surname that families read in two ways is filed under both. */
function listNames(person: Person): NameToIndex[] {
  const text = withoutPadding(person.name);
  const own = { text, syllables: person.reading.syllables, kind: 0 };
  const others = person.otherNames.map((form) => ({
    text: withoutPadding(form.text),
    syllables: readName(form.text).syllables,
    kind: form.kind === 'roll' ? 0 : nameKinds.indexOf(form.kind) + 1,
  }));
  return [own, ...others].flatMap((name) => [name, ...listParts(name)]).flatMap(withContestedReadings);
}

/** Not a kind of the table, and after all of them: a part of a name in several (格里戈里·库里申科 is asked for as 库里申科). */
export const partOfName = '名中一段';

function listParts({ text }: NameToIndex): NameToIndex[] {
  const parts = text.split(/[·•‧∙・･]/u).filter((part) => Array.from(part).length > 1);
  if (parts.length < 2) return [];
  return parts.map((part) => ({
    text: part,
    syllables: readName(part).syllables,
    kind: nameKinds.length + 1,
  }));
}

function withContestedReadings(name: NameToIndex): NameToIndex[] {
  const [first = '', ...rest] = name.syllables;
  const readings = contestedSurnames[Array.from(name.text)[0] ?? ''] ?? [];
  const further = readings.filter((reading) => reading !== first);
  return [name, ...further.map((reading) => ({ ...name, syllables: [reading, ...rest] }))];
}
