import { toColumnNumber } from '../domain/imports/column-letters.ts';
import { toChineseDate } from '../domain/imports/chinese-date.ts';
import type { ImportFinding } from '../domain/imports/import-finding.ts';
import { isOwnSheet, remarksHeading, reportSheet } from '../domain/imports/own-sheets.ts';
import { toPlainHeading } from '../domain/imports/plain-heading.ts';
import type { SheetPlan } from '../domain/imports/sheet-plan.ts';
import type { SourceBook, SourceCell, SourceSheet } from '../domain/imports/source-book.ts';
import { describeImportFinding, importReportHeadings } from '../i18n/import-findings.ts';
import {
  writeColouredBook,
  type ColouredCell,
  type ColouredSheet,
} from '../workbooks/write-coloured-book.ts';
import { withoutPersonalData } from './without-personal-data.ts';

/**
 * An XLSX workbook to mend what was handed in: the same sheets, rows and columns (hidden ones shown, unless a whole sheet is
 * passed over), cells with errors
 * tinted red and warnings ochre, the sentences of each row in a last column 核对意见, and a sheet 核对报告 of them all.
 * Personal data is left out. Handed in again it reads like the original.
 */
export async function writeColouredCopy(
  book: SourceBook,
  plans: readonly SheetPlan[],
  findings: readonly ImportFinding[],
): Promise<Uint8Array> {
  const bySheet = Map.groupBy(findings, ({ sheet }) => sheet);
  const names = new Set<string>();
  const sheets = book.sheets.flatMap((sheet, index): ColouredSheet[] => {
    if (isOwnSheet(sheet.name) && sheet.name.startsWith(reportSheet)) return [];
    const copied = copySheet(sheet, plans[index], bySheet.get(sheet.name) ?? []);
    return [
      {
        ...copied,
        name: toSheetName(sheet.name, names),
        isHidden: plans[index]?.kind === 'passed-over' && sheet.isHidden,
      },
    ];
  });
  return writeColouredBook([...sheets, toReport(findings)]);
}

/** A CSV file may have a name that no sheet can have. */
function toSheetName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[[\]:*?/\\]/gu, '_').slice(0, 31);
  let unique = plain;
  for (let number = 2; taken.has(unique.toLowerCase()); number++) {
    unique = `${plain.slice(0, 27)}~${number}`;
  }
  taken.add(unique.toLowerCase());
  return unique;
}

function copySheet(
  sheet: SourceSheet,
  plan: SheetPlan | undefined,
  findings: readonly ImportFinding[],
): Omit<ColouredSheet, 'name' | 'isHidden'> {
  const textOf = withoutPersonalData(sheet, plan);
  const rows: (ColouredCell | undefined)[][] = [];
  for (const { number, cells } of sheet.rows) {
    rows[number - 1] = cells.map((cell, index) => toColouredCell(cell, textOf(cell, number, index + 1)));
  }
  const headings = plan?.kind === 'taken' ? plan : undefined;
  const remarksAt = findRemarksColumn(sheet, headings);
  for (const row of rows) if (row !== undefined) row.length = Math.min(row.length, remarksAt - 1);
  addHeadingTints(rows, headings);
  addTints(rows, findings);
  addRemarks(rows, { findings, column: remarksAt, headingRow: headings?.headingRow });
  const merged = sheet.merged.filter(({ right }) => right < remarksAt);
  return { rows: Array.from(rows, (row) => row ?? []), merged, frozenRows: headings?.lastHeadingRow ?? 0 };
}

function toColouredCell({ kind, text: before }: SourceCell, text: string): ColouredCell | undefined {
  // An error stays one, so that nobody takes the copy for mended.
  if (kind === 'error') return { text: before === '' ? '#VALUE!' : before };
  if (text === '') return undefined;
  if (kind === 'date') return { text: toChineseDate(text) };
  return kind === 'number' && String(Number(text)) === text ? { text, isNumber: true } : { text };
}

/** The remarks of an earlier copy give way to the new ones. */
function findRemarksColumn(
  { rows }: SourceSheet,
  plan: Extract<SheetPlan, { kind: 'taken' }> | undefined,
): number {
  const earlier = plan?.columns.find(({ heading }) => toPlainHeading(heading) === remarksHeading);
  if (earlier !== undefined) return earlier.column;
  let widest = 0;
  for (const { cells } of rows) widest = Math.max(widest, cells.length);
  return widest + 1;
}

function addHeadingTints(
  rows: readonly (ColouredCell | undefined)[][],
  plan: Extract<SheetPlan, { kind: 'taken' }> | undefined,
): void {
  if (plan === undefined) return;
  for (let row = plan.headingRow; row <= plan.lastHeadingRow; row++) {
    const cells = rows[row - 1] ?? [];
    cells.forEach((cell, index) => {
      if (cell !== undefined) cells[index] = { ...cell, tint: 'heading' };
    });
  }
}

function addTints(rows: (ColouredCell | undefined)[][], findings: readonly ImportFinding[]): void {
  for (const { row, column, level } of findings) {
    if (column === undefined) continue;
    const cells = (rows[row - 1] ??= []);
    const index = toColumnNumber(column) - 1;
    const cell = cells[index];
    if (cell?.tint !== 'error') cells[index] = { ...(cell ?? { text: '' }), tint: level };
  }
}

interface Remarks {
  findings: readonly ImportFinding[];
  column: number;
  headingRow: number | undefined;
}

function addRemarks(rows: (ColouredCell | undefined)[][], { findings, column, headingRow }: Remarks): void {
  if (findings.length === 0) return;
  const place = (row: number, cell: ColouredCell): void => {
    (rows[row - 1] ??= [])[column - 1] = cell;
  };
  for (const [row, found] of Map.groupBy(findings, (finding) => finding.row)) {
    // The report has what is said of the headings themselves.
    if (row === headingRow) continue;
    const isError = found.some(({ level }) => level === 'error');
    const text = [...new Set(found.map(toRemark))].join('\n');
    place(row, { text, tint: isError ? 'error' : 'warning', isWrapped: true });
  }
  if (headingRow !== undefined) place(headingRow, { text: remarksHeading, tint: 'heading' });
}

function toRemark(finding: ImportFinding): string {
  const { problem, remedy } = describeImportFinding(finding);
  const heading = finding.heading === undefined ? '' : `${finding.heading}：`;
  return `${heading}${problem}。${remedy}。`;
}

function toReport(findings: readonly ImportFinding[]): ColouredSheet {
  const sorted = [...findings].sort(
    (one, other) => Number(other.level === 'error') - Number(one.level === 'error'),
  );
  const rows = sorted.map((finding) => {
    const { problem, remedy } = describeImportFinding(finding);
    const { sheet, row, column = '', heading = '', value = '', level } = finding;
    const texts = [sheet, String(row), column, heading, value, problem, remedy];
    return texts.map((text, index): ColouredCell => {
      const cell: ColouredCell = index >= 4 ? { text, isWrapped: true } : { text };
      return index === 5 ? { ...cell, tint: level } : cell;
    });
  });
  const headings = importReportHeadings.map((text): ColouredCell => ({ text, tint: 'heading' }));
  return { name: reportSheet, rows: [headings, ...rows], merged: [], isHidden: false, frozenRows: 1 };
}
