import { charactersOf, isUnreadableSign, withoutVariationSelectors } from '../../domain/names/characters.ts';

export type StrokeCount = number | 'unknown' | 'unreadable';

/**
 * CLDR's stroke order puts an index mark before the characters of each number of strokes: U+FDD0, then U+2800 and as many
 * as there are strokes, and no surname has more than 30. Characters that it doesn't order stand after all marks.
 */
const mostStrokes = 31;

let collator: Intl.Collator | undefined;
const counts = new Map<string, StrokeCount>();

/** How many strokes the first character of a name has. */
export function strokesOf(name: string): StrokeCount {
  const [first = ''] = charactersOf(name);
  const character = withoutVariationSelectors(first);
  const known = counts.get(character);
  if (known !== undefined) return known;
  const counted = countStrokes(character);
  counts.set(character, counted);
  return counted;
}

function countStrokes(character: string): StrokeCount {
  if (isUnreadableSign(character)) return 'unreadable';
  if (!/^\p{Ideographic}$/u.test(character)) return 'unknown';
  collator ??= new Intl.Collator('zh-u-co-stroke');
  let [low, high] = [0, mostStrokes];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (collator.compare(markOf(middle), character) <= 0) low = middle;
    else high = middle - 1;
  }
  return low === 0 || low === mostStrokes ? 'unknown' : low;
}

function markOf(strokes: number): string {
  return `\uFDD0${String.fromCodePoint(0x2800 + strokes)}`;
}
