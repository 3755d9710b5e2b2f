import type { Finding } from '../domain/rules/finding.ts';

/** What is said of one kind of finding. */
export interface FindingWords {
  /** Short name of the kind, for counting. */
  label: string;
  message: (finding: Finding) => string;
  remedy: (finding: Finding) => string;
}
