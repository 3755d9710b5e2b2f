import { tables } from '../../../domain/tables.ts';
import { importWords } from '../../../i18n/staff-import.ts';
import type { StaffMember } from '../../web/route.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toImportHead } from './import-head.ts';
import type { ImportJob } from './import-job.ts';
import type { ColumnSummary, SheetSummary } from './import-result.ts';
import { importTables, passedOver } from './import-tables-offered.ts';
import type { ColumnView, ImportColumnsView, SelectView, SheetColumnsView } from './page-views.ts';
import { isChangeable } from './require-own.ts';

const words = importWords.columnsPage;

/** A form has so many fields at most; a sheet with more columns than this shows the others without a choice. */
const mostChoices = 150;

/** Why a sheet is passed over that the staff may yet say otherwise of. */
const choosable = ['no-headings', 'chosen', 'hidden'];

export function toColumnsView(
  job: ImportJob,
  member: StaffMember,
  sheets: readonly SheetSummary[],
): ImportColumnsView {
  const isLocked = !isChangeable(job) || job.handedInBy !== member.id;
  return {
    ...toImportHead(job, member, 'columns'),
    sheets: sheets.map((sheet, index) => toSheetView(job, { sheet, index, isLocked })),
    lockedNote: isLocked ? words.locked : '',
  };
}

function toSheetView(
  job: ImportJob,
  { sheet, index, isLocked }: { sheet: SheetSummary; index: number; isLocked: boolean },
): SheetColumnsView {
  const isPassedOver = sheet.why !== '';
  const note = isPassedOver ? toWhy(sheet.why) : words.headingRow(sheet.headingRow);
  return {
    title: words.sheet(sheet.sheet),
    note,
    form:
      isLocked || (isPassedOver && !choosable.includes(sheet.why))
        ? undefined
        : {
            action: staffPaths.importJob(job.id, 'columns'),
            hidden: { seen: String(job.changedAt), sheet: String(index) },
          },
    tableChoice: toTableChoice(sheet),
    columns: sheet.columns.map((column, at) => toColumnView(sheet, column, isLocked || at >= mostChoices)),
  };
}

function toWhy(why: string): string {
  return new Map<string, string>(Object.entries(words.why)).get(why) ?? '';
}

function toTableChoice({ table, why }: SheetSummary): SelectView {
  return {
    name: 'table',
    label: words.sheetTable,
    value: why === 'chosen' ? passedOver : table,
    options: [
      { value: '', label: importWords.tableAuto },
      ...importTables.map(({ name, title }) => ({ value: name, label: title })),
      { value: passedOver, label: words.leaveSheet },
    ],
  };
}

function toColumnView({ table }: SheetSummary, found: ColumnSummary, isLocked: boolean): ColumnView {
  const { column, heading, target, how, examples } = found;
  const shown = toTargetText(table, target);
  const isFixed = isLocked || target === 'refused';
  const isPlain =
    target === 'kept' || target === 'left-out' || target === 'district' || columnsOf(table).has(target);
  return {
    heading,
    examples: examples.join('、'),
    how: new Map<string, string>(Object.entries(words.how)).get(how) ?? '',
    isUrgent: target === 'refused' || how === 'unknown',
    target: shown,
    choice: isFixed
      ? undefined
      : {
          name: `column-${column}`,
          label: words.targetOf(heading),
          value: isPlain ? target : '',
          options: [
            ...(isPlain ? [] : [{ value: '', label: words.asFound(shown) }]),
            ...[...columnsOf(table)].map(([value, label]) => ({ value, label })),
            ...(table === 'roll' ? [{ value: 'district', label: words.districtTarget }] : []),
            { value: 'kept', label: words.kept },
            { value: 'left-out', label: words.leftOut },
          ],
        },
  };
}

/** Key and heading of the columns of a table. */
function columnsOf(table: string): ReadonlyMap<string, string> {
  const schema = Object.values(tables).find(({ name }) => name === table);
  return new Map(Object.entries(schema?.columns ?? {}).map(([key, { heading }]) => [key, heading]));
}

function toTargetText(table: string, target: string): string {
  switch (target) {
    case 'kept':
      return words.kept;
    case 'left-out':
      return words.leftOut;
    case 'refused':
      return words.refused;
    case 'district':
      return words.districtTarget;
  }
  const [key = '', part = ''] = target.split('/');
  const heading = columnsOf(table).get(key) ?? key;
  const name = new Map<string, string>(Object.entries(words.part)).get(part);
  return name === undefined ? heading : words.partOf(heading, name);
}
