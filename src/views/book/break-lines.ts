import type { TextLine, TextRun } from './text-run.ts';
import { widthOf } from './text-width.ts';

/** Measures in units of the type size. */
export interface LineMeasure {
  width: number;
  /** Of the first line, where something stands before it. */
  first?: number;
  /** Whether a name or number stands before the text: then nothing is left out at its beginning. */
  isPreceded?: boolean;
}

/** 行首禁则, 行尾禁则 (GB/T 15834): what may not begin a line, and what may not end one. */
const neverFirst = new Set('、，。．：；！？）〕】》」』”’…—～·%％,.;:!?)]}〉');
const neverLast = new Set('（〔【《「『“‘([{〈');
/** Their right half is blank, and is left out at the end of a line. */
const trimmedAtEnd = new Set('、，。．：；！？）〕】》」』〉');
/** Their left half is blank, and is left out at the beginning of a line. */
const trimmedAtStart = new Set('（〔【《「『〈');
/** Before another of either kind, what is blank of one of the two is left out. */
const closing = new Set([...trimmedAtEnd, '”', '’']);
const opening = new Set([...trimmedAtStart, '“', '‘']);

/** Typst sets a quarter of the type size between ideographs and Latin letters. */
const betweenScripts = 0.25;
/** Raised numbers are set in this part of the type size. */
const markScale = 0.62;

/**
 * Breaks a text into lines no wider than the measure. Lines are broken here and not by Typst, so that it is known before
 * setting on which page everything stands: running heads and indexes need no second layout.
 */
export function breakLines(
  runs: readonly TextRun[],
  { width, first = width, isPreceded = false }: LineMeasure,
): TextLine[] {
  const text = new StyledText(runs);
  const lines: TextLine[] = [];
  let start = 0;
  while (start < text.length) {
    const isFirst = lines.length === 0;
    const isTrimmed = !(isFirst && isPreceded);
    const end = findEnd(text, start, { measure: isFirst ? first : width, isTrimmed });
    lines.push(text.slice(start, end));
    start = end;
    while (text.signAt(start) === ' ') start += 1;
  }
  return lines;
}

/** What is not divided: a character, or a word or number in Latin letters. */
interface Unit {
  sign: string;
  as: TextRun['as'];
  width: number;
  isLatin: boolean;
}

/** The index after the last unit of the line that begins at `start`; never `start` itself. */
function findEnd(
  text: StyledText,
  start: number,
  { measure, isTrimmed }: { measure: number; isTrimmed: boolean },
): number {
  let used = 0;
  let breakAt = start;
  let before: Unit | undefined;
  for (let at = start; at < text.length;) {
    const end = text.endOfUnit(at);
    const unit = text.unitAt(at, end);
    if (before !== undefined && mayBreakBetween(before, unit)) breakAt = at;
    const first = isTrimmed ? startGap(unit) : 0;
    const gap = before === undefined ? first : gapBetween(before, unit);
    const least = trimmedAtEnd.has(unit.sign) ? unit.width / 2 : unit.width;
    if (used + gap + least > measure && before !== undefined) return breakAt > start ? breakAt : at;
    used += gap + unit.width;
    before = unit;
    at = end;
  }
  return text.length;
}

function startGap({ sign, width }: Unit): number {
  return trimmedAtStart.has(sign) ? -width / 2 : 0;
}

/** What Typst adds between scripts, and takes away between two signs that stand together. */
function gapBetween(before: Unit, after: Unit): number {
  if (before.isLatin !== after.isLatin) return betweenScripts;
  if (before.as !== after.as || !closing.has(before.sign)) return 0;
  return closing.has(after.sign) || opening.has(after.sign) ? -before.width / 2 : 0;
}

function mayBreakBetween(before: Unit, after: Unit): boolean {
  if (neverLast.has(before.sign) || neverFirst.has(after.sign)) return false;
  return after.as !== 'mark' || before.sign === ',';
}

const followsItsBase = /^[\p{M}\p{Variation_Selector}]/u;

/** Most characters of a book: one object serves for all of them. */
const ideographs: ReadonlyMap<TextRun['as'], Unit> = new Map(
  ([undefined, 'stone', 'mark'] as const).map((as) => [as, { sign: '字', as, width: 1, isLatin: false }]),
);

/** The runs as one text. Characters are looked at in place: a book has some millions. */
class StyledText {
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
  unitAt(start: number, end: number): Unit {
    const as = this.#runs[this.#runAt(start)]?.as;
    const code = this.#text.charCodeAt(start);
    if (isIdeograph(code)) return ideographs.get(as) ?? { sign: '字', as, width: 1, isLatin: false };
    if (isLatin(code) || code === 0x20) return this.#wordAt(start, end, as);
    const sign = this.#text.slice(start, end);
    return { sign, as, width: widthOf(sign), isLatin: false };
  }

  #wordAt(start: number, end: number, as: TextRun['as']): Unit {
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
