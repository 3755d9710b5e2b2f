/** Index of the last line that has begun at `seconds`; -1 before the first. Starts in their order. */
export function currentLine(starts: readonly number[], seconds: number): number {
  // Players land a little before the moment they were sent to.
  return starts.findLastIndex((start) => start <= seconds + 0.05);
}
