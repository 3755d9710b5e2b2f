import type { FuzzyDate, KnownDate } from '../dates/fuzzy-date.ts';
import type { TableName } from '../table.ts';
import { listColumns } from './checked-sheet.ts';
import type { CheckedContent, CheckedRow, CheckedTable, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

/** Laws take effect, and mourning is announced, for days to come. */
const mayLieAhead: ReadonlySet<string> = new Set([
  'rules.effective',
  'mourning.from',
  'mourning.until',
  'custodians.from',
  'custodians.until',
]);

/** A span that reaches back is no span. */
const spans: Partial<Record<TableName, readonly [from: string, until: string]>> = {
  mourning: ['from', 'until'],
  places: ['from', 'until'],
  custodians: ['from', 'until'],
};

/** Every date column: readable, not in the future, and spans in their order. */
export function checkDates(content: CheckedContent, report: Report): void {
  for (const table of content.listTables()) {
    for (const { key } of listColumns(table.schema, 'date')) checkDateColumn({ content, table, key }, report);
    const span = spans[table.schema.name];
    if (span !== undefined) checkSpans({ content, table, span }, report);
  }
}

function checkDateColumn(
  { content, table, key }: { content: CheckedContent; table: CheckedTable; key: string },
  report: Report,
): void {
  const mayBeAhead = mayLieAhead.has(`${table.schema.name}.${key}`);
  // The site turns grey by these dates; what can't be read there would pass unseen.
  const unreadLevel = table.schema.name === 'mourning' ? 'error' : 'warning';
  for (const row of table.rows) {
    const cell = row.cells[key] ?? '';
    if (cell === '') continue;
    const date = content.readDate(cell);
    if (date.kind === 'unread') {
      const kind = isExcelSerial(cell) ? 'date-serial' : 'date-unread';
      report(rowFinding(row, key, { level: unreadLevel, kind, value: cell }));
    } else if (
      date.kind === 'known' &&
      !mayBeAhead &&
      date.openEnd !== true &&
      date.earliest > content.options.today
    ) {
      report(rowFinding(row, key, { level: levelOf(date), kind: 'date-in-future', value: cell }));
    }
  }
}

/** A certain contradiction is an error; where a date doubts itself, it is a question. */
export function levelOf(...dates: readonly KnownDate[]): 'error' | 'warning' {
  return dates.some((date) => date.doubtful) ? 'warning' : 'error';
}

/** Excel counts days from 1900: 14123 was a date before a cell lost its format. */
function isExcelSerial(cell: string): boolean {
  return /^[1-4]\d{4}(?:\.0+)?$/u.test(cell);
}

function checkSpans(
  { content, table, span }: { content: CheckedContent; table: CheckedTable; span: readonly [string, string] },
  report: Report,
): void {
  const [fromKey, untilKey] = span;
  for (const row of table.rows) {
    const from = content.readDate(row.cells[fromKey] ?? '');
    const until = content.readDate(row.cells[untilKey] ?? '');
    reportIfBefore({ row, key: untilKey, earlier: until, later: from }, report);
  }
}

interface SpanEnds {
  row: CheckedRow;
  key: string;
  earlier: FuzzyDate;
  later: FuzzyDate;
}

function reportIfBefore({ row, key, earlier, later }: SpanEnds, report: Report): void {
  if (earlier.kind !== 'known' || later.kind !== 'known' || earlier.latest >= later.earliest) return;
  report(
    rowFinding(row, key, {
      level: levelOf(earlier, later),
      kind: 'span-reversed',
      value: earlier.asWritten,
      detail: later.asWritten,
    }),
  );
}
