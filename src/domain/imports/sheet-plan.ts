import type { TableName } from '../table.ts';

/** What becomes of a column of a sheet. */
export type ColumnTarget =
  /** A column of the table, by its key. */
  | { kind: 'column'; key: string }
  /** One part of a column that the sheet spreads over several: of a date, or a piece of text such as the county of a place. */
  | { kind: 'part'; key: string; part: 'year' | 'month' | 'day' | 'text' }
  /** Says to which district's roll the row belongs. */
  | { kind: 'district' }
  /** Kept in the archive's table under its own heading. */
  | { kind: 'kept' }
  /** Not taken over: the staff said so, or it is our own column of remarks. */
  | { kind: 'left-out' }
  /** Personal data of living people. */
  | { kind: 'refused' };

export interface ColumnPlan {
  /** From 1. */
  column: number;
  heading: string;
  target: ColumnTarget;
  /** How the meaning was found. */
  how: 'own' | 'synonym' | 'national' | 'remembered' | 'chosen' | 'unknown';
  /** Up to three texts of the column, for the eye; none of a refused column. */
  examples: readonly string[];
  /** Unit of measure that the heading gives for values without one. */
  unit?: string;
}

export type SheetPlan =
  | {
      kind: 'taken';
      sheet: string;
      table: TableName;
      /** As Excel numbers it; rows above are titles. */
      headingRow: number;
      /** Last row of the headings, where they take two. */
      lastHeadingRow: number;
      columns: readonly ColumnPlan[];
      /** File below the content folder for new rows, where the table is a folder and the sheet or the staff say which. */
      file?: string;
    }
  | { kind: 'passed-over'; sheet: string; why: 'empty' | 'hidden' | 'ours' | 'no-headings' | 'chosen' };

/** What the staff said of a sheet's columns: heading → key of a column, `kept`, `left-out`, `district` or a part (`born.year`). */
export interface ColumnChoices {
  /** The sheet isn't meant for the archive at all. */
  isPassedOver?: true;
  table?: TableName;
  columns: ReadonlyMap<string, string>;
}

/** A row of a sheet with its cells under the keys of the table. */
export interface ImportedRow {
  table: TableName;
  sheet: string;
  /** As Excel numbers it. */
  row: number;
  cells: Readonly<Record<string, string>>;
  /** What the sheet itself says, of the cells in which the reader has changed the writing: an archive that says the same stays as it is. */
  written?: Readonly<Record<string, string>>;
  /** Columns kept under their own headings. */
  kept: Readonly<Record<string, string>>;
  /** District of the roll as the sheet says it, where it does: a code or a name. */
  district?: string;
  /** Column letters by key of the table, to lead findings back; several parts: the first; `district` for what says the roll. */
  columnOf: Readonly<Record<string, string>>;
}
