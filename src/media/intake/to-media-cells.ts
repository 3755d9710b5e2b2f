import { mediaKinds, type MediaKind } from '../../domain/media-words.ts';
import { isFormulaLike, isDescription, toGivenText, toKeptName, type TextRefusal } from './given-text.ts';
import { judgeDates, type DateDoubt } from './judge-dates.ts';
import type { MediaCells } from './media-sheet.ts';
import type { Embedded } from './read-embedded.ts';

/** A text of the file that was not taken over. */
export interface LeftText {
  field: 'caption' | 'creator' | 'rights';
  reason: TextRefusal;
}

/** Columns that files can fill, in the order of the table. */
export const columnsRead = ['caption', 'date', 'digitised', 'creator', 'rights'] as const;
export type ColumnRead = (typeof columnsRead)[number];

export interface RowOfFile {
  cells: MediaCells;
  /** Columns that were filled from the file itself. */
  read: ColumnRead[];
  doubts: DateDoubt[];
  left: LeftText[];
}

export interface FileOfRow {
  /** As `Incoming` has it. */
  name: string;
  medium: 'picture' | 'film' | 'sound';
  embedded: Embedded;
}

export interface Given {
  /** What the registrar said of all files of this run; stands before what files say. */
  cells: MediaCells;
  /** `2026-11-27`, in Beijing. */
  today: string;
  /** How a claim of rights that was found in a file is written: as one that somebody has yet to look into. */
  toClaim: (written: string) => string;
}

/** The cells of a new row that can be read from the file, its name and folders. */
export function toMediaCells({ name, medium, embedded }: FileOfRow, given: Given): RowOfFile {
  const left: LeftText[] = [];
  const take = (field: LeftText['field'], written: string | undefined, isFit: (text: string) => boolean) => {
    const text = toGivenText(written);
    if (text.kind === 'none') return '';
    if (text.kind === 'taken' && isFit(text.text)) return text.text;
    left.push({ field, reason: text.kind === 'left' ? text.reason : 'boilerplate' });
    return '';
  };
  const kind = given.cells.kind ?? findKind(name) ?? kindOfMedium(medium);
  const { date, digitised, doubts } = judgeDates(embedded, { kind, today: given.today });
  const rights = take('rights', embedded.rights, () => true);
  const own: MediaCells = {
    kind,
    caption: take('caption', embedded.caption, isDescription),
    date,
    digitised,
    creator: take('creator', embedded.creator, (text) => !isDevice(text, embedded.device)).replaceAll(
      /\s*[;；]\s*/gu,
      '、',
    ),
    rights: rights === '' ? '' : given.toClaim(rights),
    originalName: toNameCell(name),
  };
  const said = filled(given.cells);
  return {
    cells: { ...own, ...said },
    read: columnsRead.filter((key) => said[key] === undefined && (own[key] ?? '') !== ''),
    doubts: doubts.map(({ reason }) => reason),
    left,
  };
}

/** Folders of pictures are often named after what is in them; the innermost word counts. */
function findKind(name: string): MediaKind | undefined {
  const folders = name.split('/').slice(0, -1).reverse();
  return folders
    .map((folder) => mediaKinds.find((word) => word === folder.trim()))
    .find((word) => word !== undefined);
}

function kindOfMedium(medium: FileOfRow['medium']): string {
  if (medium === 'picture') return '';
  return medium === 'film' ? '影片' : '录音';
}

/** Cameras that were never told their owner's name give their own. */
function isDevice(text: string, device: string): boolean {
  return device.toLowerCase().includes(text.toLowerCase());
}

/** An apostrophe keeps spreadsheets from running a name as a formula. */
function toNameCell(name: string): string {
  const { text } = toKeptName(name);
  return isFormulaLike(text) ? `'${text}` : text;
}

function filled(cells: MediaCells): MediaCells {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}
