import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { FuzzyDate } from '../domain/dates/fuzzy-date.ts';
import { listReadings } from '../domain/names/character-readings.ts';
import { readName } from '../domain/names/name-reading.ts';
import { createSameCharacters } from '../domain/names/same-characters.ts';
import { withoutPadding } from '../domain/names/split-name.ts';
import { contestedSurnames } from '../domain/names/surname-readings.ts';
import { graveRecordOf } from '../domain/people/grave-record.ts';
import type { Person } from '../domain/people/person.ts';
import { namesIn } from '../domain/places/district-names.ts';
import { nameKinds, periods } from '../domain/words.ts';
import { hitWords } from '../i18n/finder.ts';
import type { NameToIndex } from '../search/writing/index-builder.ts';
import type { YearSpan } from '../search/name-answer.ts';
import type { PersonFacts } from '../search/name-entry.ts';
import type { CharacterKnowledge } from '../search/writing/write-character-pages.ts';
import {
  writeNameIndex,
  type IndexedWords,
  type IndexReport,
  type WriteFile,
} from '../search/writing/write-name-index.ts';
import { fingerprintFiles } from './code-fingerprint.ts';
import { listLookAlikes } from './look-alike-cache.ts';
import { carryOver } from './output-folder.ts';

/** What the index needs of an archive besides its people, who may come one by one. */
export type IndexedArchive = Pick<Archive, 'gazetteer' | 'units' | 'events' | 'findFacility' | 'hasStory'>;

/** Files that decide what an index holds. */
const indexCode = [
  'src/search/**/*.ts',
  'src/domain/names/*.ts',
  'src/build/{name-index,look-alike-cache}.ts',
  'package-lock.json',
];

/** Folder of the index below the site. */
export const nameIndexFolder = 'names';

export interface IndexFolders {
  directory: string;
  cacheDir: string;
  /** Folder of the last index, which is taken over as it stands when nothing has changed. */
  last?: string;
}

/** Writes the name index of an archive into a folder. `forEachPerson` hands every person on, once. */
export function writeNamesOf(
  archive: IndexedArchive,
  forEachPerson: (visit: (person: Person) => void) => void,
  { directory, cacheDir, last }: IndexFolders,
): IndexReport {
  const code = fingerprintFiles(indexCode);
  const words = toIndexedWords(archive);
  const context = toFactsContext(archive, words);
  return writeNameIndex(
    {
      words,
      forEachPerson: (visit) => {
        forEachPerson((person) => {
          visit({ facts: toFacts(person, context), names: listNames(person) });
        });
      },
      knowledge: {
        ...characterKnowledge,
        listLookAlikes: (among) => listLookAlikes(among, { cacheDir, code }),
      },
      codeFingerprint: code,
      takeOver: (version) => takeOver(version, last, directory),
    },
    writeInto(directory),
  );
}

function takeOver(version: string, last: string | undefined, directory: string): boolean {
  if (last === undefined || !existsSync(path.join(last, version))) return false;
  carryOver(globSync('**/*.bin', { cwd: last }), last, directory);
  return true;
}

function writeInto(directory: string): WriteFile {
  const folders = new Set<string>();
  return (file, bytes) => {
    const target = path.join(directory, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, bytes);
  };
}

function toIndexedWords({ gazetteer, events }: IndexedArchive): IndexedWords {
  const districts = gazetteer.listDistricts().map(({ code, name }) => ({ code, name }));
  const numbers = new Map(districts.map(({ code }, number) => [code, number + 1]));
  const { full, bare } = namesIn(gazetteer);
  const places = [...full, ...bare].map(([name, meanings]) => ({
    name,
    districts: [...new Set(meanings.flatMap(({ code }) => numbers.get(code) ?? []))],
  }));
  return {
    districts,
    places,
    periods: [...periods],
    nameKinds: [...nameKinds],
    events: events.map(({ name }) => ({ name, otherNames: [] })),
  };
}

interface FactsContext {
  archive: IndexedArchive;
  spans: SpanPool;
  texts: TextPool;
  districts: ReadonlyMap<string, number>;
  events: ReadonlyMap<string, number>;
}

function toFactsContext(archive: IndexedArchive, words: IndexedWords): FactsContext {
  return {
    archive,
    spans: new SpanPool(),
    texts: new TextPool(),
    districts: new Map(words.districts.map(({ code }, number) => [code, number + 1])),
    events: new Map(archive.events.map(({ id }, number) => [id, number + 1])),
  };
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
  return [own, ...others].flatMap(withContestedReadings);
}

function withContestedReadings(name: NameToIndex): NameToIndex[] {
  const [first = '', ...rest] = name.syllables;
  const readings = contestedSurnames[Array.from(name.text)[0] ?? ''] ?? [];
  const further = readings.filter((reading) => reading !== first);
  return [name, ...further.map((reading) => ({ ...name, syllables: [reading, ...rest] }))];
}

const characterKnowledge: Omit<CharacterKnowledge, 'listLookAlikes'> = {
  characters: listHanCharacters(),
  listReadings,
  createSame: createSameCharacters,
};

/** Characters of the basic block and extension A, and of later blocks those that a dictionary knows. */
function listHanCharacters(): string[] {
  const ranges = [
    [0x3400, 0x9fff],
    [0x20000, 0x323af],
  ] as const;
  return ranges.flatMap(([from, until]) =>
    Array.from({ length: until - from + 1 }, (_, step) => String.fromCodePoint(from + step)),
  );
}
