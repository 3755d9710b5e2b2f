import type { RowPlace, TableName } from '../table.ts';
import type { SourcePlace } from './import-finding.ts';

/** A row of a sheet that the archive does not have. */
export interface AddedRecord {
  table: TableName;
  /** As the sheet says it, or to be minted: empty. */
  id: string;
  /** What a person would call it: a name, a title, the first cells of the row. */
  name: string;
  /** File below the content folder that it goes to. */
  file: string;
  place: SourcePlace;
  /** By key of the table; empty cells are left out. */
  cells: Readonly<Record<string, string>>;
  /** Columns that the table does not know, by heading. */
  kept: Readonly<Record<string, string>>;
}

export interface ChangedCell {
  /** Key of the table; undefined for a column that is kept under its own heading. */
  key?: string;
  /** The heading of the field. */
  field: string;
  before: string;
  after: string;
  place: SourcePlace;
}

/** A row that the archive has, with the cells in which the sheet says something else. */
export interface ChangedRecord {
  table: TableName;
  /** Id of the record; of a table without ids, the file below the content folder. */
  record: string;
  name: string;
  /** Where it stands in the archive. */
  at: RowPlace;
  place: SourcePlace;
  cells: readonly ChangedCell[];
}

/** A row without an id that says what a row of the archive says: nobody but the staff knows whether they are one person. */
export interface PerhapsSame {
  table: TableName;
  place: SourcePlace;
  name: string;
  /** Id of the record that is like it. */
  record: string;
  at: RowPlace;
  /** Every cell of the sheet's row stands in the archive's: it is not added again. */
  isWhole: boolean;
}

export interface ImportDifference {
  added: readonly AddedRecord[];
  changed: readonly ChangedRecord[];
  /** Rows that say what the archive says. */
  unchanged: number;
  perhapsSame: readonly PerhapsSame[];
}
