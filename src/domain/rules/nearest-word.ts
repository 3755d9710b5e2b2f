/** Number of characters to add, take away or change to make one word of the other. */
function editDistance(from: string, to: string): number {
  const wanted = Array.from(to);
  let previous = wanted.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [row, character] of Array.from(from).entries()) {
    const current = [row + 1];
    for (const [index, other] of wanted.entries()) {
      const replaced = (previous[index] ?? 0) + (character === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[index + 1] ?? 0) + 1, (current[index] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/**
 * The word of a list that a writing most likely means: the one contained in it or containing it, else the one that
 * differs in the fewest characters, as long as more than half of it agrees.
 */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  if (written === '') return undefined;
  const related = words.filter((word) => word !== '' && (written.includes(word) || word.includes(written)));
  if (related.length === 1) return related[0];
  let best: { word: string; distance: number } | undefined;
  for (const word of related.length > 1 ? related : words) {
    const distance = editDistance(written, word);
    if (distance < (best?.distance ?? Infinity)) best = { word, distance };
  }
  if (best === undefined) return undefined;
  const isNear = related.length > 0 || best.distance * 2 < Array.from(best.word).length + 1;
  return isNear && best.distance < Array.from(best.word).length ? best.word : undefined;
}
