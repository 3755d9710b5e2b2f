import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readWorkbook } from './read-workbook.ts';
import { WorkbookError } from './workbook-error.ts';
import { writeWorkbook } from './write-workbook.ts';

const plain = () => writeWorkbook([{ name: '墓', headings: ['编号', '号'], rows: [['g-1', '0012']] }]);

/** The workbook with parts put in the place of its own. */
async function withParts(parts: Zippable): Promise<Uint8Array> {
  return zipSync({ ...unzipSync(await plain()), ...parts });
}

async function problemOf(file: Uint8Array): Promise<unknown> {
  const error: unknown = await readWorkbook(file).catch((reason: unknown) => reason);
  return error instanceof WorkbookError ? error.problem : error;
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

describe('a workbook as a registrar hands it in', () => {
  it('keeps numbers that Excel has made of text apart, with their place', async () => {
    const data = [
      ['编号', '号', '日期', '在用'],
      ['g-1', 12, { value: new Date(Date.UTC(2026, 4, 1)), type: Date, format: 'yyyy-mm-dd' }, true],
    ];
    const file = await writeXlsxFile([{ sheet: '墓', data }]).toBuffer();
    const [sheet] = await readWorkbook(new Uint8Array(file));
    expect(sheet?.rows[1]).toEqual(['g-1', '12', '2026-05-01', 'TRUE']);
    expect(sheet?.notes).toEqual([
      { kind: 'number', row: 2, column: 2, text: '12' },
      { kind: 'date', row: 2, column: 3, text: '2026-05-01' },
      { kind: 'boolean', row: 2, column: 4, text: 'TRUE' },
    ]);
  });

  it('tells formulas and their errors, whose text is only what Excel last made of them', async () => {
    const parts = unzipSync(await plain());
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const cells =
      '<c r="A3" t="str"><f>A2&amp;"x"</f><v>g-1x</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    const changed = xml.replace('</sheetData>', `<row r="3">${cells}</row></sheetData>`);
    const [sheet] = await readWorkbook(await withParts({ 'xl/worksheets/sheet1.xml': strToU8(changed) }));
    expect(sheet?.notes).toEqual([
      { kind: 'formula', row: 3, column: 1, text: 'g-1x' },
      { kind: 'error', row: 3, column: 2, text: '' },
    ]);
  });

  it('formats every cell and column as text, and freezes the bold heading', async () => {
    const parts = unzipSync(await plain());
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const sheet = text('xl/worksheets/sheet1.xml');
    const styles = Array.from(text('xl/styles.xml').matchAll(/<xf [^>]*numFmtId="(\d+)"/gu), ([, id]) => id);
    const format = /numFmtId="(\d+)" formatCode="@"/u.exec(text('xl/styles.xml'))?.[1];
    expect(new Set(styles)).toEqual(new Set([format]));
    expect(sheet).toContain('state="frozen"');
    const [, bodyStyle] = /<c r="A2" s="(\d+)"/u.exec(sheet) ?? [];
    expect(sheet.match(/<col [^>]*>/gu)?.every((column) => column.includes(`style="${bodyStyle}"`))).toBe(
      true,
    );
  });
});

describe('a file that only looks like a workbook', () => {
  it('is refused: no archive, or an archive of other things', async () => {
    expect(await problemOf(strToU8('编号,姓名'))).toEqual({ kind: 'not-a-workbook' });
    expect(await problemOf(zipSync({ 'a.xml': strToU8('<a></a>') }))).toEqual({ kind: 'not-a-workbook' });
  });

  it('is refused before unpacking where it would unpack to more than we take', async () => {
    const bomb = lie(await plain(), 'xl/sharedStrings.xml', 300 * 1024 * 1024);
    expect(await problemOf(bomb)).toMatchObject({ kind: 'unpacks-too-large' });
  });

  it('is refused where it has thousands of parts', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [`p${index}.xml`, strToU8('')]),
    );
    expect(await problemOf(zipSync(many))).toEqual({ kind: 'too-many-parts', parts: 1001 });
  });

  it('is refused where its directory tells smaller sizes than its parts have', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    expect(await problemOf(lie(await plain(), name, 700))).toEqual({ kind: 'sizes-untrue' });
    expect(await problemOf(lie(await plain(), name, 100_000))).toEqual({ kind: 'sizes-untrue' });
  });

  it('is refused where one cell claims a sheet of a billion', async () => {
    const sheet = (cells: string) =>
      strToU8(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`);
    const wide = await withParts({
      'xl/worksheets/sheet1.xml': sheet(
        '</row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>',
      ),
    });
    expect(await problemOf(wide)).toEqual({ kind: 'sheet-too-wide', rows: 1_048_576, columns: 16_384 });
    const far = await withParts({ 'xl/worksheets/sheet1.xml': sheet('</row><row r="999999999999">') });
    expect(await problemOf(far)).toMatchObject({ kind: 'sheet-too-wide' });
  });
});
