import type { CheckedContent, Report } from './checked-content.ts';

/** The base-information form beyond single cells. */
export function checkFacilityForms(_content: CheckedContent, _report: Report): void {}
