import type { CheckedContent, Report } from './checked-content.ts';

/** Names carved on walls. */
export function checkWalls(_content: CheckedContent, _report: Report): void {}
