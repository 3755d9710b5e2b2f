import { strToU8, zipSync, type Zippable } from 'fflate';
import { toColumnLetters } from '../../src/domain/imports/column-letters.ts';

/** A cell as Excel or WPS would store it; a bare text is one of the shared strings' kind. */
export type MadeCell =
  | string
  | null
  | { number: number | string; format?: string }
  | { formula: string; text?: string; number?: number }
  | { error: string }
  | { boolean: boolean }
  | { xml: string };

export interface MadeRow {
  cells: readonly MadeCell[];
  isHidden?: true;
}

export interface MadeSheet {
  name: string;
  rows: readonly (MadeRow | readonly MadeCell[])[];
  isHidden?: true;
  /** `A1:C1`. */
  merged?: readonly string[];
  /** From 1. */
  hiddenColumns?: readonly number[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The bytes of an XLSX workbook, with all that spreadsheets put into one and our own writer doesn't. */
export function makeWorkbook(
  sheets: readonly MadeSheet[],
  { countsFrom1904 = false, parts = {} }: { countsFrom1904?: boolean; parts?: Zippable } = {},
): Uint8Array {
  const formats = listFormats(sheets);
  const made: Record<string, string> = {
    '[Content_Types].xml': toContentTypes(sheets.length),
    '_rels/.rels': `${head}<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${countsFrom1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, isHidden }, index) =>
          `<sheet name="${toXmlText(name)}" sheetId="${index + 1}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': toStyles(formats),
  };
  sheets.forEach((sheet, index) => {
    made[`xl/worksheets/sheet${index + 1}.xml`] = toSheetXml(sheet, formats);
  });
  const files = Object.fromEntries(Object.entries(made).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync({ ...files, ...parts }, { level: 1, mtime: new Date(1980, 0, 1) });
}

function toContentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}`, 'worksheet']),
  ];
  const overrides = parts.map(
    ([part, kind]) => `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`,
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function toXmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function cellsOf(row: MadeSheet['rows'][number]): readonly MadeCell[] {
  return 'cells' in row ? row.cells : row;
}

function listFormats(sheets: readonly MadeSheet[]): string[] {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap(cellsOf));
  const formats = cells.flatMap((cell) =>
    cell !== null && typeof cell === 'object' && 'format' in cell && cell.format !== undefined
      ? [cell.format]
      : [],
  );
  return [...new Set(formats)];
}

function toStyles(formats: readonly string[]): string {
  const written = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${toXmlText(code)}"/>`,
  );
  const styles = formats.map(
    (_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0"/>`,
  );
  return `${head}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${written.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function toSheetXml(
  { rows, merged = [], hiddenColumns = [] }: MadeSheet,
  formats: readonly string[],
): string {
  const columns = hiddenColumns.map(
    (column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`,
  );
  const lines = rows.map((row, index) => {
    const cells = cellsOf(row).map((cell, at) =>
      toCellXml(cell, `${toColumnLetters(at + 1)}${index + 1}`, formats),
    );
    const hidden = 'cells' in row && row.isHidden === true ? ' hidden="1"' : '';
    return `<row r="${index + 1}"${hidden}>${cells.join('')}</row>`;
  });
  const areas = merged.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  return [
    `${head}<worksheet xmlns="${main}">`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    areas === '' ? '' : `<mergeCells>${areas}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

function toCellXml(cell: MadeCell, place: string, formats: readonly string[]): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${toXmlText(cell)}</t></is></c>`;
  }
  if ('xml' in cell) return cell.xml.replaceAll('@', place);
  if ('error' in cell) return `<c r="${place}" t="e"><v>${cell.error}</v></c>`;
  if ('boolean' in cell) return `<c r="${place}" t="b"><v>${cell.boolean ? 1 : 0}</v></c>`;
  if ('formula' in cell) return toFormulaXml(cell, place);
  const style = cell.format === undefined ? '' : ` s="${formats.indexOf(cell.format) + 1}"`;
  return `<c r="${place}"${style}><v>${cell.number}</v></c>`;
}

function toFormulaXml(cell: { formula: string; text?: string; number?: number }, place: string): string {
  const formula = `<f>${toXmlText(cell.formula)}</f>`;
  if (cell.text !== undefined) return `<c r="${place}" t="str">${formula}<v>${toXmlText(cell.text)}</v></c>`;
  const value = cell.number === undefined ? '' : `<v>${cell.number}</v>`;
  return `<c r="${place}">${formula}${value}</c>`;
}
