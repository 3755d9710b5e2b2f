import { ColumnReader, readReadings, takeLists, toTextColumn, toWideColumns } from './index-columns.ts';
import type { Reading } from './name-entry.ts';

/** What the finder knows of a character somebody types. */
export interface CharacterEntry {
  character: string;
  /** Numbers of syllables with tones; the first is the one under which names with the character are filed. */
  readings: Reading[];
  /** Syllables under which names with another writing of it are filed, where they sound otherwise. */
  otherSounds: number[];
  /** Characters in names of the roll that are this one in another writing. */
  same: string[];
}

/** Code points of one page; a query of three characters loads at most three pages of some 1 kB. */
export const pageSize = 512;

/** Number of the page that holds a character; undefined for a description of several characters. */
export function pageOf(character: string): number | undefined {
  const [first, ...rest] = character;
  return first === undefined || rest.length > 0
    ? undefined
    : Math.floor((first.codePointAt(0) ?? 0) / pageSize);
}

const between = '\n';

/** The columns of one page; `entries` all lie on it, in the order of code points. */
export function toPageColumns(version: string, entries: readonly CharacterEntry[]): Uint8Array[] {
  const codes = entries.map(({ character }) => character.codePointAt(0) ?? 0);
  const page = Math.floor((codes[0] ?? 0) / pageSize);
  const readings = entries.flatMap((entry) => entry.readings);
  return [
    toTextColumn(version),
    ...toWideColumns([page]),
    ...toWideColumns(codes.map((code, row) => code - (codes[row - 1] ?? page * pageSize))),
    Uint8Array.from(entries, (entry) => entry.readings.length),
    ...toWideColumns(readings.map(({ syllable }) => syllable)),
    Uint8Array.from(readings, ({ tone }) => tone),
    Uint8Array.from(entries, ({ otherSounds }) => otherSounds.length),
    ...toWideColumns(entries.flatMap(({ otherSounds }) => otherSounds)),
    toTextColumn(entries.map(({ same }) => same.join('')).join(between)),
  ];
}

export function readPage(bytes: Uint8Array): { version: string; entries: Map<string, CharacterEntry> } {
  const reader = new ColumnReader(bytes);
  const version = reader.text();
  const [page = 0] = reader.wide();
  const steps = reader.wide();
  const readings = takeLists(reader.bytes(), readReadings(reader));
  const otherSounds = takeLists(reader.bytes(), reader.wide());
  const same = reader.text().split(between);
  let code = page * pageSize;
  const entries = steps.map((step, row): [string, CharacterEntry] => {
    code += step;
    const character = String.fromCodePoint(code);
    return [
      character,
      {
        character,
        readings: readings[row] ?? [],
        otherSounds: otherSounds[row] ?? [],
        same: Array.from(same[row] ?? ''),
      },
    ];
  });
  return { version, entries: new Map(entries) };
}
