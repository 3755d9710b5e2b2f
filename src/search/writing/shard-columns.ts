import { toIdColumns } from '../id-column.ts';
import { toTextColumn, toWideColumns } from '../index-columns.ts';
import type { YearSpan } from '../name-answer.ts';
import type { NameEntry, PersonFacts, SpokenCharacter } from '../name-entry.ts';
import { betweenNames, flags } from '../name-shard.ts';
import { toNumberedColumns } from '../numbered-texts.ts';

/** Rows of a shard of the index and what compresses well of them: one column for each kind of thing. */

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
    toTextColumn(others.map(({ person }) => person.name).join(betweenNames)),
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
    (person.seeksKin ? flags.seeksKin : 0) +
    (person.hasGrave ? flags.hasGrave : 0) +
    (person.hasStory ? flags.hasStory : 0)
  );
}

/** First year, 0 for none, and how many years more. */
function toSpanColumns(spans: readonly (YearSpan | undefined)[]): Uint8Array[] {
  return [
    ...toWideColumns(spans.map((span) => span?.from ?? 0)),
    Uint8Array.from(spans, (span) => (span === undefined ? 0 : Math.min(255, span.until - span.from))),
  ];
}
