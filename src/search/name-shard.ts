import { readIdColumns, toIdColumns } from './id-column.ts';
import { ColumnReader, readReadings, takeLists, toTextColumn, toWideColumns } from './index-columns.ts';
import { plainCharacter } from './name-characters.ts';
import type { YearSpan } from './name-answer.ts';
import type { NameEntry, PersonFacts, SpokenCharacter } from './name-entry.ts';
import { readNumberedColumns, toNumberedColumns } from './numbered-texts.ts';

/** Rows of a shard of the index and what compresses well of them: one column for each kind of thing. */

const between = '\n';
const seeksKin = 1;
const hasGrave = 2;
const hasStory = 4;

interface Glyph extends SpokenCharacter {
  key: string;
}

function listGlyphs(entries: readonly NameEntry[]): Glyph[] {
  const glyphs = new Map<string, Glyph>();
  for (const { written } of entries) {
    for (const character of written) {
      const key = glyphKey(character);
      if (!glyphs.has(key)) glyphs.set(key, { ...character, key });
    }
  }
  return [...glyphs.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Sorts by sound, so that the sounds of the list need no more than their differences. */
function glyphKey({ text, syllable, tone }: SpokenCharacter): string {
  return `${String.fromCharCode(toSyllableValue(syllable))}${String(tone)}${text}`;
}

function toSyllableValue(syllable: number | undefined): number {
  return syllable === undefined ? 0 : syllable + 1;
}

/** The columns of a shard. `version` ties it to the start file; entries are in the order of the shard. */
export function toShardColumns(version: string, entries: readonly NameEntry[]): Uint8Array[] {
  const glyphs = listGlyphs(entries);
  const numbers = new Map(glyphs.map(({ key }, number) => [key, number]));
  const people = entries.map(({ person }) => person);
  const others = entries.filter(({ kind }) => kind > 0);
  return [
    toTextColumn(version),
    ...toGlyphColumns(glyphs),
    Uint8Array.from(entries, ({ written }) => written.length),
    ...toWideColumns(listByPosition(entries).map((character) => numbers.get(glyphKey(character)) ?? 0)),
    Uint8Array.from(entries, ({ kind }) => kind),
    toTextColumn(others.map(({ person }) => person.name).join(between)),
    ...toIdColumns(people.map(({ id }) => id)),
    ...toPersonColumns(people),
  ];
}

function toGlyphColumns(glyphs: readonly Glyph[]): Uint8Array[] {
  const values = glyphs.map(({ syllable }) => toSyllableValue(syllable));
  const steps = values.map((value, position) => value - (values[position - 1] ?? 0));
  const others = glyphs.flatMap(({ otherReadings }) => otherReadings);
  return [
    ...toWideColumns(steps),
    Uint8Array.from(glyphs, ({ tone }) => tone),
    Uint8Array.from(glyphs, ({ text }) => text.length),
    ...toWideColumns(glyphs.flatMap(({ text }) => toCodeUnits(text))),
    Uint8Array.from(glyphs, ({ otherReadings }) => otherReadings.length),
    ...toWideColumns(others.map(({ syllable }) => syllable)),
    Uint8Array.from(others, ({ tone }) => tone),
  ];
}

function toCodeUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, position) => text.charCodeAt(position));
}

/** First characters of all entries, then second ones: what repeats from row to row stands together. */
function listByPosition(entries: readonly NameEntry[]): SpokenCharacter[] {
  const longest = Math.max(0, ...entries.map(({ written }) => written.length));
  return Array.from({ length: longest }, (_, position) =>
    entries.flatMap(({ written }) => written[position] ?? []),
  ).flat();
}

function toPersonColumns(people: readonly PersonFacts[]): Uint8Array[] {
  return [
    ...toSpanColumns(people.map(({ born }) => born)),
    ...toSpanColumns(people.map(({ died }) => died)),
    ...toWideColumns(people.map(({ district }) => district)),
    Uint8Array.from(people, ({ period }) => period),
    Uint8Array.from(people, toFlags),
    ...toNumberedColumns(people.map(({ nativePlace }) => nativePlace)),
    ...toNumberedColumns(people.map(({ unit }) => unit)),
    ...toNumberedColumns(people.map(({ deathPlace }) => deathPlace)),
    ...toNumberedColumns(people.map(({ facility }) => facility)),
    ...toNumberedColumns(people.map(({ events }) => events)),
  ];
}

