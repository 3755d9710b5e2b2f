import type { ColumnTarget, SheetPlan } from '../../../../domain/imports/sheet-plan.ts';
import type { SheetSummary } from '../import-result.ts';

/** What each sheet was taken for, as the page of columns shows it. */
export function toSheetSummaries(plans: readonly SheetPlan[]): SheetSummary[] {
  return plans.map((plan) => {
    if (plan.kind === 'passed-over')
      return { sheet: plan.sheet, table: '', headingRow: 0, why: plan.why, columns: [] };
    return {
      sheet: plan.sheet,
      table: plan.table,
      headingRow: plan.headingRow,
      why: '',
      columns: plan.columns.map(({ column, heading, target, how, examples }) => ({
        column,
        heading,
        target: toTarget(target),
        how,
        examples: target.kind === 'refused' ? [] : examples.map(toShort),
      })),
    };
  });
}

function toTarget(target: ColumnTarget): string {
  switch (target.kind) {
    case 'column':
      return target.key;
    case 'part':
      return `${target.key}/${target.part}`;
    default:
      return target.kind;
  }
}

function toShort(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 24 ? text : `${characters.slice(0, 24).join('')}…`;
}
