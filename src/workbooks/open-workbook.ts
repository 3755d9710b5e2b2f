import { strFromU8, unzipSync, zipSync } from 'fflate';
import { WorkbookError } from './workbook-error.ts';

/** Far above any table of ours: the whole roll of a province takes a tenth. */
const limits = { parts: 1000, bytes: 256 * 1024 * 1024, cells: 20_000_000, rows: 1_048_576, columns: 16_384 };

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
  const sizes = readDirectory(file);
  const parts = unpack(file, sizes);
  if (parts['xl/workbook.xml'] === undefined) throw new WorkbookError({ kind: 'not-a-workbook' });
  const marks: CellMark[][] = [];
  for (const name of listSheetParts(parts)) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    requireExtent(xml);
    marks.push(listMarks(xml));
  }
  return { bytes: zipSync(parts, { level: 0 }), marks };
}

/** The sizes that the archive's directory declares, read without unpacking anything. */
function readDirectory(file: Uint8Array): Map<string, number> {
  const sizes = new Map<string, number>();
  let parts = 0;
  let bytes = 0;
  const look = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    parts += 1;
    bytes += originalSize;
    sizes.set(name, originalSize);
    return false;
  };
  try {
    unzipSync(file, { filter: look });
  } catch (cause) {
    throw new WorkbookError({ kind: 'not-a-workbook' }, cause);
  }
  if (parts > limits.parts) throw new WorkbookError({ kind: 'too-many-parts', parts });
  if (bytes > limits.bytes) throw new WorkbookError({ kind: 'unpacks-too-large', bytes });
  return sizes;
}

function unpack(file: Uint8Array, sizes: ReadonlyMap<string, number>): Record<string, Uint8Array> {
  try {
    // fflate unpacks into buffers of the declared sizes, which have just been added up; what is longer is cut off.
    const parts = unzipSync(file, { filter: ({ name }) => /\.(?:xml|rels)$/iu.test(name) });
    const isTrue = ([name, part]: [string, Uint8Array]) =>
      part.length === sizes.get(name) && isWholeXml(part);
    if (!Object.entries(parts).every(isTrue)) throw new WorkbookError({ kind: 'sizes-untrue' });
    return parts;
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError({ kind: 'not-a-workbook' }, cause);
  }
}

/** Whether the element that opens first closes at the end. */
function isWholeXml(part: Uint8Array): boolean {
  const start = strFromU8(part.subarray(0, 2000)).replace(/^[^<]*(?:<[?!][^>]*>\s*)*/u, '');
  const root = /^<([\w:.-]+)/u.exec(start)?.[1];
  const end = strFromU8(part.subarray(-200)).trimEnd();
  return root !== undefined && (end.endsWith(`</${root}>`) || end.endsWith('/>'));
}

/** The parts of the sheets in the order of their tabs: the workbook names relations, and these name parts. */
function listSheetParts(parts: Readonly<Record<string, Uint8Array>>): string[] {
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

/** `A` → 1, `AA` → 27; 0 for no letters. */
export function toColumnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
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
