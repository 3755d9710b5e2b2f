import type { FindingLevel } from '../rules/finding.ts';
import { splitList, type ValueRule } from '../table.ts';
import { toChineseDate } from './chinese-date.ts';
import { findSerialDay } from './excel-serial.ts';
import type { ImportFindingKind } from './import-finding-kinds.ts';
import type { SourceCell } from './source-book.ts';

export interface NormalisedCell {
  text: string;
  /** What was done to it that somebody should know. */
  finding?: { kind: ImportFindingKind; level: FindingLevel; value?: string; detail?: string };
}

export interface CellMeaning {
  value: ValueRule;
  /** Names stand with gaps in lists, so that 王　明 is as wide as 欧阳明. */
  isName: boolean;
  countsFrom1904: boolean;
}

/** More digits than a spreadsheet keeps of a number. */
const exactDigits = 15;
const fullWidth = /[０-９Ａ-Ｚａ-ｚ]/u;
const fullWidths = /[０-９Ａ-Ｚａ-ｚ]/gu;

/** The text of a cell as the archive writes it. Words of sources stay as they are; what a spreadsheet has made is taken back. */
export function normaliseCell(cell: SourceCell, meaning: CellMeaning): NormalisedCell {
  const text = cell.text.replaceAll('\r\n', '\n').trim();
  if (cell.kind === 'number' && text.replace(/\D/gu, '').length > exactDigits) {
    return { text: '', finding: { kind: 'number-shortened', level: 'error' } };
  }
  if (/^-?\d(?:\.\d+)?E\+?\d+$/iu.test(text)) {
    return { text: '', finding: { kind: 'number-shortened', level: 'error', value: text } };
  }
  if (meaning.value.kind === 'date') return normaliseDate({ ...cell, text }, meaning.countsFrom1904);
  return normaliseText(cell.kind === 'date' ? toChineseDate(text) : text, meaning);
}

function normaliseDate({ kind, text }: SourceCell, countsFrom1904: boolean): NormalisedCell {
  if (kind === 'date' || (kind === 'formula' && /^\d{4}-/u.test(text))) return { text: toChineseDate(text) };
  const plain = text.replace(fullWidths, toHalfWidth);
  // Years have four digits; 10,000 and more are days since 1900, from 1927 on.
  if (/^\d{5}(?:\.\d+)?$/u.test(plain)) {
    const day = findSerialDay(Number(plain), countsFrom1904);
    if (day !== undefined) {
      const detail = toChineseDate(day);
      return { text: detail, finding: { kind: 'date-from-serial', level: 'warning', value: text, detail } };
    }
  }
  const [, year = '', month = '', dayOf = ''] = /^(1[89]\d\d|20\d\d)([01]\d)([0-3]\d)$/u.exec(plain) ?? [];
  if (year !== '') return { text: toChineseDate(`${year}-${month}-${dayOf}`) };
  return toPlain(text, plain);
}

function normaliseText(text: string, { value, isName }: CellMeaning): NormalisedCell {
  switch (value.kind) {
    case 'word':
      return { text: toWord(stripped(text), value.aliases) };
    case 'words':
      return {
        text: splitList(text)
          .map((word) => toWord(stripped(word), value.aliases))
          .join(';'),
      };
    case 'id':
    case 'number':
      return { text: toPlainNumber(stripped(text), value.kind === 'number') };
    case 'district-code':
      // Twelve digits name a village, and drop-down lists give the name beside; the first six are the district.
      return { text: stripped(text).replace(/^(\d{6})(?:0{3}|0{6}|\p{Script=Han}+)$/u, '$1') };
    case 'reference':
      return { text: value.many ? splitList(text.normalize('NFKC')).join(';') : stripped(text) };
    default:
      return isName ? normaliseName(text) : toPlain(text, text.replace(fullWidths, toHalfWidth));
  }
}

/** Gaps between Chinese characters; names of other languages keep theirs. */
function normaliseName(text: string): NormalisedCell {
  const isChinese = /^[\p{Script=Han}□ \t\u00A0\u3000]+$/u.test(text);
  return { text: isChinese ? text.replace(/[ \t\u00A0\u3000]+/gu, '') : text };
}

function toPlain(text: string, plain: string): NormalisedCell {
  if (!fullWidth.test(text)) return { text };
  return {
    text: plain,
    finding: { kind: 'full-width-made-plain', level: 'warning', value: text, detail: plain },
  };
}

function stripped(text: string): string {
  return text.normalize('NFKC').replace(/\p{White_Space}/gu, '');
}

function toWord(text: string, aliases: Readonly<Record<string, string>> = {}): string {
  return Object.hasOwn(aliases, text) ? (aliases[text] ?? text) : text;
}

function toPlainNumber(text: string, isNumber: boolean): string {
  return isNumber && /^\d{1,3}(?:,\d{3})+$/u.test(text) ? text.replaceAll(',', '') : text;
}

function toHalfWidth(character: string): string {
  return character.normalize('NFKC');
}
