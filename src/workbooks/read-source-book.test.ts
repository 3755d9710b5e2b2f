import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toGbk, toUtf16 } from '../../tests/broken-content/legacy-bytes.ts';
import { makeWorkbook, type MadeCell } from '../../tests/support/make-workbook.ts';
import { readSourceBook } from './read-source-book.ts';
import { writeWorkbook } from './write-workbook.ts';

async function readCells(...cells: MadeCell[]) {
  const { sheets } = await readSourceBook(makeWorkbook([{ name: '表', rows: [cells] }]), '表.xlsx');
  return sheets[0]?.rows[0]?.cells ?? [];
}

const textsOf = async (...cells: MadeCell[]) => (await readCells(...cells)).map(({ text }) => text);

describe('a workbook as Excel and WPS write it', () => {
  it('tells of each cell what kind of value it holds', async () => {
    const cells = await readCells(
      '张样',
      { number: 12 },
      { boolean: true },
      { error: '#N/A' },
      { formula: 'A1&"甲"', text: '张样甲' },
      { formula: 'B1*2', number: 24 },
      { formula: 'NOW()' },
    );
    expect(cells).toEqual([
      { text: '张样', kind: 'text' },
      { text: '12', kind: 'number' },
      { text: 'TRUE', kind: 'boolean' },
      { text: '#N/A', kind: 'error' },
      { text: '张样甲', kind: 'formula' },
      { text: '24', kind: 'formula' },
      // A program that reckons nothing out has written it.
      { text: '', kind: 'error' },
    ]);
  });

  it('shows no more of a date than the cell does', async () => {
    const serial = 18_210; // 1949-11-08
    const formats = [
      'yyyy-mm-dd',
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月"',
      'yyyy',
      'm"月"d"日"',
      'yyyy/m/d h:mm',
      '[$-804]yyyy"年"m"月"d"日";@',
    ];
    expect(await textsOf(...formats.map((format) => ({ number: serial, format })))).toEqual([
      '1949-11-08',
      '1949-11-08',
      '1949-11',
      '1949',
      '11月8日',
      '1949-11-08 00:00',
      '1949-11-08',
    ]);
  });

  it('keeps numbers as they are shown', async () => {
    const texts = await textsOf(
      { number: 12, format: '00000' },
      { number: '1.1000000000000001' },
      { number: '500000190001010000' },
      { number: 1234, format: '#,##0.00' },
      { number: 7, format: '0"人"' },
    );
    expect(texts).toEqual(['00012', '1.1', '500000190001010000', '1234', '7']);
  });

  it('knows the days before March 1900, where Excel counts one that never was', async () => {
    const format = 'yyyy-mm-dd';
    const days = [1, 59, 60, 61].map((number) => ({ number, format }));
    expect(await textsOf(...days)).toEqual(['1900-01-01', '1900-02-28', '60', '1900-03-01']);
  });

  it('counts from 1904 where the workbook does', async () => {
    const rows = [[{ number: 0, format: 'yyyy-mm-dd' }]];
    const { sheets } = await readSourceBook(
      makeWorkbook([{ name: '表', rows }], { countsFrom1904: true }),
      'a',
    );
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toBe('1904-01-01');
    expect(sheets[0]?.countsFrom1904).toBe(true);
  });

  it('tells what is hidden and what is merged, and numbers rows as Excel does', async () => {
    const book = makeWorkbook([
      {
        name: '册',
        rows: [['题'], [], { cells: ['', '甲'], isHidden: true }],
        merged: ['A1:C2'],
        hiddenColumns: [2],
      },
      { name: '旧', rows: [['乙']], isHidden: true },
    ]);
    const { sheets } = await readSourceBook(book, '册.xlsx');
    expect(sheets[0]?.rows.map(({ number, isHidden }) => [number, isHidden])).toEqual([
      [1, false],
      [3, true],
    ]);
    expect(sheets[0]?.merged).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
    expect(sheets[0]?.hiddenColumns).toEqual([2]);
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['册', false],
      ['旧', true],
    ]);
  });

  it('joins runs of several fonts and leaves out how characters are read', async () => {
    const shared =
      '<sst><si><r><t>张</t></r><r><t xml:space="preserve"> 样_x000D_</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si></sst>';
    const parts = unzipSync(makeWorkbook([{ name: '表', rows: [[{ xml: '<c r="@" t="s"><v>0</v></c>' }]] }]));
    const relations = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels']);
    const relation =
      '<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
    const book = zipSync({
      ...parts,
      'xl/sharedStrings.xml': strToU8(shared),
      'xl/_rels/workbook.xml.rels': strToU8(relations.replace('</Relationships>', relation)),
    });
    const { sheets } = await readSourceBook(book, '表.xlsx');
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toBe('张 样\r');
  });

  it('reads elements with prefixes, and rows that don’t say their numbers', async () => {
    const parts = unzipSync(makeWorkbook([{ name: '表', rows: [['甲']] }]));
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>甲&amp;乙</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const book = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) });
    const { sheets } = await readSourceBook(book, '表.xlsx');
    expect(sheets[0]?.rows).toMatchObject([
      { number: 1, cells: [{ text: '甲&乙' }, { text: '3', kind: 'number' }] },
    ]);
  });

  it('reads what our own writer wrote, character by character', async () => {
    const texts = [
      '0012',
      '1-2',
      '=1+1',
      ' 前后有空格 ',
      '两行\n第二行',
      '𠮷𪨊',
      '_x0041_',
      '<w:t>&amp;</w:t>',
      '\u0001',
    ];
    const book = await writeWorkbook([{ name: '表', headings: texts, rows: [] }]);
    const { sheets } = await readSourceBook(book, '表.xlsx');
    expect(sheets[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(texts);
  });
});

describe('a CSV file', () => {
  const rowsOf = async (bytes: Uint8Array) => {
    const book = await readSourceBook(bytes, '册.csv');
    const rows = book.sheets[0]?.rows.map(({ number, cells }) => [number, cells.map(({ text }) => text)]);
    return { encoding: book.encoding, rows };
  };
  const rows = [
    [1, ['姓名', '籍贯']],
    [2, ['张样', '某县，某乡']],
  ];

  it('is read in the encodings that Excel and WPS write', async () => {
    const text = '姓名,籍贯\r\n张样,某县，某乡\r\n';
    expect(await rowsOf(strToU8(text))).toEqual({ encoding: 'utf-8', rows });
    expect(await rowsOf(strToU8(`\uFEFF${text}`))).toEqual({ encoding: 'utf-8', rows });
    expect(await rowsOf(toGbk(text))).toEqual({ encoding: 'gb18030', rows });
    expect(await rowsOf(toUtf16(`\uFEFF${text}`))).toEqual({ encoding: 'utf-16', rows });
  });

  it('is divided by whatever sign divides most lines alike', async () => {
    for (const sign of [',', ';', '\t']) {
      const text = `姓名${sign}籍贯\r\n张样${sign}某县，某乡\r\n`;
      expect((await rowsOf(strToU8(text))).rows).toEqual(rows);
    }
    expect((await rowsOf(strToU8('sep=;\r\n姓名;籍贯\r\n'))).rows).toEqual([[1, ['姓名', '籍贯']]]);
  });

  it('keeps line breaks in quotation marks, and what was kept from being a number', async () => {
    const text = '姓名,号\r\n"张\r\n样","=""001"""\r\n\r\n李样,\r\n';
    expect((await rowsOf(strToU8(text))).rows).toEqual([
      [1, ['姓名', '号']],
      [2, ['张\n样', '001']],
      [4, ['李样']],
    ]);
  });
});
