import { strToU8, unzipSync, zipSync } from 'fflate';
import { toUtf16 } from '../broken-content/legacy-bytes.ts';
import { makeWorkbook } from '../support/make-workbook.ts';
import { CountySheet } from './county-sheet.ts';

/** A file that is opened by halves by nobody. */
export interface RefusedFile {
  title: string;
  make: () => Uint8Array;
  fileName?: string;
  problem: Readonly<Record<string, unknown>>;
}

const good = () => new CountySheet().toXlsx();
const other = (what: string) => ({ kind: 'other-file', what });
const begins = (...bytes: number[]) => new Uint8Array([...bytes, ...new Array<number>(600).fill(7)]);

/** A container of Office 97 whose directory names that stream. */
function compound(stream: string): Uint8Array {
  return new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(504).fill(0),
    ...toUtf16(stream),
  ]);
}

/** Writes another size into the directory of an archive, at the entry of that name. */
function lie(archive: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) {
      view.setUint32(at + 24, size, true);
    }
  }
  return bytes;
}

const firstSheet = 'xl/worksheets/sheet1.xml';
const withSheet = (xml: string) => zipSync({ ...unzipSync(good()), [firstSheet]: strToU8(xml) });

export const refusedFiles: readonly RefusedFile[] = [
  { title: 'an empty file', make: () => new Uint8Array(), problem: { kind: 'file-empty' } },
  {
    title: 'a workbook of Excel 97, or of WPS',
    make: () => compound('Workbook'),
    problem: other('old-workbook'),
  },
  {
    title: 'a workbook behind a password',
    make: () => compound('EncryptedPackage'),
    problem: other('locked'),
  },
  { title: 'a document of Word 97', make: () => compound('WordDocument'), problem: other('document') },
  {
    title: 'a binary workbook',
    make: () => zipSync({ 'xl/workbook.bin': new Uint8Array([1]) }),
    problem: other('binary-workbook'),
  },
  {
    title: 'a spreadsheet of OpenDocument',
    make: () =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<a/>'),
      }),
    problem: other('open-document'),
  },
  {
    title: 'a document of Word',
    make: () => zipSync({ 'word/document.xml': strToU8('<a/>') }),
    problem: other('document'),
  },
  {
    title: 'an archive of photographs',
    make: () => zipSync({ 'a.jpg': new Uint8Array([1]) }),
    problem: other('archive'),
  },
  { title: 'an archive of RAR', make: () => strToU8('Rar!\x1a\x07'), problem: other('archive') },
  { title: 'a PDF', make: () => strToU8('%PDF-1.7 …'), problem: other('pdf') },
  { title: 'a photograph of a sheet', make: () => begins(0xff, 0xd8, 0xff, 0xe0), problem: other('picture') },
  { title: 'a screenshot', make: () => begins(0x89, 0x50, 0x4e, 0x47), problem: other('picture') },
  {
    title: 'a page of the web that is called a workbook',
    make: () => strToU8('<html><table><tr><td>姓名</td></tr></table></html>'),
    fileName: '名册.xls',
    problem: other('web-page'),
  },
  {
    title: 'a workbook of XML from 2003',
    make: () => strToU8('<?xml version="1.0"?><Workbook></Workbook>'),
    problem: other('xml'),
  },
  { title: 'a database', make: () => strToU8('SQLite format 3\0'), problem: other('database') },
  { title: 'bytes of nobody knows what', make: () => begins(1, 0, 2, 0, 3), problem: other('unknown') },
  {
    title: 'a workbook cut off in the middle',
    make: () => good().slice(0, 900),
    problem: { kind: 'not-a-workbook' },
  },
  {
    title: 'a workbook that would unpack to gigabytes',
    make: () => lie(good(), firstSheet, 3_000_000_000),
    problem: { kind: 'unpacks-too-large' },
  },
  {
    title: 'a workbook that lies about its sizes',
    make: () => lie(good(), firstSheet, 700),
    problem: { kind: 'sizes-untrue' },
  },
  {
    title: 'an archive of a thousand parts',
    make: () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`xl/${index}`, new Uint8Array()])),
      ),
    problem: { kind: 'too-many-parts' },
  },
  {
    title: 'a sheet that claims a billion rows',
    make: () =>
      withSheet(
        '<worksheet><sheetData><row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData></worksheet>',
      ),
    problem: { kind: 'sheet-too-wide' },
  },
  {
    title: 'a sheet whose XML is broken',
    make: () => withSheet('<worksheet><sheetData><row r="1"><c r="A1"<v>1</v></c></row></worksheet>'),
    problem: { kind: 'not-a-workbook' },
  },
  {
    title: 'a CSV file whose quotation mark never closes',
    make: () => strToU8('姓名,籍贯\r\n周样甲,"某县\r\n吴样乙,某县\r\n'),
    fileName: '名册.csv',
    problem: { kind: 'quote-open', row: 2 },
  },
  {
    title: 'a CSV file of damaged bytes',
    make: () => new Uint8Array([...strToU8('姓名,籍贯\r\n'), 0xff, 0x80, 0xff, 0x0d]),
    fileName: '名册.csv',
    problem: { kind: 'text-unreadable' },
  },
  {
    title: 'a workbook without sheets that are tables',
    make: () => makeWorkbook([]),
    problem: { kind: 'no-sheets' },
  },
];
