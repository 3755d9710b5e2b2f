import { writeCharacterPages, type CharacterKnowledge } from './write-character-pages.ts';
import { IndexBuilder, type PersonToIndex } from './index-builder.ts';
import { writeLookAlikePages } from './write-look-alike-pages.ts';
import type { WriteFile } from './write-file.ts';
import { writeOrder } from './write-order.ts';
import { directoryPath, startPath } from '../index-files.ts';
import { orders } from '../name-orders.ts';
import { toDirectoryColumns } from '../order-directory.ts';
import { indexFormat, toStartColumns, type StartFile } from '../start-file.ts';
import { compressColumns } from './write-index-file.ts';

/**
 * Shards of 1,000 rows (some 14 kB) keep the directories of a nation's roll small. Where a roll is smaller, so is its
 * directory, and half the rows are half the bytes to load for a name.
 */
const rowsOfShard = { large: 1000, small: 500 } as const;
const largeRoll = 400_000;

export type IndexedWords = Pick<StartFile, 'districts' | 'places' | 'periods' | 'nameKinds' | 'events'>;

export interface IndexSource {
  words: IndexedWords;
  /** Hands every person on, once, one after the other. */
  forEachPerson(visit: (person: PersonToIndex) => void): void;
  knowledge: CharacterKnowledge;
  /** Takes over an index of this version, if there is one already: then nothing is written. */
  takeOver?(version: string): boolean;
  /** Changes whenever the code does that makes and reads the files. */
  codeFingerprint: string;
}

export interface IndexReport {
  version: string;
  people: number;
  names: number;
  shards: number;
  /** Bytes of all files, and of the largest shard. */
  bytes: number;
  largestShard: number;
}

/**
 * Writes the whole index: pages of characters, shards of every order, and last the start file, which alone is asked for
 * under an address that does not change. The version is a hash of everything that goes in, so equal content makes equal
 * files.
 */
export function writeNameIndex(source: IndexSource, write: WriteFile): IndexReport {
  const builder = new IndexBuilder(source.codeFingerprint);
  source.forEachPerson((person) => {
    builder.add(person);
  });
  const report = {
    people: builder.people,
    names: builder.entries.length,
    shards: 0,
    bytes: 0,
    largestShard: 0,
  };
  const counted: WriteFile = (path, bytes) => {
    report.bytes += bytes.length;
    write(path, bytes);
  };
  const version = builder.finish(source.words);
  if (source.takeOver?.(version) === true) return { version, ...report };
  const pages = { version, characters: builder.characters, knowledge: source.knowledge };
  writeCharacterPages(pages, counted);
  const lookAlikePages = writeLookAlikePages(pages, counted);
  const mostRows = report.names > largeRoll ? rowsOfShard.large : rowsOfShard.small;
  for (const order of orders) {
    const { directory, largestShard } = writeOrder({ version, order, builder, mostRows }, counted);
    counted(directoryPath(order), compressColumns(toDirectoryColumns(version, directory)));
    report.shards += directory.length;
    report.largestShard = Math.max(report.largestShard, largestShard);
  }
  const { people, names } = report;
  const start: StartFile = {
    format: indexFormat,
    version,
    people,
    names,
    mostRows,
    lookAlikePages,
    ...source.words,
  };
  counted(startPath, compressColumns(toStartColumns(start)));
  return { version, ...report };
}
