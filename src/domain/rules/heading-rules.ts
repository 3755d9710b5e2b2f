import { findColumnKey, type TableName, type TableSchema } from '../table.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import type { Finding } from './finding.ts';
import { nearestWord } from './nearest-word.ts';
import { isPrivateHeading } from './private-text.ts';

/** Tables that an archive may have nothing to put in yet. */
const mayBeEmpty: ReadonlySet<TableName> = new Set([
  'units',
  'events',
  'citations',
  'corrections',
  'redirects',
  'rules',
  'statistics',
  'grave-moves',
  'upkeep',
  'custodians',
  'media',
  'mourning',
  'glyphs',
  'certificates',
  'headings',
  'quality',
]);

/** The first line of each sheet against the form. */
export function checkHeadings(content: CheckedContent, report: Report): void {
  const { schema: roll, sheets: rolls } = content.tables.roll;
  if (rolls.length === 0) {
    // A folder without any table is most often the wrong one, and would pass as faultless.
    const isEmpty = content.listTables().every(({ sheets }) => sheets.length === 0);
    const level = isEmpty ? 'error' : 'warning';
    report({ kind: 'table-absent', level, table: 'roll', file: roll.location.path });
  }
  for (const { schema, sheets } of content.listTables()) {
    for (const sheet of sheets) {
      for (const finding of listHeadingFindings(schema, sheet)) {
        report({ table: schema.name, file: sheet.sheet.file, row: 1, ...finding });
      }
    }
  }
}

type HeadingFinding = Omit<Finding, 'file' | 'table'>;

function listHeadingFindings(schema: TableSchema, checked: CheckedSheet): HeadingFinding[] {
  const { headings, records } = checked.sheet;
  if (headings.every((heading) => heading === '') && records.length === 0) {
    return [{ kind: 'file-empty', level: 'error' }];
  }
  const delimiter = otherDelimiter(schema, headings);
  if (delimiter !== undefined) return [{ kind: 'delimiter-wrong', level: 'error', value: delimiter }];
  // The encoding's own finding says all that such a sheet allows to say.
  if (!checked.isReadable && checked.sheet.encoding === 'gb18030') return [];
  const row = findLowerHeadings(schema, checked);
  if (row !== undefined) return [{ kind: 'heading-not-first', level: 'error', row }];
  const findings = [...listStrangeHeadings(schema, checked), ...listAbsentColumns(schema, checked)];
  if (records.length === 0 && !mayBeEmpty.has(schema.name))
    findings.push({ kind: 'rows-missing', level: 'warning' });
  return findings;
}

/** The row of the headings where a title stands above them, as on printed forms. */
function findLowerHeadings(schema: TableSchema, checked: CheckedSheet): number | undefined {
  if (checked.isReadable) return undefined;
  const index = checked.sheet.records
    .slice(0, 10)
    .findIndex((record) => record.filter((cell) => isHeading(schema, cell)).length >= 2);
  return index < 0 ? undefined : index + 2;
}

function isHeading(schema: TableSchema, cell: string): boolean {
  return cell.trim() !== '' && findColumnKey(schema, cell) !== undefined;
}

/** The sheet is divided by another sign: its only heading is several, once taken apart at that sign. */
function otherDelimiter(schema: TableSchema, headings: readonly string[]): string | undefined {
  const [line = '', ...rest] = headings;
  if (rest.some((heading) => heading !== '')) return undefined;
  return ['\t', ';', '，', '；', '|'].find(
    (sign) => line.split(sign).filter((part) => findColumnKey(schema, part) !== undefined).length >= 2,
  );
}

function listStrangeHeadings(schema: TableSchema, checked: CheckedSheet): HeadingFinding[] {
  const findings: HeadingFinding[] = [];
  const absent = Object.entries(schema.columns)
    .filter(([key]) => !checked.positions.has(key))
    .map(([, column]) => column.heading);
  checked.sheet.headings.forEach((heading, position) => {
    const key = checked.keys[position];
    if (heading === '') {
      const value = firstFilled(checked, position);
      if (value !== undefined)
        findings.push({ kind: 'heading-empty', level: 'warning', column: toLetters(position), value });
    } else if (key === undefined && isPrivateHeading(heading)) {
      findings.push({ kind: 'private-column', level: 'error', column: heading });
    } else if (key === undefined) {
      const detail = nearestWord(heading, absent);
      findings.push({
        kind: 'heading-unknown',
        level: 'warning',
        column: heading,
        ...(detail === undefined ? {} : { detail }),
      });
    } else if (checked.positions.get(key) !== position) {
      const first = checked.sheet.headings[checked.positions.get(key) ?? 0] ?? '';
      findings.push({ kind: 'heading-twice', level: 'error', column: heading, detail: first });
    }
  });
  return findings;
}

function listAbsentColumns(schema: TableSchema, checked: CheckedSheet): HeadingFinding[] {
  const absent = Object.entries(schema.columns).filter(([key]) => !checked.positions.has(key));
  const isNeeded = (key: string) => schema.columns[key]?.required === true || key === schema.idColumn;
  const findings: HeadingFinding[] = absent
    .filter(([key]) => isNeeded(key))
    .map(([, column]) => ({ kind: 'heading-missing', level: 'error', column: column.heading }));
  const others = absent.filter(([key, column]) => !isNeeded(key) && column.optional !== true);
  if (others.length > 0 && checked.isReadable) {
    const detail = others.map(([, column]) => column.heading).join('、');
    findings.push({ kind: 'columns-absent', level: 'warning', detail });
  }
  return findings;
}

function firstFilled(checked: CheckedSheet, position: number): string | undefined {
  for (const record of checked.sheet.records) {
    const cell = record[position]?.trim() ?? '';
    if (cell !== '') return cell;
  }
  return undefined;
}

/** A column without a heading is called by its letters, as Excel calls it. */
function toLetters(position: number): string {
  const last = String.fromCodePoint(65 + (position % 26));
  return position < 26 ? last : toLetters(Math.floor(position / 26) - 1) + last;
}
