import type { Archive } from '../../archive/archive.ts';
import type { Person } from '../../domain/people/person.ts';
import type { BookSetting } from './book-frame.ts';

/** The people of a book, and the pages on which they stand. */
export interface PeopleSource {
  archive: Archive;
  people: readonly Person[];
  pageOf: ReadonlyMap<string, number>;
  setting: BookSetting;
}
