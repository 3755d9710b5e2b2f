import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toSheetText } from '../domain/sheet-text.ts';
import { fromBook, toBook, type CsvFile } from './csv-book.ts';
import { writeWorkbook } from './write-workbook.ts';

const toFile = (file: string, table: readonly (readonly string[])[]): CsvFile => {
  const [headings = [], ...rows] = table;
  return { file, bytes: new TextEncoder().encode(toSheetText(headings, rows)) };
};

const parse = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { delimiter: ',' }).data;

/** What spreadsheets are known to spoil. */
const troublesome = [
  '0012',
  '1-2',
  '3/4',
  '1e5',
  '=1+1',
  '+86',
  '-',
  '@名',
  '12345678901234567890',
  'TRUE',
  ' 前后有空格 ',
  '　全角　',
  '两行\n第二行',
  '回车\r\n换行',
  '“引”"号""',
  "'撇",
  '□□烈士〔张〕某[?]／左行',
  '𠮷𪨊\u{2FFFF}',
  '葛\u{E0100}郎\uFE00',
  '\uFFFD\u0001\u007F',
  '_x0041_',
  '_x005F_x0041_',
  'constructor',
  '__proto__',
  '<w:t>&amp;</w:t>',
  ']]>',
  '\t',
  '1920-08-20',
] as const;

describe('a table taken into a workbook and back', () => {
  it('loses and changes nothing that spreadsheets are known to spoil', async () => {
    const table = [['编号', '值', '空'], ...troublesome.map((text, index) => [`g-${index}`, text, ''])];
    const file = toFile('graves/yuan.csv', table);
    const [back] = await fromBook(await toBook([file]));
    expect(back?.notes).toEqual([]);
    expect(parse(back?.text ?? '').slice(0, -1)).toEqual(table);
    expect(back?.text).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes));
  });

  it('comes back cell by cell, whatever the cells hold', async () => {
    const cell = fc.oneof(
      fc.constantFrom(...troublesome),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.toWellFormed()),
    );
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.tuple(
          fc.array(
            cell.filter((text) => text !== ''),
            { minLength: width, maxLength: width },
          ),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
        ),
      )
      // Blank lines at the end hold no cell, and neither file keeps them.
      .map(([headings, rows]) => [headings, ...rows, headings.map(() => '末')]);
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
        const files = tables.map((rows, index) => toFile(`walls/${index}.csv`, rows));
        const back = await fromBook(await toBook(files));
        expect(back.map(({ file, text }) => ({ file, rows: parse(text).slice(0, -1) }))).toEqual(
          tables.map((rows, index) => ({ file: `walls/${index}.csv`, rows })),
        );
      }),
      { numRuns: 30, seed: 6 },
    );
  });

  it('keeps a long text of many lines whole', async () => {
    const long = '某烈士生平。\n'.repeat(4000);
    const [back] = await fromBook(await toBook([toFile('graves/a.csv', [['碑文'], [long]])]));
    expect(parse(back?.text ?? '')[1]).toEqual([long]);
  });

  it('fills short rows up to the heading, and keeps blank rows and what stands beyond the headings', async () => {
    const text = '编号,值,备注\r\na\r\n,,\r\nb,1,2,多出\r\n\r\n';
    const [back] = await fromBook(await toBook([{ file: 'x.csv', bytes: new TextEncoder().encode(text) }]));
    expect(parse(back?.text ?? '').slice(0, -1)).toEqual([
      ['编号', '值', '备注', ''],
      ['a', '', '', ''],
      ['', '', '', ''],
      ['b', '1', '2', '多出'],
    ]);
  });

  it('gives the same bytes every time', async () => {
    const files = [toFile('graves/a.csv', [['编号'], ['g-1']])];
    expect(Buffer.from(await toBook(files)).equals(await toBook(files))).toBe(true);
  });
});

describe('a table that can’t be taken over', () => {
  const problemOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof Error && 'problem' in error ? error.problem : error),
    );

  it('is refused where a cell is longer than a spreadsheet holds, and the cell is named', async () => {
    const table = [
      ['编号', '碑文'],
      ['g-1', '字'.repeat(32_767)],
      ['g-2', '字'.repeat(32_768)],
    ];
    expect(await problemOf(toBook([toFile('graves/a.csv', table)]))).toEqual({
      kind: 'cell-too-long',
      sheet: 'graves·a',
      row: 3,
      column: '碑文',
      length: 32_768,
    });
    expect(await problemOf(toBook([toFile('graves/a.csv', table.slice(0, 2))]))).toBeUndefined();
  });

  it('is refused in another encoding, or with a quote that never closes', async () => {
    const gbk = { file: 'a.csv', bytes: Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb) };
    expect(await problemOf(toBook([gbk]))).toEqual({ kind: 'not-utf-8', file: 'a.csv' });
    const open = { file: 'b.csv', bytes: new TextEncoder().encode('名\r\n"张\r\n李\r\n') };
    expect(await problemOf(toBook([open]))).toEqual({ kind: 'quote-open', file: 'b.csv', row: 2 });
  });

  it('is refused where the index and the sheets don’t agree, or a file would lie elsewhere', async () => {
    const headings = ['工作表', '文件', '行数'];
    const sheet = { name: '甲', headings: ['编号'], rows: [['1']] };
    const book = (rows: string[][], ...sheets: (typeof sheet)[]) =>
      writeWorkbook([{ name: '目录', headings, rows }, ...sheets]).then(fromBook);
    expect(await problemOf(writeWorkbook([sheet]).then(fromBook))).toEqual({ kind: 'no-index' });
    expect(await problemOf(book([['甲', 'a.csv', '1']]))).toEqual({
      kind: 'sheet-missing',
      sheet: '甲',
      file: 'a.csv',
    });
    const other = { ...sheet, name: '乙' };
    expect(await problemOf(book([['甲', 'a.csv', '1']], sheet, other))).toEqual({
      kind: 'sheet-not-in-index',
      sheet: '乙',
    });
    for (const file of ['../a.csv', '/etc/a.csv', 'C:\\a.csv', 'a/../b.csv', 'a.exe', '.a.csv', 'a//b.csv']) {
      expect(await problemOf(book([['甲', file, '1']], sheet))).toEqual({ kind: 'file-outside', file });
    }
    const twice = [
      ['甲', 'a.csv', '1'],
      ['乙', 'A.csv', '1'],
    ];
    expect(await problemOf(book(twice, sheet, other))).toEqual({ kind: 'file-twice', file: 'A.csv' });
  });
});
