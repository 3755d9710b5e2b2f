import type { Facility } from '../facilities/facility.ts';
import type { GraveBook } from '../graves/grave-book.ts';
import type { Citation, Correction, Source } from '../records/records.ts';

/** What the archive holds that bears on one facility's form. */
export interface FacilityEvidence {
  facility: Facility;
  citations: readonly Citation[];
  corrections: readonly Correction[];
  findSource(id: string): Source | undefined;
  graves: Pick<GraveBook, 'listAt' | 'listMovesFrom'>;
  /** Rows of the facility's sheet of carved names. */
  carvedNames: number;
  /** The prose of its history without markup; empty where nobody wrote one. */
  readHistory(): string;
  /** Whether its drawing shows the protection scope. */
  hasScopeDrawing: boolean;
}
