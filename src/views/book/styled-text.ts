import type { TextRun } from './text-run.ts';
import { widthOf } from './text-width.ts';

/** What is not divided: a character, or a word or number in Latin letters. */
export interface TextUnit {
  sign: string;
  as: TextRun['as'];
  width: number;
  isLatin: boolean;
}

/** Raised numbers are set in this part of the type size. */
const markScale = 0.62;

const followsItsBase = /^[\p{M}\p{Variation_Selector}]/u;

/** Most characters of a book: one object serves for all of them. */
const ideographs: ReadonlyMap<TextRun['as'], TextUnit> = new Map(
  ([undefined, 'stone', 'mark'] as const).map((as) => [as, { sign: '字', as, width: 1, isLatin: false }]),
);

/** The runs as one text. Characters are looked at in place: a book has some millions. */
export class StyledText {
  readonly #text: string;
  readonly #runs: readonly TextRun[];
  readonly #ends: number[] = [];
  /** The run that was asked for last; lines are read from beginning to end. */
  #current = 0;

  constructor(runs: readonly TextRun[]) {
    this.#runs = runs;
    let text = '';
    for (const run of runs) {
      text += run.text;
      this.#ends.push(text.length);
    }
    this.#text = text;
  }

  get length(): number {
    return this.#text.length;
  }

  signAt(index: number): string {
    return this.#text.charAt(index);
  }

  endOfUnit(start: number): number {
    const text = this.#text;
    const code = text.charCodeAt(start);
    if (isLatin(code)) return this.#endOfWord(start);
    let end = start + (isLeadingSurrogate(code) ? 2 : 1);
    while (mayFollowItsBase(text.charCodeAt(end)) && followsItsBase.test(text.slice(end, end + 2))) {
      end += isLeadingSurrogate(text.charCodeAt(end)) ? 2 : 1;
    }
    return end;
  }

  #endOfWord(start: number): number {
    const limit = this.#ends[this.#runAt(start)] ?? this.#text.length;
    let end = start;
    while (end < limit && isLatin(this.#text.charCodeAt(end))) {
      end += 1;
      if (this.#text.charAt(end - 1) === ',') break;
    }
    return end;
  }

  /** `sign` is the last sign of a Latin word, and the whole of anything else. */
  unitAt(start: number, end: number): TextUnit {
    const as = this.#runs[this.#runAt(start)]?.as;
    const code = this.#text.charCodeAt(start);
    if (isIdeograph(code)) return ideographs.get(as) ?? { sign: '字', as, width: 1, isLatin: false };
    if (isLatin(code) || code === 0x20) return this.#wordAt(start, end, as);
    const sign = this.#text.slice(start, end);
    return { sign, as, width: widthOf(sign), isLatin: false };
  }

  #wordAt(start: number, end: number, as: TextRun['as']): TextUnit {
    let width = 0;
    for (let index = start; index < end; index += 1) width += widthOf(this.#text.charAt(index));
    const last = this.#text.charAt(end - 1);
    const sign = end - start > 1 && last !== ',' ? 'x' : last;
    return { sign, as, width: width * (as === 'mark' ? markScale : 1), isLatin: true };
  }

  slice(start: number, end: number): TextRun[] {
    const line: TextRun[] = [];
    let from = start;
    for (let index = this.#runAt(start); from < end; index += 1) {
      const until = Math.min(end, this.#ends[index] ?? end);
      const as = this.#runs[index]?.as;
      const text = this.#text.slice(from, until);
      const last = line.at(-1);
      if (last !== undefined && last.as === as) last.text += text;
      else line.push(as === undefined ? { text } : { text, as });
      from = until;
    }
    return line;
  }

  #runAt(index: number): number {
    if (index < (this.#ends[this.#current - 1] ?? 0)) this.#current = 0;
    while ((this.#ends[this.#current] ?? Infinity) <= index) this.#current += 1;
    return this.#current;
  }
}

/** Letters, digits and signs of the Latin, Greek and Cyrillic scripts; the space divides. */
function isLatin(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x530);
}

function isIdeograph(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function isLeadingSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** Marks and selectors lie here, among others. */
function mayFollowItsBase(code: number): boolean {
  return code >= 0x300 && !isIdeograph(code) && !(code >= 0x3000 && code <= 0x303f);
}
