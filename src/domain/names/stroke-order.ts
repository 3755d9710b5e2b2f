let collator: Intl.Collator | undefined;

/** Orders names by the number of strokes, as name walls do (CLDR's stroke order for Chinese). */
export function compareByStrokes(a: string, b: string): number {
  collator ??= new Intl.Collator('zh-u-co-stroke');
  return collator.compare(a, b);
}
