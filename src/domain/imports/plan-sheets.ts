import { tables } from '../tables.ts';
import type { TableName } from '../table.ts';
import type { ImportFinding } from './import-finding.ts';
import { isImportable, isNamedAsClosed, recognisedTables } from './importable-tables.ts';
import { findNamedFile, readFileNames, type NamedFile } from './named-files.ts';
import { isOwnSheet } from './own-sheets.ts';
import { toPlainHeading } from './plain-heading.ts';
import { planColumns } from './plan-columns.ts';
import { findChosenTarget } from './recognise-heading.ts';
import { recogniseSheet, type KnownTable, type RecognisedSheet } from './recognise-sheet.ts';
import { indexRemembered, type RememberedHeading } from './remembered-headings.ts';
import type { ColumnChoices, SheetPlan } from './sheet-plan.ts';
import type { SourceBook, SourceSheet } from './source-book.ts';

/** Choices under this name hold for all sheets that have none of their own. */
export const everySheet = '*';

export interface PlanOptions {
  /** For all sheets, where the staff say so. */
  table?: TableName;
  /** By the name of the sheet, or under `everySheet`. */
  choices?: ReadonlyMap<string, ColumnChoices>;
  /** Rows of `headings.csv`. */
  remembered: readonly RememberedHeading[];
}

export interface PlannedSheets {
  /** One for each sheet of the book, in its order. */
  plans: SheetPlan[];
  findings: ImportFinding[];
}

/** Finds out what the sheets of a book are: which table, where its headings stand, and what each column means. */
export function planSheets(book: SourceBook, options: PlanOptions): PlannedSheets {
  const files = readFileNames(book);
  const findings = listBookFindings(book);
  const plans = book.sheets.map((sheet): SheetPlan => {
    const planned = planSheet(sheet, { book, files, options });
    findings.push(...planned.findings);
    return planned.plan;
  });
  findings.push(...listWithoutRows(book, plans));
  const isAnyTaken = plans.some(({ kind }) => kind === 'taken');
  const [first] = book.sheets;
  if (!isAnyTaken && first !== undefined && findings.every(({ level }) => level !== 'error')) {
    findings.push({ sheet: first.name, row: 1, level: 'error', kind: 'nothing-to-take' });
  }
  // A sheet of totals beside a roll is passed over; a book in which nothing is understood is no import.
  const weighed = findings.map((finding): ImportFinding =>
    finding.kind === 'no-headings' && isAnyTaken ? { ...finding, level: 'warning' } : finding,
  );
  return { plans, findings: weighed };
}

interface Context {
  book: SourceBook;
  files: ReadonlyMap<string, string>;
  options: PlanOptions;
}

interface PlannedSheet {
  plan: SheetPlan;
  findings: ImportFinding[];
}

function planSheet(sheet: SourceSheet, context: Context): PlannedSheet {
  const { options } = context;
  const choices = options.choices?.get(sheet.name) ?? options.choices?.get(everySheet);
  const passOver = (
    why: Extract<SheetPlan, { kind: 'passed-over' }>['why'],
    ...findings: ImportFinding[]
  ) => ({
    plan: { kind: 'passed-over' as const, sheet: sheet.name, why },
    findings,
  });
  if (isOwnSheet(sheet.name)) return passOver('ours');
  if (choices?.isPassedOver === true) return passOver('chosen');
  if (sheet.rows.length === 0) return passOver('empty');
  const at = { sheet: sheet.name, row: sheet.rows[0]?.number ?? 1 };
  if (sheet.isHidden && choices?.table === undefined) {
    return passOver('hidden', { ...at, level: 'warning', kind: 'sheet-hidden' });
  }
  const file = findNamedFile(sheet, context);
  const named = choices?.table ?? options.table ?? (file?.isSure === true ? file.table : undefined);
  const isClosed = named !== undefined && !isImportable(named);
  if (isClosed || isNamedAsClosed(sheet.name)) return passOver('ours');
  const found = recogniseSheet(sheet, listKnownTables(named, choices, options), named !== undefined);
  if (found.length > 0) return takeSheet(sheet, preferHinted(found, file), file);
  const table = named === undefined ? {} : { table: named };
  return passOver('no-headings', { ...at, level: 'error', kind: 'no-headings', ...table });
}

function takeSheet(
  sheet: SourceSheet,
  [first, ...others]: readonly RecognisedSheet[],
  file: NamedFile | undefined,
): PlannedSheet {
  if (first === undefined) throw new Error('No table was recognised.');
  const { schema, headingRow, lastHeadingRow } = first;
  const { columns, findings } = planColumns(sheet, first);
  const unsure = others.length === 0 ? [] : [toUnsure(sheet, [first, ...others])];
  const plan: SheetPlan = {
    kind: 'taken',
    sheet: sheet.name,
    table: schema.name,
    headingRow,
    lastHeadingRow,
    columns,
    ...(file?.table === schema.name && file.file !== '' ? { file: file.file } : {}),
  };
  return { plan, findings: [...unsure, ...findings] };
}

function toUnsure(sheet: SourceSheet, found: readonly RecognisedSheet[]): ImportFinding {
  const detail = found.map(({ schema }) => schema.title).join('、');
  const row = found[0]?.headingRow ?? 1;
  return { sheet: sheet.name, row, level: 'error', kind: 'table-unsure', detail };
}

/** The name of sheet or file decides between tables that fit equally. */
function preferHinted(found: readonly RecognisedSheet[], file: NamedFile | undefined): RecognisedSheet[] {
  const hinted = found.filter(({ schema }) => schema.name === file?.table);
  return hinted.length > 0 ? hinted : [...found];
}

function listKnownTables(
  named: TableName | undefined,
  choices: ColumnChoices | undefined,
  { remembered }: PlanOptions,
): KnownTable[] {
  const schemas = named === undefined ? recognisedTables : [tables[named]];
  return schemas.map((schema) => ({
    schema,
    chosen: new Map(
      [...(choices?.columns ?? [])].flatMap(([heading, choice]) => {
        const target = findChosenTarget(choice, schema);
        return target === undefined ? [] : [[toPlainHeading(heading), target]];
      }),
    ),
    remembered: indexRemembered(remembered, schema),
  }));
}

function listBookFindings({ encoding, sheets }: SourceBook): ImportFinding[] {
  if (encoding !== 'gb18030') return [];
  const [sheet] = sheets;
  return sheet === undefined
    ? []
    : [{ sheet: sheet.name, row: 1, level: 'warning', kind: 'encoding-gb18030' }];
}

function listWithoutRows(book: SourceBook, plans: readonly SheetPlan[]): ImportFinding[] {
  const taken = plans.flatMap((plan, index) =>
    plan.kind === 'taken' ? [{ plan, sheet: book.sheets[index] }] : [],
  );
  const hasRows = taken.some(({ plan, sheet }) =>
    sheet?.rows.some(({ number }) => number > plan.lastHeadingRow),
  );
  const [first] = taken;
  if (first === undefined || hasRows) return [];
  const { sheet, table, headingRow } = first.plan;
  return [{ sheet, row: headingRow, level: 'error', kind: 'no-rows', table }];
}
