import type { RowPlace, TableName } from '../table.ts';
import type { CertificateFindingKind } from './certificate-finding-kinds.ts';
import type { FacilityFormFindingKind } from './facility-form-finding-kinds.ts';
import type { GraveFindingKind } from './grave-finding-kinds.ts';
import type { MediaFindingKind } from './media-finding-kinds.ts';
import type { PlanFindingKind } from './plan-finding-kinds.ts';
import type { UpkeepFindingKind } from '../upkeep/upkeep-finding-kinds.ts';
import type { WallFindingKind } from './wall-finding-kinds.ts';

/** An error stops the build: what the row says would be lost, or shown wrongly. A warning is for a person to look at. */
export type FindingLevel = 'error' | 'warning';

export type SheetFindingKind =
  | 'encoding-gb18030'
  | 'encoding-utf-16'
  | 'encoding-unreadable'
  | 'bom-missing'
  | 'table-absent'
  | 'file-empty'
  | 'rows-missing'
  | 'delimiter-wrong'
  | 'heading-not-first'
  | 'heading-missing'
  | 'columns-absent'
  | 'heading-unknown'
  | 'heading-twice'
  | 'heading-empty'
  | 'quote-open'
  | 'quote-stray'
  | 'row-too-long'
  | 'row-too-short'
  | 'row-broken'
  | 'row-shifted';

export type FileFindingKind = 'file-missing' | 'file-stray' | 'file-orphan';

export type TextFindingKind =
  | 'line-break'
  | 'character-replaced'
  | 'character-half'
  | 'character-control'
  | 'character-invisible'
  | 'character-private-use'
  | 'glyph-uncovered'
  | 'formula-like'
  | 'excel-error'
  | 'scientific-notation'
  | 'excel-date'
  | 'space-around';

export type ValueFindingKind =
  'required-empty' | 'word-unknown' | 'number-unread' | 'number-out-of-range' | 'placeholder';

export type IdFindingKind =
  | 'id-missing'
  | 'id-malformed'
  | 'id-twice'
  | 'id-shared'
  | 'id-case'
  | 'id-retired'
  | 'redirect-loop'
  | 'redirect-chain';

export type ReferenceFindingKind =
  | 'reference-dead'
  | 'reference-retired'
  | 'reference-many'
  | 'reference-table-absent'
  | 'citation-field-unknown'
  | 'citation-of-empty'
  | 'citation-without-value'
  | 'unit-loop'
  | 'source-missing'
  | 'source-unused';

export type DateFindingKind =
  | 'date-unread'
  | 'date-serial'
  | 'date-in-future'
  | 'span-reversed'
  | 'died-before-born'
  | 'joined-before-born'
  | 'joined-after-died'
  | 'recognised-before-died'
  | 'age-impossible'
  | 'age-unlikely'
  | 'age-child'
  | 'period-mismatch'
  | 'event-mismatch';

export type PlaceFindingKind =
  | 'district-malformed'
  | 'district-unknown'
  | 'native-mismatch'
  | 'coordinate-half'
  | 'coordinate-swapped'
  | 'coordinate-abroad'
  | 'coordinate-shifted'
  | 'coordinate-elsewhere'
  | 'datum-missing';

export type MapFindingKind = 'base-map-unknown' | 'base-map-keyless' | 'map-review-unread';

export type NameFindingKind =
  | 'name-missing'
  | 'name-with-digits'
  | 'name-with-letters'
  | 'name-with-question-mark'
  | 'name-with-remark'
  | 'names-in-one-cell'
  | 'name-with-space'
  | 'name-form-unread'
  | 'name-form-without-kind'
  | 'name-form-same'
  | 'reading-misfit'
  | 'name-without-reading';

export type PrivacyFindingKind =
  | 'private-column'
  | 'private-id-number'
  | 'private-id-number-like'
  | 'private-mobile'
  | 'private-landline'
  | 'private-email';

export type RepeatFindingKind = 'row-twice' | 'person-twice' | 'named-exceeds-total';

export type FindingKind =
  | SheetFindingKind
  | FileFindingKind
  | TextFindingKind
  | ValueFindingKind
  | IdFindingKind
  | ReferenceFindingKind
  | DateFindingKind
  | PlaceFindingKind
  | MapFindingKind
  | NameFindingKind
  | PrivacyFindingKind
  | RepeatFindingKind
  | PlanFindingKind
  | GraveFindingKind
  | WallFindingKind
  | FacilityFormFindingKind
  | MediaFindingKind
  | UpkeepFindingKind
  | CertificateFindingKind;

/** One thing a registrar should look at: where it stands and the values it is about. The sentences are in `i18n/`. */
export interface Finding {
  level: FindingLevel;
  kind: FindingKind;
  /** Undefined for a file that belongs to no table. */
  table?: TableName;
  /** Below the content folder. */
  file: string;
  /** As Excel numbers it: the heading is row 1. */
  row?: number;
  /** The heading as the sheet writes it. */
  column?: string;
  value?: string;
  /** What the sentence needs besides the value: a suggestion, another value, a list of words. */
  detail?: string;
  /** The other row, where two are concerned. */
  other?: RowPlace;
}
