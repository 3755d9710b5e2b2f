import type { CheckedSheet } from './checked-sheet.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import type { Finding, FindingKind, FindingLevel } from './finding.ts';
import type { Column, TableSchema } from '../table.ts';

/** Any sign of the faults below, over a whole record joined by commas: nearly all records pass this one test. */
const suspicious =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]|(?:^|,)\s*[=+@-]|#[A-Z#]|\d[eE]\+|[\u3000\u00A0](?:,|$)|(?:^|,)[\u3000\u00A0]|-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d/u;

const excelError = /^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NULL!|NUM!|#+)$/u;
const scientificNotation = /^\d(?:\.\d+)?E\+\d{1,2}$/iu;
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const excelDate = new RegExp(`^(?:\\d{1,2}-(?:${months})|(?:${months})-\\d{2})(?:-\\d{2,4})?$`, 'u');
const formulaLike = /^[=+@-](?=.*[\p{L}\d(])/u;

interface TextFault {
  kind: FindingKind;
  level: (column: Column | undefined) => FindingLevel;
  /** What of the cell to name; undefined when the fault is not there. */
  find: (cell: string, column: Column | undefined) => string | undefined;
}

const always =
  (level: FindingLevel): TextFault['level'] =>
  () =>
    level;
/** In prose a stray sign is unsightly; in a name, a date or an id it makes another one of it. */
const byColumn: TextFault['level'] = (column) =>
  column === undefined || isProse(column) ? 'warning' : 'error';

const matching =
  (pattern: RegExp): TextFault['find'] =>
  (cell) =>
    pattern.exec(cell)?.[0];

const faults: readonly TextFault[] = [
  { kind: 'character-replaced', level: always('error'), find: matching(/\uFFFD+/u) },
  {
    kind: 'character-half',
    level: always('error'),
    find: (cell) => (cell.isWellFormed() ? undefined : cell.toWellFormed()),
  },
  {
    kind: 'character-control',
    level: always('error'),
    find: matching(/(?![\r\n])\p{Cc}/u),
  },
  {
    kind: 'character-invisible',
    level: byColumn,
    find: matching(/\p{Cf}/u),
  },
  {
    kind: 'character-private-use',
    level: byColumn,
    // The table of rare characters is where a made-up one is told from what it stands for.
    find: (cell, column) => (column?.heading === '字' ? undefined : /\p{Co}/u.exec(cell)?.[0]),
  },
  {
    kind: 'line-break',
    level: byColumn,
    find: (cell, column) => (hasStrayLineBreak(cell, column) ? cell.trim() : undefined),
  },
  { kind: 'excel-error', level: always('error'), find: (cell) => excelError.exec(cell.trim())?.[0] },
  {
    kind: 'scientific-notation',
    level: always('error'),
    find: (cell) => scientificNotation.exec(cell.trim())?.[0],
  },
  { kind: 'excel-date', level: always('warning'), find: (cell) => excelDate.exec(cell.trim())?.[0] },
  {
    kind: 'formula-like',
    level: always('warning'),
    find: (cell, column) =>
      column?.value.kind !== 'number' && formulaLike.test(cell.trim()) ? cell.trim() : undefined,
  },
  {
    kind: 'space-around',
    level: always('warning'),
    find: (cell) => (/^[\u3000\u00A0]|[\u3000\u00A0]$/u.test(cell) ? cell : undefined),
  },
];

const longHeadings: ReadonlySet<string> = new Set([
  '事迹',
  '牺牲经过',
  '备注',
  '存疑',
  '碑文',
  '经过',
  '要点',
  '值',
  '原值',
  '新值',
  '理由',
  '建设说明',
  '规模',
  '说明',
  '保护范围',
]);

function isProse(column: Column): boolean {
  return longHeadings.has(column.heading) || column.value.kind === 'list';
}

/** In lists a line break divides as a semicolon does; in prose it divides paragraphs. */
function hasStrayLineBreak(cell: string, column: Column | undefined): boolean {
  if (column === undefined || isProse(column) || !/[\r\n]/u.test(cell.trim())) return false;
  const { value } = column;
  return value.kind !== 'name-forms' && !(value.kind === 'reference' && value.many);
}

/** What the characters of the cells give away, whatever the columns mean. */
export function checkTexts(content: CheckedContent, report: Report): void {
  for (const { schema, sheets } of content.listTables()) {
    for (const sheet of sheets) {
      if (!sheet.isReadable) continue;
      sheet.sheet.records.forEach((record, index) => {
        if (!suspicious.test(record.join(','))) return;
        for (const finding of listTextFindings(schema, sheet, record)) {
          report({ ...finding, table: schema.name, file: sheet.sheet.file, row: index + 2 });
        }
      });
    }
  }
}

function listTextFindings(
  schema: TableSchema,
  sheet: CheckedSheet,
  record: readonly string[],
): Omit<Finding, 'table' | 'file' | 'row'>[] {
  return record.flatMap((cell, position) => {
    if (cell === '') return [];
    const key = sheet.keys[position];
    const column = key === undefined ? undefined : schema.columns[key];
    const heading = sheet.sheet.headings[position];
    return faults.flatMap(({ kind, level, find }) => {
      const value = find(cell, column);
      if (value === undefined) return [];
      return [{ kind, level: level(column), value, ...(heading === undefined ? {} : { column: heading }) }];
    });
  });
}
