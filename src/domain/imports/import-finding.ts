import type { FindingKind, FindingLevel } from '../rules/finding.ts';
import type { TableName } from '../table.ts';
import type { ImportFindingKind } from './import-finding-kinds.ts';

/** Where something stands in a workbook, as Excel names it: rows from 1, columns by letters. */
export interface SourcePlace {
  /** Name of the sheet; of a CSV file, the file's name. */
  sheet: string;
  row: number;
  /** `C`; undefined where the whole row is meant. */
  column?: string;
}

/**
 * One thing that somebody should look at before a sheet is taken over. An error keeps the whole import out: nothing is
 * accepted by halves. Sentences are in `i18n/import-findings.ts` and `i18n/findings.ts`.
 */
export interface ImportFinding extends SourcePlace {
  level: FindingLevel;
  kind: ImportFindingKind | FindingKind;
  /** The heading as the sheet writes it. */
  heading?: string;
  /** What the cell says; never set where it may be somebody's personal data. */
  value?: string;
  /** What the sentence needs besides: a suggestion, another value, a list of words. */
  detail?: string;
  /** The other place, where two are concerned. */
  other?: SourcePlace;
  table?: TableName;
}
