import { plainCharacter, unreadable } from './name-characters.ts';
import type { YearSpan } from './name-answer.ts';
import { withheldTone, type NameEntry, type PersonFacts, type SpokenCharacter } from './name-entry.ts';
import { readIdColumns } from './id-column.ts';
import { ColumnReader, readReadings, takeLists } from './index-columns.ts';
import { readNumberedColumns } from './numbered-texts.ts';

/** In no cell of a table. */
export const betweenNames = '\u0000';
/** Bits of the column of flags. */
export const flags = { seeksKin: 1, hasGrave: 2, hasStory: 4 } as const;

/** Reads an inflated shard. Throws where the file is damaged. */
export function readShard(bytes: Uint8Array): { version: string; entries: NameEntry[] } {
  const reader = new ColumnReader(bytes);
  const version = reader.text();
  const glyphs = readGlyphs(reader);
  const names = readNames(reader, glyphs);
  const kinds = reader.bytes();
  const rollNames = reader.text().split(betweenNames);
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
      plain: tones[row] === withheldTone ? unreadable : plainCharacter(text),
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
  const bits = reader.bytes();
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
    seeksKin: ((bits[row] ?? 0) & flags.seeksKin) > 0,
    hasGrave: ((bits[row] ?? 0) & flags.hasGrave) > 0,
    hasStory: ((bits[row] ?? 0) & flags.hasStory) > 0,
  });
}

function readSpans(reader: ColumnReader): (YearSpan | undefined)[] {
  const years = reader.wide();
  const spans = reader.bytes();
  return years.map((from, row) => (from === 0 ? undefined : { from, until: from + (spans[row] ?? 0) }));
}
