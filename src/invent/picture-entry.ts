import type { MediaRow, RollRow } from '../domain/tables.ts';
import type { Restoration } from '../domain/media-words.ts';
import type { WrittenLine } from './written-document.ts';
import type { Sheet } from './drawing-sheet.ts';
import type { PictureForm } from './picture-recipe.ts';
import type { Random } from './random.ts';

/** A picture as it will stand in the table, with what it is drawn from. */
export interface PictureEntry {
  cells: Partial<MediaRow> & { caption: string; alt: string };
  sheet: Sheet;
  form?: Partial<PictureForm>;
  lines?: readonly WrittenLine[];
  /** What was made from it, each a picture of its own. */
  restored?: readonly RestoredEntry[];
}

export interface RestoredEntry {
  restoration: Restoration;
  note: string;
  sheet: Sheet;
  form: Partial<PictureForm>;
}

/** Whom and what pictures show. */
export interface Subjects {
  people: readonly RollRow[];
  facilityIds: readonly string[];
  /** Six-digit codes. */
  districts: readonly string[];
  eventIds: readonly string[];
  /** As carved on the wall. */
  wallNames: readonly string[];
}

/** What the maker of a picture draws from. */
export interface Setting {
  random: Random;
  subjects: Subjects;
  /** How many times pictures have been made before, of any kind; and how often all kinds. */
  turn: number;
  round: number;
  /** The next person; the first again after the last. */
  nextPerson(): RollRow;
}

export type MakePictures = (setting: Setting) => PictureEntry[];
