/** A workbook or CSV file as somebody handed it in, before anything is made of it. */

export type SourceCellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';

export interface SourceCell {
  /**
   * Numbers as written in the file, dates as far as the cell shows them (2026-05-01, 2026-05, 2026, 5月1日, 08:30),
   * formulas as their last value, errors as `#N/A`, or empty where a formula has no value.
   */
  text: string;
  kind: SourceCellKind;
}

export interface SourceRow {
  /** As Excel numbers it. */
  number: number;
  isHidden: boolean;
  /** From column A on; empty cells have empty texts. */
  cells: readonly SourceCell[];
}

/** Rows and columns from 1, both ends included. */
export interface MergedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SourceSheet {
  name: string;
  /** Numbers that are days count from 1904 in it, as in workbooks from old Macintoshes. */
  countsFrom1904?: true;
  isHidden: boolean;
  rows: readonly SourceRow[];
  merged: readonly MergedArea[];
  /** Columns that are hidden, from 1. */
  hiddenColumns: readonly number[];
}

export interface SourceBook {
  /** Without its folder. */
  fileName: string;
  format: 'xlsx' | 'csv';
  /** What the bytes of a CSV file turned out to be. */
  encoding?: 'utf-8' | 'gb18030' | 'utf-16';
  sheets: readonly SourceSheet[];
}
