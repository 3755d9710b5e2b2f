import { isCertainlyBefore } from '../dates/date-bounds.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import type { MediaLine } from './media-line.ts';
import { rowFinding } from './row-finding.ts';

/** Kinds that show people as they lived; a stone, a ceremony or a statue may be of any day. */
const ofTheLiving: ReadonlySet<string> = new Set(['肖像', '合影']);

/** The day of a scan that stands where the day of the picture belongs makes a portrait younger than its death. */
export function checkMediaDates(lines: readonly MediaLine[], content: CheckedContent, report: Report): void {
  const died = new Map(content.tables.roll.rows.map(({ cells }) => [cells.id, cells.died]));
  for (const { row, item } of lines) {
    const date = content.readDate(item.date);
    const digitised = content.readDate(item.digitised);
    if (isCertainlyBefore(digitised, date)) {
      report(
        rowFinding(row, 'digitised', {
          level: 'warning',
          kind: 'digitised-before-pictured',
          value: item.digitised,
          detail: item.date,
        }),
      );
    }
    if (!ofTheLiving.has(item.kind ?? '')) continue;
    const dead = item.personIds.find((id) => isCertainlyBefore(content.readDate(died.get(id) ?? ''), date));
    if (dead === undefined) continue;
    const said = { level: 'warning', kind: 'pictured-after-death', value: item.date, detail: dead } as const;
    report(rowFinding(row, 'date', said));
  }
}
