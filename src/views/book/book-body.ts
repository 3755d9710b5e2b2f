import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { compareByReading, readName } from '../../domain/names/name-reading.ts';
import { splitName } from '../../domain/names/split-name.ts';
import type { Person } from '../../domain/people/person.ts';
import { wallWords } from '../../i18n/walls.ts';
import { requireWall } from '../wall/wall-of.ts';
import { toAliasIndex } from './alias-index.ts';
import type { BookChoices } from './book-choices.ts';
import { createEntryMaker } from './book-entries.ts';
import type { BookPart, FlowPart } from './book-part.ts';
import type { BookEntry } from './book-section.ts';
import { toCemeterySections } from './cemetery-sections.ts';
import type { ContentsLine } from './front-parts.ts';
import { toReadingIndex, toStrokeIndex, type IndexedName } from './name-indexes.ts';
import { paginate, type Pagination } from './paginate.ts';
import type { PeopleSource } from './people-source.ts';
import { toPlaceIndex } from './place-index.ts';
import { toRollSections } from './roll-sections.ts';
import { toSectionParts } from './section-parts.ts';
import { SourceNumbers } from './source-numbers.ts';
import { toSourcesPart } from './sources-part.ts';
import { toUnnamedPart } from './unnamed-part.ts';
import { toWallIndex, toWallParts } from './wall-parts.ts';

export interface BookBody extends Pagination {
  contents: ContentsLine[];
  people: Person[];
}

/** Entries or panels first; then, where the pages of everybody are known, indexes and lists. */
export function layOutBody(
  archive: Archive,
  choices: BookChoices,
  further: readonly FlowPart[] = [],
): BookBody {
  const sources = new SourceNumbers(archive);
  const main = toMainParts(archive, choices, sources);
  const numbering = { setting: choices, write: String };
  const entries = paginate(main.parts, { ...numbering, first: 1 });
  const people = archive.people.filter(({ id }) => entries.pageOf.has(id));
  const back = [
    choices.scope.kind === 'wall'
      ? undefined
      : toUnnamedPart(archive, listFacilities(archive, choices), choices),
    ...toIndexes({ archive, people, pageOf: entries.pageOf, setting: choices }, main.carved, choices.scope),
    ...further,
    toSourcesPart(sources.listed, choices),
  ].filter((part) => part !== undefined);
  const end = paginate(back, { ...numbering, first: entries.pages.length + 1 });
  const pageOf = new Map([...entries.pageOf, ...end.pageOf]);
  const contents = [...main.listed, ...back].map(({ key, title }) => ({
    title,
    page: String(pageOf.get(key) ?? ''),
  }));
  return { pages: [...entries.pages, ...end.pages], pageOf, contents, people };
}

interface MainParts {
  parts: BookPart[];
  /** What the contents list of them. */
  listed: { key: string; title: string }[];
  /** Names that only stones have. */
  carved: BookEntry[];
}

function toMainParts(archive: Archive, choices: BookChoices, sources: SourceNumbers): MainParts {
  const { scope } = choices;
  if (scope.kind === 'wall') {
    const { facility, layout } = requireWall(archive, scope.facilityId);
    const parts = toWallParts(wallWords.titleOf(facility.name), layout, choices);
    return { parts, listed: parts, carved: [] };
  }
  const toEntry = createEntryMaker(archive, choices, sources);
  const sections =
    scope.kind === 'cemetery'
      ? toCemeterySections(archive, scope.facilityId, toEntry)
      : toRollSections(archive, choices, toEntry);
  const entries = sections.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
  const carved = entries.filter(({ isCarvedOnly }) => isCarvedOnly);
  return { parts: toSectionParts(sections, choices), listed: sections, carved };
}

function toIndexes(
  source: PeopleSource,
  carved: readonly BookEntry[],
  scope: BookChoices['scope'],
): FlowPart[] {
  if (scope.kind === 'wall') {
    const { names, layout } = requireWall(source.archive, scope.facilityId);
    return [toWallIndex(names, { ...source, layout })];
  }
  const names = { ...source, people: withCarved(source.people, carved) };
  return [toReadingIndex(names), toStrokeIndex(names), toPlaceIndex(source), toAliasIndex(source)].filter(
    ({ blocks }) => blocks.length > 0,
  );
}

/** In the order of readings. */
function withCarved(people: readonly IndexedName[], carved: readonly BookEntry[]): readonly IndexedName[] {
  if (carved.length === 0) return people;
  const unknown = { kind: 'unknown', asWritten: '' } as const;
  const names = carved.map(({ key, name }): IndexedName => ({
    id: key,
    name,
    surname: splitName(name).surname,
    reading: readName(name),
    nativeDistrict: '',
    born: unknown,
    died: unknown,
  }));
  return [...people, ...names].sort((a, b) => compareByReading(a.reading, b.reading));
}

function listFacilities({ facilities }: Archive, { scope }: BookChoices): readonly Facility[] {
  if (scope.kind === 'cemetery') return facilities.filter(({ id }) => id === scope.facilityId);
  return scope.kind === 'district'
    ? facilities.filter(({ district }) => district === scope.code)
    : facilities;
}
