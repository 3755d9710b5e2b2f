/** Sets of code points as sorted ranges: how CSS writes them and how coverage is kept. */

export type CodePointRange = readonly [first: number, last: number];

export function toRanges(codePoints: Iterable<number>): CodePointRange[] {
  const sorted = Array.from(new Set(codePoints)).sort((one, other) => one - other);
  const ranges: [number, number][] = [];
  for (const codePoint of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && codePoint === last[1] + 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}

/** Needs sorted ranges that don't overlap, as `toRanges` makes them. */
export function includesCodePoint(ranges: readonly CodePointRange[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return false;
    if (codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

/** `U+3D58,U+4DAE-4DAF`: the value of CSS `unicode-range`. */
export function formatUnicodeRange(ranges: readonly CodePointRange[]): string {
  const hexadecimal = (codePoint: number): string => codePoint.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) =>
      first === last ? `U+${hexadecimal(first)}` : `U+${hexadecimal(first)}-${hexadecimal(last)}`,
    )
    .join(',');
}

/** Reads a CSS `unicode-range` without wildcards; undefined when a part is something else. */
export function parseUnicodeRange(value: string): CodePointRange[] | undefined {
  const codePoints: number[] = [];
  for (const part of value.split(',')) {
    const match = /^U\+([0-9A-F]{1,6})(?:-([0-9A-F]{1,6}))?$/iu.exec(part.trim());
    if (match?.[1] === undefined) return undefined;
    const first = parseInt(match[1], 16);
    const last = match[2] === undefined ? first : parseInt(match[2], 16);
    for (let codePoint = first; codePoint <= last; codePoint++) codePoints.push(codePoint);
  }
  return toRanges(codePoints);
}
