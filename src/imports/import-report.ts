import type { ImportDifference } from '../domain/imports/import-difference.ts';
import type { ColumnPlan, SheetPlan } from '../domain/imports/sheet-plan.ts';
import type { TableSchema } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import { describeImportFinding, writeImportReport } from '../i18n/import-findings.ts';
import { importWords as words } from '../i18n/imports.ts';
import type { PreparedImport } from './prepared-import.ts';

/** Rows of each kind that a report for people shows; the rest is counted. */
const shownRows = 40;

/** A dry run as text: what the sheets are, what is wrong, what would change, and what to do next. */
export function writePreparedReport(prepared: PreparedImport): string {
  const { plans, findings, difference, unsourced } = prepared;
  const parts = [
    describePlans(plans).join('\n'),
    writeImportReport(findings),
    describeDifference(difference).join('\n'),
    ...(unsourced > 0 ? [words.unsourced(unsourced)] : []),
    closingOf(prepared),
  ];
  return parts.join('\n\n');
}

function closingOf({ isAcceptable, findings }: PreparedImport): string {
  if (isAcceptable) return words.acceptable;
  return findings.some(({ level }) => level === 'error') ? words.notAcceptable : words.nothingToWrite;
}

/** The same for machines: every finding with its sentences, every difference. */
export function toPreparedJson(prepared: PreparedImport): object {
  const { plans, findings, difference, files, unsourced, isAcceptable } = prepared;
  const told = findings.map((finding) => ({ ...finding, ...describeImportFinding(finding) }));
  return { isAcceptable, unsourced, files, findings: told, difference, plans };
}

/** Sheets whose headings are all our own are counted; of others, what each unlike heading was taken for. */
function describePlans(plans: readonly SheetPlan[]): string[] {
  const taken = plans.filter((plan) => plan.kind === 'taken');
  const asNamed = taken.filter((plan) => listUnlike(plan).length === 0);
  const titles = [...new Set(asNamed.map(({ table }) => tables[table].title))];
  return [
    ...(asNamed.length === 0 ? [] : [words.takenAsNamed(asNamed.length, titles)]),
    ...taken.filter((plan) => !asNamed.includes(plan)).flatMap(describeTaken),
    ...plans.flatMap((plan) =>
      plan.kind === 'passed-over' && plan.why !== 'ours' ? [words.passedOver(plan.sheet, plan.why)] : [],
    ),
  ];
}

type TakenPlan = Extract<SheetPlan, { kind: 'taken' }>;

function describeTaken(plan: TakenPlan): string[] {
  const schema: TableSchema = tables[plan.table];
  const lines = listUnlike(plan).map((column) =>
    words.column(column.heading, targetOf(column, schema), column.how),
  );
  return [words.taken(plan.sheet, schema.title, plan.lastHeadingRow), words.columnsHead, ...lines];
}

function listUnlike({ columns }: TakenPlan): ColumnPlan[] {
  return columns.filter(
    ({ how, target, heading }) => heading.trim() !== '' && how !== 'own' && target.kind !== 'left-out',
  );
}

function targetOf({ target }: ColumnPlan, schema: TableSchema): string {
  return 'key' in target ? (schema.columns[target.key]?.heading ?? target.key) : words.targets[target.kind];
}

function describeDifference({ added, changed, unchanged }: ImportDifference): string[] {
  if (added.length + changed.length === 0) return [words.nothing];
  const lines = [words.differences(added.length, changed.length, unchanged)];
  for (const [file, records] of Map.groupBy(added, (record) => record.file)) {
    lines.push(words.addedHead(file, records.length));
    for (const { place, name } of records.slice(0, shownRows)) lines.push(words.added(place.row, name));
    if (records.length > shownRows) lines.push(words.more(records.length - shownRows));
  }
  for (const { record, name, cells } of changed.slice(0, shownRows)) {
    lines.push(words.changedHead(record, name));
    for (const { field, before, after } of cells) lines.push(words.changed(field, before, after));
  }
  if (changed.length > shownRows) lines.push(words.more(changed.length - shownRows));
  return lines;
}
