/**
 * A workbook of one table, made in the page. The package that writes our other workbooks zips large parts in a worker
 * made of a blob, which the policy of the site forbids.
 */
import { strToU8, zipSync } from 'fflate';
import { toCellText } from '../../domain/cell-text.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Styles of cells: text for the rows, bold text for the headings. */
const style = { body: 1, heading: 2 } as const;

export function toXlsxBlob(
  sheet: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Blob {
  const bytes = toXlsxBytes(sheet, headings, rows);
  return new Blob([bytes], { type: `${types}.sheet` });
}

/** Every cell is text, the first row bold and frozen. */
export function toXlsxBytes(
  sheet: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': toRelations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${toXmlText(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': toRelations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>${toFormat(0)}${toFormat(1)}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': toSheet(headings, rows),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

function toSheet(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = `<cols><col min="1" max="${headings.length}" width="18" style="${style.body}" customWidth="1"/></cols>`;
  const lines = [
    toRow(headings, 1, style.heading),
    ...rows.map((row, index) => toRow(row, index + 2, style.body)),
  ];
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${main}">${frozen}${columns}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function toRow(cells: readonly string[], number: number, cellStyle: number): string {
  const written = cells.map(
    (text, index) =>
      `<c r="${toLetters(index)}${number}" s="${cellStyle}" t="inlineStr"><is><t xml:space="preserve">${toXmlText(toCellText(text))}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

/** 0 → A, 26 → AA. */
function toLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : toLetters(Math.floor(index / 26) - 1) + rest;
}

/** Number format 49 is text. */
function toFormat(font: number): string {
  return `<xf numFmtId="49" fontId="${font}" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
}

function toRelations(targets: readonly (readonly [type: string, target: string])[]): string {
  const written = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${written.join('')}</Relationships>`;
}

function toXmlText(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
