import type { PictureRemark } from '../photographs/read-picture-head.ts';
import type { NearFacility } from './find-near.ts';
import type { DateDoubt } from './judge-dates.ts';
import type { PassedOver } from './list-incoming.ts';
import type { FileRefusal } from './look-at-file.ts';
import type { MediaCells, MediaSheetFault } from './media-sheet.ts';
import type { ColumnRead, LeftText } from './to-media-cells.ts';

/** Another of the archive; with its file's name where it came in the same run. */
export interface Counterpart {
  id: string;
  name: string | undefined;
}

export interface AddedFile {
  kind: 'added';
  /** As it can be shown. */
  name: string;
  id: string;
  medium: 'picture' | 'film' | 'sound';
  cells: MediaCells;
  /** Columns that were filled from the file itself. */
  read: ColumnRead[];
  remarks: PictureRemark[];
  doubts: DateDoubt[];
  left: LeftText[];
  /** The picture that looks most like it. */
  alike: Counterpart | undefined;
  near: NearFacility | undefined;
  /** The name had characters that can't be seen, private numbers, or was too long. */
  hadOddName: boolean;
  /** What the bytes are, where the name's ending says another format. */
  otherEnding: string | undefined;
}

/** What became of one file. */
export type FileOutcome =
  | AddedFile
  /** The same bytes are kept already; or they were, got lost, and lie in their place again. */
  | { kind: 'held'; name: string; counterpart: Counterpart; wasLost: boolean }
  | { kind: 'refused'; name: string; refusal: FileRefusal }
  | { kind: 'passed-over'; name: string; reason: PassedOver };

/** Why a run ended before its last file. */
export type Stop =
  | { kind: 'asked' }
  | { kind: 'busy'; file: string; host: string; process: number }
  | { kind: 'no-folder'; directory: string }
  /** Not one of the masters that the table names lies in that folder. */
  | { kind: 'elsewhere'; directory: string }
  | { kind: 'table'; fault: MediaSheetFault }
  /** A disk is full, shut, or gave back other bytes than it was given. */
  | { kind: 'disk'; reason: 'full' | 'shut' | 'wrong-bytes' | 'other'; detail: string };

export interface IntakeResult {
  outcomes: FileOutcome[];
  /** Rows that were written, as Excel numbers them; undefined where there are none. */
  rows: { first: number; last: number } | undefined;
  /** Files that were kept while the table could not be written: the next run finds them by their bytes. */
  unwritten: number;
  newHeadings: string[];
  stop: Stop | undefined;
}
