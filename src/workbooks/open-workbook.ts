import { strFromU8, zipSync } from 'fflate';
import { toColumnNumber } from '../domain/imports/column-letters.ts';
import { unpackWorkbook, type WorkbookParts } from './unpack-workbook.ts';
import { WorkbookError } from './workbook-error.ts';

/** Far above any table of ours: the whole roll of a province takes a tenth. */
const limits = { cells: 20_000_000, rows: 1_048_576, columns: 16_384 };

/** What a cell holds that its text doesn't tell. */
export interface CellMark {
  kind: 'formula' | 'error';
  /** `B3`. */
  cell: string;
}

export interface OpenedWorkbook {
  /** The same workbook without pictures and without compression, so that reading it costs what it seems to. */
  bytes: Uint8Array;
  /** Of each sheet, in the order of the tabs. */
  marks: readonly CellMark[][];
}

/**
 * Looks into a workbook before anybody reads it: an archive of a few kilobytes may unpack to gigabytes, or a sheet of
 * one cell claim a billion.
 *
 * @throws WorkbookError where it is no workbook, or beyond the limits.
 */
export function openWorkbook(file: Uint8Array): OpenedWorkbook {
  const parts = unpackWorkbook(file);
  const marks: CellMark[][] = [];
  for (const name of listSheetParts(parts)) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    requireExtent(xml);
    marks.push(listMarks(xml));
  }
  return { bytes: zipSync(parts, { level: 0 }), marks };
}

/** The parts of the sheets in the order of their tabs: the workbook names relations, and these name parts. */
function listSheetParts(parts: WorkbookParts): string[] {
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map<string, string>();
  for (const [relation] of textOf('xl/_rels/workbook.xml.rels').matchAll(
    /<(?:\w+:)?Relationship\s[^>]*>/gu,
  )) {
    const target = attributeOf(relation, 'Target').replace(/^\/?(?:xl\/)?/u, 'xl/');
    targets.set(attributeOf(relation, 'Id'), target);
  }
  const sheets = textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu);
  return Array.from(sheets, ([sheet]) => targets.get(attributeOf(sheet, 'r:id')) ?? '');
}

function attributeOf(element: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(element)?.[1] ?? '';
}

/** The reader makes a row of the whole width for every number up to the last one named. */
function requireExtent(xml: string): void {
  let rows = 1;
  let columns = 1;
  for (const [, letters = '', digits = ''] of xml.matchAll(
    /<(?:\w+:)?(?:row|c)\b[^>]*?\br="([A-Z]*)(\d+)"/gu,
  )) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, toColumnNumber(letters));
  }
  if (rows > limits.rows || columns > limits.columns || rows * columns > limits.cells) {
    throw new WorkbookError({ kind: 'sheet-too-wide', rows, columns });
  }
}

function listMarks(xml: string): CellMark[] {
  const marks: CellMark[] = [];
  for (const [cell, attributes = ''] of xml.matchAll(/<(?:\w+:)?c\s([^>]*[^/])>.*?<\/(?:\w+:)?c>/gsu)) {
    const at = /\br="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? '';
    if (/\bt="e"/u.test(attributes)) marks.push({ kind: 'error', cell: at });
    else if (/<(?:\w+:)?f[\s>/]/u.test(cell)) marks.push({ kind: 'formula', cell: at });
  }
  return marks;
}
