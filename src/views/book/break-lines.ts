import { StyledText, type TextUnit } from './styled-text.ts';
import type { TextLine, TextRun } from './text-run.ts';

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

/** The index after the last unit of the line that begins at `start`; never `start` itself. */
function findEnd(
  text: StyledText,
  start: number,
  { measure, isTrimmed }: { measure: number; isTrimmed: boolean },
): number {
  let used = 0;
  let breakAt = start;
  let before: TextUnit | undefined;
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

function startGap({ sign, width }: TextUnit): number {
  return trimmedAtStart.has(sign) ? -width / 2 : 0;
}

/** What Typst adds between scripts, and takes away between two signs that stand together. */
function gapBetween(before: TextUnit, after: TextUnit): number {
  if (before.isLatin !== after.isLatin) return betweenScripts;
  if (before.as !== after.as || !closing.has(before.sign)) return 0;
  return closing.has(after.sign) || opening.has(after.sign) ? -before.width / 2 : 0;
}

function mayBreakBetween(before: TextUnit, after: TextUnit): boolean {
  if (neverLast.has(before.sign) || neverFirst.has(after.sign)) return false;
  return after.as !== 'mark' || before.sign === ',';
}
