import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSourceBook } from './read-source-book.ts';
import { withoutZipTimes } from './without-zip-times.ts';
import { WorkbookError } from './workbook-error.ts';
import { writeTemplate, type TemplateSheet } from './write-template.ts';

const choices = { sheet: '词表', column: 1, from: 2, to: 3 };
const sheets: TemplateSheet[] = [
  { name: '目录', columns: [{ heading: '工作表' }], rows: [['名录']] },
  {
    name: '名录',
    columns: [
      { heading: '编号', note: '由系统发给。' },
      { heading: '姓名', isRequired: true },
      { heading: '性别', choices, warning: '从“男”<女>里选' },
      { heading: '事迹', isWrapped: true },
    ],
    rows: [
      ['p-1', '陈𮧵', '男', '一\n二'],
      ['', '=SUM(A1)', '', '0012'],
    ],
    frozenColumns: 2,
  },
  { name: '词表', columns: [{ heading: '性别' }], rows: [['男'], ['女']] },
];

async function partsOf(given: readonly TemplateSheet[]): Promise<(name: string) => string> {
  const parts = unzipSync(await writeTemplate(given));
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
}

describe('a workbook to work on', () => {
  it('gives every cell back as text, also what looks like a formula or a number', async () => {
    const book = await readSourceBook(await writeTemplate(sheets), 'book.xlsx');
    const cells = book.sheets[1]?.rows.flatMap((row) => row.cells) ?? [];
    expect(book.sheets.map(({ name }) => name)).toEqual(['目录', '名录', '词表']);
    expect(cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['姓名', '陈𮧵', '一\n二', '=SUM(A1)', '0012']),
    );
    expect(cells.filter(({ text, kind }) => text !== '' && kind !== 'text')).toEqual([]);
  });

  it('has no formula, frozen headings and columns, and text also where nothing is written yet', async () => {
    const sheet = (await partsOf(sheets))('xl/worksheets/sheet2.xml');
    expect(sheet).not.toMatch(/<f[\s>]/u);
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="2"[^>]*state="frozen"/u);
    const styles = (await partsOf(sheets))('xl/styles.xml');
    const body = /<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(styles)?.[1]?.match(/<xf\b[^>]*>/gu)?.[2];
    expect(/<numFmt [^>]*numFmtId="(\d+)"[^>]*formatCode="@"|formatCode="@"/u.test(styles)).toBe(true);
    expect(body).toMatch(/numFmtId="[1-9]\d*"/u);
    expect(sheet.match(/<col [^>]*style="2"/gu)).toHaveLength(4);
    expect(sheet).toMatch(/<c r="B3"[^>]* s="2"/u);
    expect(sheet).not.toContain('r="A3"');
  });

  it('offers the words of another sheet from the second row on, and tells the note at the heading', async () => {
    const sheet = (await partsOf(sheets))('xl/worksheets/sheet2.xml');
    const validations = /<\/sheetData>(<dataValidations.*<\/dataValidations>)/su.exec(sheet)?.[1] ?? '';
    expect(validations).toContain('count="2"');
    expect(validations).toContain('promptTitle="编号" prompt="由系统发给。" sqref="A1"');
    expect(validations).toContain(
      'sqref="C2:C1048576"><formula1>&apos;词表&apos;!$A$2:$A$3</formula1>'.replaceAll('&apos;', "'"),
    );
    expect(validations).toContain('errorStyle="warning"');
    expect(validations).toContain('error="从“男”&lt;女&gt;里选"');
  });

  it('says nothing of when it was made, so that the same sheets give the same bytes', async () => {
    const written = await writeTemplate(sheets);
    expect(withoutZipTimes(written)).toEqual(written);
    const at = (mtime: Date) => withoutZipTimes(zipSync({ a: strToU8('甲'), b: strToU8('乙') }, { mtime }));
    expect(at(new Date(2020, 1, 2))).toEqual(at(new Date(2026, 10, 27)));
    expect(strFromU8(unzipSync(at(new Date(2020, 1, 2)))['b'] ?? new Uint8Array())).toBe('乙');
  });

  it('names the cell that no spreadsheet can hold', async () => {
    const long = [{ name: '长', columns: [{ heading: '事迹' }], rows: [['短'], ['长'.repeat(32_768)]] }];
    const failure = await writeTemplate(long).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({
      problem: { kind: 'cell-too-long', sheet: '长', row: 3, column: '事迹' },
    });
  });
});
