import { readSheets } from '../../../src/archive/read-tables.ts';
import { findColumnKey } from '../../../src/domain/table.ts';
import { tables } from '../../../src/domain/tables.ts';
import { writeWorkbook, type WorkbookSheet } from '../../../src/workbooks/write-workbook.ts';

/** Every so many rows of the office's own workbook, one cell is changed. */
const changedOneIn = 40;

/** The roll as counties send it: one sheet, other headings, nobody with an id. */
export async function toCountyWorkbook(content: string): Promise<Uint8Array> {
  const sheets = readSheets(content).roll;
  const headings = sheets[0]?.headings ?? [];
  const idAt = positionOf(headings, 'id');
  const withoutId = (row: readonly string[]) =>
    headings.flatMap((_, at) => (at === idAt ? [] : [row[at] ?? '']));
  const names = withoutId(headings).map((heading) => (heading === '姓名' ? '烈士姓名' : heading));
  const rows = sheets.flatMap(({ records }) => records.map(withoutId));
  // Inventing tells few of some people, and without ids the same of two.
  const unlike = [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
  return writeWorkbook([{ name: '烈士', headings: names, rows: unlike }]);
}

/** The office's own export, with an index of its sheets, and a word added to the post of some. */
export async function toOwnWorkbook(content: string): Promise<Uint8Array> {
  let count = 0;
  const files = readSheets(content).roll;
  const sheets = files.map(({ file, headings, records }): WorkbookSheet => {
    const post = positionOf(headings, 'post');
    const rows = records.map((record) => {
      count += 1;
      return record.map((cell, at) => (at === post && count % changedOneIn === 0 ? `${cell}（核）` : cell));
    });
    return { name: `英名录·${file.slice('roll/'.length, -'.csv'.length)}`, headings, rows };
  });
  const rows = sheets.map(({ name }, at) => [name, files[at]?.file ?? '']);
  return writeWorkbook([{ name: '目录', headings: ['工作表', '文件'], rows }, ...sheets]);
}

function positionOf(headings: readonly string[], key: string): number {
  return headings.findIndex((heading) => findColumnKey(tables.roll, heading) === key);
}
