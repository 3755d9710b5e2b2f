import { ColumnReader, toTextColumn } from './index-columns.ts';

export interface LookAlike {
  character: string;
  /** From 0 to 1. */
  likeness: number;
}

export interface LookAlikeEntry {
  character: string;
  /** Characters in names of the roll that may be taken for this one, best first. */
  lookAlikes: readonly LookAlike[];
}

const between = '\n';
const steps = 255;

/** The page of a character, where there are `count` of them; undefined for a description of several characters. */
export function lookAlikePageOf(character: string, count: number): number | undefined {
  const [first, ...rest] = character;
  return first === undefined || rest.length > 0 || count === 0
    ? undefined
    : (first.codePointAt(0) ?? 0) % count;
}

export function toLookAlikeColumns(version: string, entries: readonly LookAlikeEntry[]): Uint8Array[] {
  return [
    toTextColumn(version),
    toTextColumn(entries.map(({ character }) => character).join('')),
    toTextColumn(
      entries.map(({ lookAlikes }) => lookAlikes.map(({ character }) => character).join('')).join(between),
    ),
    Uint8Array.from(
      entries.flatMap(({ lookAlikes }) => lookAlikes.map(({ likeness }) => Math.round(likeness * steps))),
    ),
  ];
}

export function readLookAlikePage(bytes: Uint8Array): {
  version: string;
  entries: Map<string, Map<string, number>>;
} {
  const reader = new ColumnReader(bytes);
  const version = reader.text();
  const characters = Array.from(reader.text());
  const lists = reader.text().split(between);
  const likenesses = reader.bytes();
  let next = 0;
  const entries = new Map<string, Map<string, number>>();
  for (const [row, character] of characters.entries()) {
    const lookAlikes = new Map<string, number>();
    for (const lookAlike of lists[row] ?? '') {
      lookAlikes.set(lookAlike, (likenesses[next] ?? 0) / steps);
      next += 1;
    }
    entries.set(character, lookAlikes);
  }
  return { version, entries };
}
