import { ColumnReader, toTextColumn } from './index-columns.ts';

/** Raised with every change in the shape of the files, so that new code never reads an index of old code from a cache. */
export const indexFormat = 1;

/** An event of the archive, for queries that name it beside the person. */
export interface IndexedEvent {
  name: string;
  /** Other names it is asked by. */
  otherNames: string[];
}

/** What every query needs first: the version, and the words of the archive that a query may use. */
export interface StartFile {
  /** Shape of the files; the finder reads its own only. */
  format: number;
  /** Ties shards and pages to this file: a hash of all that is in the index. */
  version: string;
  /** People, and names they may be asked by. */
  people: number;
  names: number;
  /** Rows of a shard at most. */
  mostRows: number;
  /** How many pages the look-alikes of characters are divided into. */
  lookAlikePages: number;
  /** Six-digit code and name of each present district that people of the roll come from. */
  districts: { code: string; name: string }[];
  /** Present and former names of places, each with the districts that lie there today (places in `districts`, from 1). */
  places: { name: string; districts: number[] }[];
  /** 时期, and kinds of names: the words of the tables. */
  periods: string[];
  nameKinds: string[];
  events: IndexedEvent[];
}

export function toStartColumns(start: StartFile): Uint8Array[] {
  return [toTextColumn(JSON.stringify(start))];
}

/** Reads an inflated start file. Throws where it is damaged. */
export function readStartFile(bytes: Uint8Array): StartFile {
  return JSON.parse(new ColumnReader(bytes).text()) as StartFile;
}
