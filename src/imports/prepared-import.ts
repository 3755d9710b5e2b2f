import type { ImportDifference } from '../domain/imports/import-difference.ts';
import type { ImportFinding } from '../domain/imports/import-finding.ts';
import type { ColumnChoices, SheetPlan } from '../domain/imports/sheet-plan.ts';
import type { SourceBook } from '../domain/imports/source-book.ts';
import type { RecordChange } from '../domain/ledger/record-change.ts';
import type { TableName } from '../domain/table.ts';
import type { TableMarks } from './table-marks.ts';

export interface ImportRequest {
  bytes: Uint8Array;
  /** Without its folder; the ending tells nothing, the bytes do. */
  fileName: string;
  contentDir: string;
  /** The project's own content, whose places, units and sources serve archives that bring none. */
  projectDir?: string;
  /** The table that all sheets are about, where headings leave it open. */
  table?: TableName;
  /** The district whose roll new people belong to, where rows do not say it: six digits. */
  district?: string;
  /** What the staff said of columns, by name of the sheet; a sheet that is not there is taken as found. */
  choices?: ReadonlyMap<string, ColumnChoices>;
  /** `2026-11-27`, in Beijing. */
  today: string;
}

/** What one file of the archive would get. */
export interface FileDifference {
  /** Below the content folder. */
  file: string;
  isNew: boolean;
  added: number;
  changed: number;
}

/** A dry run: what a sheet would change, and what somebody has to look at first. Nothing is written. */
export interface PreparedImport {
  book: SourceBook;
  plans: readonly SheetPlan[];
  /** In the order of sheets and rows. */
  findings: readonly ImportFinding[];
  difference: ImportDifference;
  /** As the ledger will have it; `record` is empty for records whose ids are minted when the import is applied. */
  changes: readonly RecordChange[];
  files: readonly FileDifference[];
  /**
   * New rows of tables that want a source and name none, as county sheets do: they get the sources of the grounds when the
   * import is applied, which is refused without.
   */
  unsourced: number;
  /** No finding is an error, and something would change. */
  isAcceptable: boolean;
  /** Ids that grounds may name as evidence: sources of the archive, the project and the import itself. */
  sourceIds: ReadonlySet<string>;
  /** The tables that the dry run was made against. */
  tableMarks: TableMarks;
}
