import type { Grave } from './grave.ts';

export type GravePosition = Pick<Grave, 'plot' | 'row' | 'number'>;

const digits = '〇一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const stems = '甲乙丙丁戊己庚辛壬癸';

/** A label in pieces: numbers by value, words as they stand. */
type Piece = number | string;

const piecePattern =
  /\d+|[〇零一二两三四五六七八九十百千廿卅卌]+|[^\d〇零一二两三四五六七八九十百千廿卅卌]/gu;

/** `第三排` → [3], `东二区` → ['东', 2], `A-12` → ['A', '-', 12]: what only says that it is a number is left out. */
export function readPosition(label: string): Piece[] {
  const plain = label
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s+/gu, '')
    .replace(/^第/u, '')
    .replace(/(?:墓区|区|排|行|号墓|号|座)$/u, '');
  return (plain.match(piecePattern) ?? []).map(readPiece);
}

function readPiece(piece: string): Piece {
  if (/^\d+$/u.test(piece)) return Number(piece);
  // 甲 comes before 乙, and is not the same as 一.
  if (stems.includes(piece)) return `${stems.indexOf(piece)}${piece}`;
  return readChineseNumber(piece) ?? piece;
}

/** 三, 十二, 二十, 一百零三, 一〇三, 廿五; undefined for anything else. */
export function readChineseNumber(text: string): number | undefined {
  const spelt = text
    .replace(/零/gu, '〇')
    .replace(/两/gu, '二')
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十')
    .replace(/卌/gu, '四十');
  if (!/^[〇一二三四五六七八九十百千]+$/u.test(spelt)) return undefined;
  const characters = Array.from(spelt);
  if (characters.every((character) => units[character] === undefined)) {
    return Number(characters.map((character) => digits.indexOf(character)).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const unit = units[character];
    if (unit === undefined) digit = digits.indexOf(character);
    else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

/** For sorting: numbers by value before words, an empty label last. */
function compareLabels(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const [first, second] = [readPosition(a), readPosition(b)];
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const order = comparePieces(first[index], second[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePieces(a: Piece | undefined, b: Piece | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}

/** The order in which one walks a cemetery: plot, row, number; graves without a place come last. */
export function comparePositions(a: GravePosition, b: GravePosition): number {
  return compareLabels(a.plot, b.plot) || compareLabels(a.row, b.row) || compareLabels(a.number, b.number);
}

/** One text for all writings of a place: 一区 第三排 5号 and 1区 3 ５ are one. */
export function positionKeyOf({ plot, row, number }: GravePosition): string {
  return [plot, row, number].map((label) => readPosition(label).join('\u0001')).join('\u0000');
}
