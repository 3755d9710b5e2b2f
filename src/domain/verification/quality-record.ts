import type { IsoDay } from '../dates/fuzzy-date.ts';
import type { VerificationState } from '../words.ts';

/** Tables whose completeness is counted, in the order of reports. */
export const qualityTables = ['roll', 'facilities', 'graves', 'media'] as const;
export type QualityTable = (typeof qualityTables)[number];

/** On what a filled field rests: citations of its own, the sources of its row, or nothing. */
export type Basis = 'own' | 'row' | 'none';

export interface QualityField {
  /** As reports call it. */
  label: string;
  /** Says something; 不详 and 未查明 say that nothing is known. */
  isFilled: boolean;
  basis: Basis;
  /** Filled, and its best source is 百科, 其他 or 一般知识. */
  isWeak: boolean;
}

/** What is counted of one row. */
export interface QualityRecord {
  table: QualityTable;
  id: string;
  name: string;
  /** District whose office answers for the row; empty where none can be told. */
  district: string;
  fields: readonly QualityField[];
  /** Labels of fields of which sources say something else. */
  disputed: readonly string[];
  /** Remarks of the registrar on what does not agree or is missing. */
  gaps: readonly string[];
  /** 待核 where the row says nothing; undefined where the table has no such column. */
  verification: VerificationState | undefined;
  /** When the row came into the archive, where the ledger tells. */
  enteredOn: IsoDay | undefined;
}

/** Somebody has to look for better evidence, or for any. */
export function isUnverified({ verification }: QualityRecord): boolean {
  return verification === '待核' || verification === '依据薄弱';
}

/** Filled, and nobody says from where. */
export function listUnsourced({ fields }: QualityRecord): string[] {
  return fields.filter(({ isFilled, basis }) => isFilled && basis === 'none').map(({ label }) => label);
}

export function listMissing({ fields }: QualityRecord): string[] {
  return fields.filter(({ isFilled }) => !isFilled).map(({ label }) => label);
}
