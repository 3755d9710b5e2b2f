/** What Excel and WPS offer in a cell, written as data validations of a sheet. */
import { escapeXml } from './escape-xml.ts';

/** Words to choose from: a column of another sheet, by its number from 1; rows likewise, both ends included. */
export interface Choices {
  sheet: string;
  column: number;
  from: number;
  to: number;
}

export interface ColumnHelp {
  heading: string;
  /** Shown beside the heading when it is chosen. */
  note?: string;
  choices?: Choices;
  /** Told when something else is typed; it may stay all the same. */
  warning?: string;
}

/** Limits of the format, in code units. */
const most = { title: 32, text: 255 };
const lastRow = 1_048_576;

/** The element for a sheet with one row of headings; empty where no column needs help. */
export function toValidations(columns: readonly ColumnHelp[]): string {
  const rules = columns.flatMap((column, index) => {
    const letters = toLetters(index + 1);
    return [...noteRule(column, `${letters}1`), ...choiceRule(column, `${letters}2:${letters}${lastRow}`)];
  });
  if (rules.length === 0) return '';
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** 1 → `A`, 27 → `AA`. */
export function toLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? toLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function noteRule({ heading, note }: ColumnHelp, cell: string): string[] {
  if (note === undefined || note === '') return [];
  const attributes = `promptTitle="${title(heading)}" prompt="${escapeXml(cut(note, most.text))}"`;
  return [`<dataValidation allowBlank="1" showInputMessage="1" ${attributes} sqref="${cell}"/>`];
}

function choiceRule({ heading, choices, warning }: ColumnHelp, cells: string): string[] {
  if (choices === undefined) return [];
  const { sheet, column, from, to } = choices;
  const letters = toLetters(column);
  const source = `'${sheet.replaceAll("'", "''")}'!$${letters}$${from}:$${letters}$${to}`;
  const told =
    warning === undefined
      ? ''
      : `showErrorMessage="1" errorStyle="warning" errorTitle="${title(heading)}" error="${escapeXml(cut(warning, most.text))}" `;
  return [
    `<dataValidation type="list" allowBlank="1" ${told}sqref="${cells}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
  ];
}

function title(text: string): string {
  return escapeXml(cut(text, most.title));
}

function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}
