import { locateCells } from './sheet-cells.ts';

/** The text of a table without some rows, by their numbers as Excel has them; all else stays character for character. */
export function removeRows(text: string, rows: ReadonlySet<number>): string {
  const records = locateCells(text);
  const parts: string[] = [];
  let from = 0;
  records.forEach((record, index) => {
    if (index === 0 || !rows.has(index + 1)) return;
    const start = record[0]?.start ?? from;
    const end = records[index + 1]?.[0]?.start ?? text.length;
    parts.push(text.slice(from, start));
    from = end;
  });
  return parts.join('') + text.slice(from);
}
