import { tables } from '../tables.ts';
import type { TableName } from '../table.ts';
import type { TakenPlan } from './read-row.ts';
import type { SourceRow } from './source-book.ts';

/** Rows among those of people that are none: headings of the next printed page, numbers of columns, totals, notes. */
export type PassedOver = 'headings' | 'column-numbers' | 'total' | 'note';

const totals = /^(?:合计|小计|总计|共计|累计|本页合计|本页小计|本页共计|以上合计)(?:[:：]?\d*人?)?$/u;
const pageNumber = /^—?\d+—?$/u;
const stems = /^[甲乙丙丁戊己庚辛壬癸]$/u;
const notes =
  /^(?:填表|制表|填报|审核|单位[(（]?(?:盖章|公章)|负责人|联系人|经办|注[:：\d]|附注|备注[:：]|说明[:：]|第\d+页|共\d+页|打印日期|制表日期|填报日期)/u;

/** Offices print these with titles, sums and signatures; other tables come from our own export. */
const printed: ReadonlySet<TableName> = new Set(['roll', 'facilities', 'graves']);

/** A function that looks at a row of the sheet. */
export function toPassOver(plan: TakenPlan): (row: SourceRow) => PassedOver | undefined {
  const headings = plan.columns.filter(({ heading }) => heading !== '');
  const plainHeadings = headings.map(({ column, heading }) => ({ column, plain: withoutSpace(heading) }));
  const { idColumn } = tables[plan.table];
  const idAt = plan.columns.find(({ target }) => target.kind === 'column' && target.key === idColumn)?.column;
  return (row) => {
    const texts = row.cells.map(({ text }) => withoutSpace(text));
    const same = plainHeadings.filter(({ column, plain }) => texts[column - 1] === plain);
    if (same.length >= 2 && same.length * 2 > headings.length) return 'headings';
    if (!printed.has(plan.table)) return undefined;
    const filled = texts.filter((text) => text !== '');
    if (isColumnNumbers(filled)) return 'column-numbers';
    if (filled.slice(0, 2).some((text) => totals.test(text))) return 'total';
    // What has an id is a record, whatever it looks like.
    if (idAt !== undefined && (texts[idAt - 1] ?? '') !== '') return undefined;
    return isNote(filled, headings.length) ? 'note' : undefined;
  };
}

function isNote([first = '', ...others]: readonly string[], width: number): boolean {
  if (others.length === 0 && pageNumber.test(first)) return true;
  return (others.length <= 1 || (others.length + 1) * 4 < width) && notes.test(first);
}

function withoutSpace(text: string): string {
  return /\s/u.test(text) ? text.replace(/\p{White_Space}/gu, '') : text;
}

/** 1 2 3 4 … or 甲 乙 丙 below the headings, as statistical forms number their columns. */
function isColumnNumbers(filled: readonly string[]): boolean {
  if (filled.length < 4) return false;
  const numbers = filled.filter((text) => !stems.test(text));
  return numbers.every((text, index) => text.replace(/[()（）]/gu, '') === String(index + 1));
}
