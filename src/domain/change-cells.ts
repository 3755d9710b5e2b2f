import { appendRows, type SheetFault } from './append-rows.ts';
import { locateCells, type CellSpan } from './sheet-cells.ts';
import { toRecordLine } from './sheet-text.ts';
import { findColumnKey, type TableSchema } from './table.ts';
import { withKeptColumns } from './with-kept-columns.ts';

export interface CellChange {
  /** As Excel numbers it: the heading is row 1. */
  row: number;
  /** The heading as the table has it; of a column that the table does not know, as the sheet writes it. */
  heading: string;
  value: string;
}

export type ChangedText = { kind: 'changed'; text: string } | { kind: 'refused'; fault: SheetFault };

/**
 * Changes cells in the text of a table; all else stays character for character. A column that the text lacks becomes its
 * last. A change of a row that is not there is left out.
 */
export function changeCells(text: string, schema: TableSchema, changes: readonly CellChange[]): ChangedText {
  const headings = [...new Set(changes.map(({ heading }) => heading))];
  const known = withKeptColumns(schema, headings);
  const wanted = headings.flatMap((heading) => findColumnKey(known, heading) ?? []);
  const trial = appendRows(text, { schema: known, rows: [], wanted });
  if (trial.kind === 'refused') return trial;
  const widened = trial.newHeadings.length === 0 ? text : trial.text;
  return { kind: 'changed', text: replaceCells(widened, known, changes) };
}

interface Replacement extends Pick<CellSpan, 'start' | 'end'> {
  text: string;
}

function replaceCells(text: string, schema: TableSchema, changes: readonly CellChange[]): string {
  const records = locateCells(text);
  const keys = (records[0] ?? []).map(({ value }) => findColumnKey(schema, value.trim()));
  const replacements: Replacement[] = [];
  const byRow = Map.groupBy(changes, ({ row }) => row);
  for (const [row, ofRow] of byRow) {
    const record = records[row - 1];
    if (record === undefined || row < 2) continue;
    const cells = ofRow.map(({ heading, value }) => ({
      at: keys.indexOf(findColumnKey(schema, heading)),
      value,
    }));
    replacements.push(...toReplacements(record, cells));
  }
  replacements.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: written } of replacements) {
    parts.push(text.slice(from, start), written);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** Cells beyond the end of a row that is cut short are written behind its last. */
function toReplacements(
  record: readonly CellSpan[],
  cells: readonly { at: number; value: string }[],
): Replacement[] {
  const within = cells.filter(({ at }) => at !== -1 && at < record.length);
  const replacements = within.flatMap(({ at, value }) => {
    const span = record[at];
    return span === undefined ? [] : [{ start: span.start, end: span.end, text: toCell(value) }];
  });
  const beyond = cells.filter(({ at, value }) => at >= record.length && value !== '');
  const last = Math.max(...beyond.map(({ at }) => at));
  const end = record.at(-1)?.end;
  if (beyond.length === 0 || end === undefined) return replacements;
  const added = Array.from({ length: last - record.length + 1 }, (_, index) => {
    const value = beyond.find(({ at }) => at === record.length + index)?.value ?? '';
    return `,${toCell(value)}`;
  });
  return [...replacements, { start: end, end, text: added.join('') }];
}

function toCell(value: string): string {
  return toRecordLine([value]).slice(0, -'\r\n'.length);
}
