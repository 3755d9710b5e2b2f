import { splitList, type Column, type TableSchema } from '../table.ts';
import { listColumns } from './checked-sheet.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import type { Finding, FindingKind } from './finding.ts';
import { nearestWord } from './nearest-word.ts';
import { rowFinding } from './row-finding.ts';

/** Required cells, controlled words and numbers, in every table. */
export function checkValues(content: CheckedContent, report: Report): void {
  for (const { schema, rows } of content.listTables()) {
    const rules = [...requiredRules(schema), ...wordRules(schema), ...numberRules(schema)];
    for (const row of rows) for (const rule of rules) rule(row, report);
  }
}

type RowRule = (row: CheckedRow, report: Report) => void;

/** Some cells have a sentence of their own when they are empty. */
const emptyKinds: Readonly<Record<string, FindingKind>> = {
  'roll.name': 'name-missing',
  'roll.sourceIds': 'source-missing',
  'facilities.sourceIds': 'source-missing',
  'units.sourceIds': 'source-missing',
  'events.sourceIds': 'source-missing',
};

function requiredRules(schema: TableSchema): RowRule[] {
  return Object.entries(schema.columns)
    .filter(([, column]) => column.required === true)
    .map(([key]): RowRule => {
      const kind = emptyKinds[`${schema.name}.${key}`] ?? 'required-empty';
      return (row, report) => {
        // A column that the whole sheet lacks is told once, at its heading.
        if (row.cells[key] === '' && row.sheet.positions.has(key))
          report(rowFinding(row, key, { level: 'error', kind }));
      };
    });
}

function wordRules(schema: TableSchema): RowRule[] {
  const single = listColumns(schema, 'word').map((column) => ({
    ...column,
    split: (cell: string) => [cell],
  }));
  const several = listColumns(schema, 'words').map((column) => ({ ...column, split: splitList }));
  return [...single, ...several].map(({ key, value, split }): RowRule => {
    const aliases = Object.keys(value.aliases ?? {});
    const accepted = new Set([...value.words, ...aliases]);
    return (row, report) => {
      for (const word of split(row.cells[key] ?? '')) {
        if (word !== '' && !accepted.has(word)) report(unknownWord(row, { key, word, value }));
      }
    };
  });
}

interface UnknownWord {
  key: string;
  word: string;
  value: { words: readonly string[]; aliases?: Readonly<Record<string, string>> };
}

function unknownWord(row: CheckedRow, { key, word, value }: UnknownWord): Finding {
  const near = nearestWord(word, [...value.words, ...Object.keys(value.aliases ?? {})]);
  const suggestion = near === undefined ? undefined : (value.aliases?.[near] ?? near);
  return rowFinding(row, key, {
    level: 'error',
    kind: 'word-unknown',
    value: word,
    ...(suggestion === undefined ? {} : { detail: suggestion }),
  });
}

/** Latitude and longitude may have taken each other's place; `place-rules` says so in better words than a range can. */
function isCoordinate(column: Column): boolean {
  return column.heading === '纬度' || column.heading === '经度';
}

function numberRules(schema: TableSchema): RowRule[] {
  return listColumns(schema, 'number').map(({ key, column, value }): RowRule => {
    const shape = isCoordinate(column) ? /^-?\d+(?:\.\d+)?$/u : /^\d+$/u;
    const { min = -Infinity, max = Infinity } = value;
    return (row, report) => {
      const cell = row.cells[key] ?? '';
      if (cell === '') return;
      if (!shape.test(cell))
        report(rowFinding(row, key, { level: 'error', kind: 'number-unread', value: cell }));
      else if (!isCoordinate(column) && (Number(cell) < min || Number(cell) > max)) {
        report(rowFinding(row, key, { level: 'error', kind: 'number-out-of-range', value: cell }));
      }
    };
  });
}
