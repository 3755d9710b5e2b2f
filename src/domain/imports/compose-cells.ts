import type { Column } from '../table.ts';
import { isNameKind } from './recognise-heading.ts';
import { toPlainHeading, withoutBrackets } from './plain-heading.ts';
import type { ColumnPlan } from './sheet-plan.ts';

/** One cell of a row that belongs to a column of the table, alone or with others. */
export interface CellPiece {
  plan: ColumnPlan;
  /** Of the table's column. */
  key: string;
  text: string;
}

/** Whether something is added to what the cell says: a unit, or the kind of its names. */
export function isComposed(plan: ColumnPlan, column: Column | undefined): boolean {
  return plan.unit !== undefined || (column?.value.kind === 'name-forms' && plan.how !== 'own');
}

/** The text of a column of the table from the cells that mean it, in the order of the sheet. */
export function composeCell(pieces: readonly CellPiece[], column: Column): string {
  const whole = pieces.filter(({ plan }) => !isDatePart(plan));
  const text = joinTexts(whole, column);
  const date = composeDate(pieces);
  if (date === '') return text;
  if (column.value.kind === 'date') return text === '' ? date : text;
  // 政治面貌 takes the day of joining besides.
  return text === '' ? `${date}入党` : `${text}，${date}入党`;
}

function isDatePart({ target }: ColumnPlan): boolean {
  return target.kind === 'part' && target.part !== 'text';
}

function composeDate(pieces: readonly CellPiece[]): string {
  const partOf = (part: string): string => {
    const piece = pieces.find(({ plan: { target } }) => target.kind === 'part' && target.part === part);
    const text = piece?.text.normalize('NFKC').replace(/\p{White_Space}/gu, '') ?? '';
    // The national export writes 0 for what isn't known.
    return /^0+$/u.test(text) ? '' : text;
  };
  const year = withSign(partOf('year'), '年');
  const month = withSign(partOf('month'), '月');
  const day = withSign(partOf('day'), '日');
  return year + month + (month === '' ? '' : day);
}

/** 1949 → 1949年, 05 → 5月; 不详 and 民国二十年 as they are. */
function withSign(text: string, sign: string): string {
  return /^\d+$/u.test(text) ? `${Number(text)}${sign}` : text;
}

function joinTexts(pieces: readonly CellPiece[], { value }: Column): string {
  if (value.kind === 'name-forms') return joinNames(pieces);
  const texts = pieces.map(withUnit);
  if (value.kind === 'text' || value.kind === 'date') return texts.reduce(append, '');
  return texts.filter((text) => text !== '').join(';');
}

/** 四川省 and 巴县 make 四川省巴县; what stands there already isn't said twice. */
function append(before: string, text: string): string {
  if (before.includes(text)) return before;
  return text.startsWith(before) ? text : before + text;
}

function withUnit({ plan, text }: CellPiece): string {
  return plan.unit !== undefined && /^[\d.,]+$/u.test(text) ? text + plan.unit : text;
}

/** A column of pet names says of what kind its names are. */
function joinNames(pieces: readonly CellPiece[]): string {
  const forms = pieces.flatMap(({ plan, text }) => {
    const kind = withoutBrackets(toPlainHeading(plan.heading));
    if (plan.how === 'own' || !isNameKind(kind) || /[:：]/u.test(text)) return [text];
    const names = text.split(/[;；、,，\n]/u).map((name) => name.trim());
    return names.filter((name) => name !== '' && name !== '无').map((name) => `${kind}:${name}`);
  });
  return forms.filter((form) => form !== '').join(';');
}
