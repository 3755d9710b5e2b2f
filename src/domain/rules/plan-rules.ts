import type { CheckedContent, Report } from './checked-content.ts';

/** Drawings of cemeteries: readable, sound, and in step with the ledger. */
export function checkPlans(_content: CheckedContent, _report: Report): void {}
