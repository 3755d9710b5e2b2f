import type { CheckedContent, Report } from './checked-content.ts';

/** The ledger of graves, relocations and upkeep. */
export function checkGraves(_content: CheckedContent, _report: Report): void {}
