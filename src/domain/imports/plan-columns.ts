import type { Column } from '../table.ts';
import { nearestWord } from '../rules/nearest-word.ts';
import { toColumnLetters } from './column-letters.ts';
import type { ImportFinding } from './import-finding.ts';
import { holdsPersonalData } from './personal-columns.ts';
import { findUnit } from './plain-heading.ts';
import type { RecognisedColumn, RecognisedSheet } from './recognise-sheet.ts';
import type { ColumnPlan, ColumnTarget } from './sheet-plan.ts';
import type { SourceRow, SourceSheet } from './source-book.ts';

const examplesShown = 3;

/** What becomes of every column of a recognised sheet, and what to look at. */
export function planColumns(
  sheet: SourceSheet,
  recognised: RecognisedSheet,
): { columns: ColumnPlan[]; findings: ImportFinding[] } {
  const rows = sheet.rows.filter(({ number }) => number > recognised.lastHeadingRow);
  const examples = listExamples(rows);
  const columns = listColumns(recognised, examples).map((column) =>
    toColumnPlan(column, examples.get(column.column) ?? [], recognised),
  );
  const hidden = new Set(sheet.hiddenColumns);
  const findings = columns.flatMap((plan, index) => {
    const found = findColumn(plan, columns.slice(0, index), recognised);
    const isTold = hidden.has(plan.column) && plan.target.kind !== 'left-out' && plan.examples.length > 0;
    if (isTold) found.push({ level: 'warning', kind: 'column-hidden' });
    const at = { sheet: sheet.name, row: recognised.headingRow, column: toColumnLetters(plan.column) };
    const common = { ...at, heading: plan.heading, table: recognised.schema.name };
    return found.map((finding) => ({ ...common, ...finding }));
  });
  return { columns, findings };
}

/** The first texts of each column that has any. */
function listExamples(rows: readonly SourceRow[]): Map<number, string[]> {
  const examples = new Map<number, string[]>();
  for (const { cells } of rows) {
    cells.forEach(({ text }, index) => {
      if (text === '') return;
      const found = examples.get(index + 1);
      if (found === undefined) examples.set(index + 1, [text]);
      else if (found.length < examplesShown && !found.includes(text)) found.push(text);
    });
  }
  return examples;
}

/** Columns with a heading, and those without one that hold something all the same. */
function listColumns(
  { columns }: RecognisedSheet,
  examples: ReadonlyMap<number, string[]>,
): RecognisedColumn[] {
  const named = new Map(columns.map((column) => [column.column, column]));
  const last = Math.max(0, ...named.keys(), ...examples.keys());
  const listed: RecognisedColumn[] = [];
  for (let column = 1; column <= last; column++) {
    const known = named.get(column);
    if (known !== undefined) listed.push(known);
    else if (examples.has(column)) {
      listed.push({ column, heading: `${toColumnLetters(column)}列`, found: undefined });
    }
  }
  return listed;
}

function toColumnPlan(
  { column, heading, found }: RecognisedColumn,
  examples: readonly string[],
  { schema }: RecognisedSheet,
): ColumnPlan {
  const { target, how } = found ?? { target: { kind: 'kept' }, how: 'unknown' as const };
  const plain = heading.trim().replace(/\s*\n\s*/gu, '');
  // A personal column that has been emptied gives nothing away.
  if (target.kind === 'refused') {
    const kind = examples.length === 0 ? 'left-out' : 'refused';
    return { column, heading: plain, target: { kind }, how, examples: [] };
  }
  const unit = isMeasured(target, schema) ? findUnit(heading) : undefined;
  return {
    column,
    heading: plain,
    target,
    how,
    examples: examples.filter((text) => !holdsPersonalData(text, schema.name)),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Numbers have no room for a unit; texts do. */
function isMeasured(target: ColumnTarget, schema: RecognisedSheet['schema']): boolean {
  return target.kind === 'column' && schema.columns[target.key]?.value.kind === 'text';
}

type ColumnFinding = Pick<ImportFinding, 'level' | 'kind'> & Partial<ImportFinding>;

function findColumn(
  plan: ColumnPlan,
  before: readonly ColumnPlan[],
  { schema, columns }: RecognisedSheet,
): ColumnFinding[] {
  if (plan.target.kind === 'refused') return [{ level: 'error', kind: 'personal-column' }];
  if (plan.target.kind === 'kept' && plan.how === 'unknown') {
    if (plan.examples.length === 0) return [];
    const isNamed = columns.some(({ column }) => column === plan.column);
    if (!isNamed) return [{ level: 'warning', kind: 'column-unnamed', value: plan.examples[0] ?? '' }];
    const absent = listAbsent(plan, schema, columns);
    const detail = nearestWord(plan.heading, absent);
    return [{ level: 'warning', kind: 'column-kept', ...(detail === undefined ? {} : { detail }) }];
  }
  const first = before.find(({ target }) => isSame(target, plan.target, schema));
  if (first === undefined) return [];
  return [{ level: 'error', kind: 'column-twice', detail: first.heading }];
}

function listAbsent(
  plan: ColumnPlan,
  schema: RecognisedSheet['schema'],
  columns: readonly RecognisedColumn[],
): string[] {
  const present = new Set(
    columns.flatMap(({ found }) =>
      found?.target.kind === 'column' || found?.target.kind === 'part' ? [found.target.key] : [],
    ),
  );
  const absent = Object.entries(schema.columns).filter(([key]) => !present.has(key));
  return absent.map(([, { heading }]) => heading).filter((heading) => heading !== plan.heading);
}

/** Two columns that would write the same; pieces of text are joined. */
function isSame(one: ColumnTarget, other: ColumnTarget, schema: RecognisedSheet['schema']): boolean {
  if (one.kind === 'district') return other.kind === 'district';
  if (!('key' in one && 'key' in other) || one.key !== other.key) return false;
  if (one.kind === 'part' && other.kind === 'part') return one.part !== 'text' && one.part === other.part;
  if (one.kind === 'part' || other.kind === 'part') {
    // 政治面貌 holds the day of joining besides; a date that is there whole has no room for its year.
    return schema.columns[one.key]?.value.kind === 'date';
  }
  return !isJoined(schema.columns[one.key]);
}

/** Several columns may hold other names, each of its kind. */
function isJoined(column: Column | undefined): boolean {
  return column?.value.kind === 'name-forms';
}
