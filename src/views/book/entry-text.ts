import type { Archive } from '../../archive/archive.ts';
import { formatDate, originalOf } from '../../domain/dates/format-date.ts';
import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import { hasRareCharacter } from '../../domain/glyphs/rare-character.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Citation } from '../../domain/records/records.ts';
import { rollTable } from '../../domain/tables.ts';
import { bookWords as words } from '../../i18n/book.ts';
import { graveWords } from '../../i18n/graves.ts';
import type { TextRun } from './text-run.ts';

/** What an entry leaves out, because the heading above it says so, or adds. */
export interface EntryStyle {
  /** The present name of the native district, where no heading gives it. */
  showsPresent: boolean;
  /** The facility whose graves are listed: the entry doesn't name it again. */
  cemetery?: string;
  /** Lives (事迹) and doubts (存疑) after the facts. */
  showsLife: boolean;
}

const headings = rollTable.columns;

/**
 * An entry in the style of the official rolls, without the name: one sentence from sex to death, then how it happened,
 * where the grave is, what was awarded. What the roll does not say of native place, birth and death is said to be unknown;
 * other headings are left out. `marks` are the numbers of the sources.
 */
export function toEntryText(
  person: Person,
  archive: Archive,
  { style, marks }: { style: EntryStyle; marks: string },
): TextRun[] {
  const others = archive.listCitations(person.id).filter(({ adopted, value }) => !adopted && value !== '');
  const sentences: TextRun[][] = [
    joinClauses(listFacts(person, { archive, style, others })),
    ...listSentences(person, archive, style).map((text): TextRun[] => [{ text: closed(text) }]),
  ];
  const runs = sentences.flat();
  if (marks !== '') runs.push({ text: marks, as: 'mark' });
  return runs;
}

/** One clause; `isUnknown` sets it in grey. */
interface Clause {
  text: string;
  isUnknown?: boolean;
}

interface FactSources {
  archive: Archive;
  style: EntryStyle;
  others: readonly Citation[];
}

function listFacts(person: Person, { archive, style, others }: FactSources): Clause[] {
  const say = (text: string): Clause[] => (text === '' ? [] : [{ text }]);
  const alternative = ({ heading }: { heading: string }) => {
    const values = others
      .filter(({ field }) => field === heading)
      .map(({ value }) => words.alternative(value));
    return values.length === 0 ? '' : words.brackets([...new Set(values)].join('，'));
  };
  return [
    ...say(namesText(person)),
    ...say(person.sex ?? ''),
    ...say(person.ethnicity),
    nativeClause(person, archive, style, alternative(headings.nativePlace)),
    ...(person.birthPlace === '' ? [] : say(words.bornAt(person.birthPlace))),
    person.born.kind === 'unknown'
      ? { text: `${words.unknownBorn}${alternative(headings.born)}`, isUnknown: true }
      : { text: `${words.born(dateText(person.born))}${alternative(headings.born)}` },
    ...(person.joined.kind === 'unknown' ? [] : say(words.joined(dateText(person.joined)))),
    ...say(person.party),
    ...say(`${person.unit}${person.post}`),
    ...deathClauses(person, alternative(headings.died)),
    ...(person.ageAsWritten === '' ? [] : say(words.age(person.ageAsWritten))),
  ];
}

function nativeClause(person: Person, archive: Archive, style: EntryStyle, alternative: string): Clause {
  const district = archive.gazetteer.findDistrict(person.nativeDistrict)?.name ?? '';
  const present = person.nativePresent === '' ? district : person.nativePresent;
  const written = person.nativePlace === '' ? present : person.nativePlace;
  if (written === '') return { text: `${words.unknownNative}${alternative}`, isUnknown: true };
  const isSaid = present === '' || written.includes(present) || !style.showsPresent;
  const note = isSaid ? '' : words.brackets(words.present(present));
  return { text: `${words.native(`${written}${note}`)}${alternative}` };
}

function deathClauses({ died, deathPlace, cause }: Person, alternative: string): Clause[] {
  if (died.kind !== 'unknown') {
    return [{ text: `${words.died(dateText(died), deathPlace, cause)}${alternative}` }];
  }
  const unknown = { text: `${words.unknownDied}${alternative}`, isUnknown: true };
  const isSaid = deathPlace !== '' || (cause !== undefined && cause !== '不详');
  return isSaid ? [{ text: words.died('', deathPlace, cause) }, unknown] : [unknown];
}

/** Reading of rare characters, then the other names by kind: 读音Yún；原名江竹君、江志炜. */
function namesText({ name, reading, otherNames }: Person): string {
  const kinds = Map.groupBy(otherNames, ({ kind }) => kind);
  const parts = [...kinds].map(([kind, forms]) => `${kind}${forms.map(({ text }) => text).join('、')}`);
  if (hasRareCharacter(name) && reading.unread.length === 0) parts.unshift(words.reading(reading.tones));
  return parts.length === 0 ? '' : parts.join('；');
}

function dateText(date: FuzzyDate): string {
  const original = originalOf(date);
  return `${formatDate(date)}${original === undefined ? '' : words.brackets(original)}`;
}

function listSentences(person: Person, archive: Archive, style: EntryStyle): string[] {
  return [
    person.circumstances,
    style.showsLife ? person.deeds : '',
    burialText(person, archive, style),
    person.honours.join('；'),
    recognitionText(person),
    ...(style.showsLife ? person.gaps : []),
  ].filter((text) => text !== '');
}

/** Who recognised the martyr, and when, as far as the honours don't say it already. */
function recognitionText({ recognition, honours }: Person): string {
  const { state, document, date } = recognition;
  if (state !== '已认定') return '';
  const said = honours.join();
  const when = date.kind === 'unknown' ? '' : dateText(date);
  return [document, when]
    .filter((part) => part !== '' && !said.includes(part) && (part === document || !document.includes(part)))
    .join('，');
}

function burialText(person: Person, archive: Archive, style: EntryStyle): string {
  const grave = archive.graves.listOfPerson(person.id)[0];
  const ledger = grave === undefined ? '' : graveWords.position(grave);
  if (style.cemetery !== undefined) return '';
  const { facilityId, place, position, state } = person.burial;
  const facility = archive.findFacility(grave?.facilityId ?? facilityId)?.name ?? '';
  const where = place === '' ? facility : place;
  if (where === '') return grave?.location ?? '';
  return words.burial(`${where}${ledger === '' ? position : ledger}`, state);
}

function joinClauses(clauses: readonly Clause[]): TextRun[] {
  return clauses.map(({ text, isUnknown }, index): TextRun => {
    const written = `${text}${index === clauses.length - 1 ? '。' : '，'}`;
    return isUnknown === true ? { text: written, as: 'stone' } : { text: written };
  });
}

/** A sentence with its full stop. */
function closed(text: string): string {
  return /[。！？]$/u.test(text) ? text : `${text.replace(/[；;，,、]$/u, '')}。`;
}