function toFlags(person: PersonFacts): number {
  return (
    (person.seeksKin ? seeksKin : 0) + (person.hasGrave ? hasGrave : 0) + (person.hasStory ? hasStory : 0)
  );
}

/** First year, 0 for none, and how many years more. */
function toSpanColumns(spans: readonly (YearSpan | undefined)[]): Uint8Array[] {
  return [
    ...toWideColumns(spans.map((span) => span?.from ?? 0)),
    Uint8Array.from(spans, (span) => (span === undefined ? 0 : Math.min(255, span.until - span.from))),
  ];
}

/** Reads an inflated shard. Throws where the file is damaged. */
export function readShard(bytes: Uint8Array): { version: string; entries: NameEntry[] } {
  const reader = new ColumnReader(bytes);
  const version = reader.text();
  const glyphs = readGlyphs(reader);
  const names = readNames(reader, glyphs);
  const kinds = reader.bytes();
  const rollNames = reader.text().split(between);
  let other = 0;
  const people = readPeople(reader);
  const entries = names.map((written, row) => {
    const kind = kinds[row] ?? 0;
    const name = kind === 0 ? written.map(({ text }) => text).join('') : (rollNames[other] ?? '');
    if (kind > 0) other += 1;
    return { written, kind, person: { ...people(row), name } };
  });
  return { version, entries };
}

function readGlyphs(reader: ColumnReader): SpokenCharacter[] {
  const steps = reader.wide();
  const tones = reader.bytes();
  const lengths = reader.bytes();
  const units = reader.wide();
  const otherReadings = takeLists(reader.bytes(), readReadings(reader));
  let value = 0;
  let start = 0;
  return steps.map((step, row) => {
    value += step;
    const length = lengths[row] ?? 1;
    const text = String.fromCharCode(...units.slice(start, start + length));
    start += length;
    return {
      text,
      plain: plainCharacter(text),
      syllable: value === 0 ? undefined : value - 1,
      tone: tones[row] ?? 0,
      otherReadings: otherReadings[row] ?? [],
    };
  });
}

function readNames(reader: ColumnReader, glyphs: readonly SpokenCharacter[]): SpokenCharacter[][] {
  const lengths = reader.bytes();
  const numbers = reader.wide();
  const names: SpokenCharacter[][] = Array.from(lengths, () => []);
  let next = 0;
  for (let position = 0; next < numbers.length; position += 1) {
    for (const [row, length] of lengths.entries()) {
      if (length <= position) continue;
      const glyph = glyphs[numbers[next] ?? 0];
      if (glyph !== undefined) names[row]?.push(glyph);
      next += 1;
    }
  }
  return names;
}

function readPeople(reader: ColumnReader): (row: number) => Omit<PersonFacts, 'name'> {
  const ids = readIdColumns(reader);
  const born = readSpans(reader);
  const died = readSpans(reader);
  const districts = reader.wide();
  const periods = reader.bytes();
  const flags = reader.bytes();
  const [nativePlaces, units, deathPlaces, facilities, events] = Array.from({ length: 5 }, () =>
    readNumberedColumns(reader),
  );
  return (row) => ({
    id: ids[row] ?? '',
    born: born[row],
    died: died[row],
    district: districts[row] ?? 0,
    period: periods[row] ?? 0,
    nativePlace: nativePlaces?.[row] ?? '',
    unit: units?.[row] ?? '',
    deathPlace: deathPlaces?.[row] ?? '',
    facility: facilities?.[row] ?? '',
    events: events?.[row] ?? '',
    seeksKin: ((flags[row] ?? 0) & seeksKin) > 0,
    hasGrave: ((flags[row] ?? 0) & hasGrave) > 0,
    hasStory: ((flags[row] ?? 0) & hasStory) > 0,
  });
}

function readSpans(reader: ColumnReader): (YearSpan | undefined)[] {
  const years = reader.wide();
  const spans = reader.bytes();
  return years.map((from, row) => (from === 0 ? undefined : { from, until: from + (spans[row] ?? 0) }));
}
