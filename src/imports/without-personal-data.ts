import { holdsPersonalData, isPersonalHeading } from '../domain/imports/personal-columns.ts';
import { toPlainHeading } from '../domain/imports/plain-heading.ts';
import type { SheetPlan } from '../domain/imports/sheet-plan.ts';
import type { SourceCell, SourceSheet } from '../domain/imports/source-book.ts';

/** Who filled in the form stands below it: 填表人：某某. */
const signed = /((?:填表|制表|填报|经办|联系|负责|审核|复核)人?(?:签字|签名)?\s*[:：])\s*[^\s\u3000]+/gu;

/** A function that gives the text of a cell, without what belongs to living people. */
export function withoutPersonalData(
  sheet: SourceSheet,
  plan: SheetPlan | undefined,
): (cell: SourceCell, row: number, column: number) => string {
  const table = plan?.kind === 'taken' ? plan.table : undefined;
  const firstRow = plan?.kind === 'taken' ? plan.lastHeadingRow + 1 : 1;
  const columns = listPersonalColumns(sheet, plan);
  return ({ text }, row, column) => {
    if (columns.has(column) && row >= firstRow) return '';
    // Names of sheets that nobody plans to take are judged as the strictest table.
    if (holdsPersonalData(text, table)) return '';
    return signed.test(text) ? text.replace(signed, '$1') : text;
  };
}

function listPersonalColumns(sheet: SourceSheet, plan: SheetPlan | undefined): ReadonlySet<number> {
  const columns = new Set<number>();
  if (plan?.kind === 'taken') {
    for (const { column, heading, target } of plan.columns) {
      const isEmptied = target.kind === 'left-out' && isPersonalHeading(toPlainHeading(heading));
      if (target.kind === 'refused' || isEmptied) columns.add(column);
    }
    return columns;
  }
  for (const { cells } of sheet.rows) {
    cells.forEach(({ text }, index) => {
      const isShort = text !== '' && text.length <= 20;
      if (isShort && isPersonalHeading(toPlainHeading(text))) columns.add(index + 1);
    });
  }
  return columns;
}
