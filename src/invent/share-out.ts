/** Whole numbers that add up to `total` and follow the weights. */
export function shareOut(total: number, parts: readonly { weight: number }[]): number[] {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  let weightBefore = 0;
  let givenOut = 0;
  return parts.map(({ weight }) => {
    weightBefore += weight;
    const upTo = Math.round((total * weightBefore) / weights);
    const count = upTo - givenOut;
    givenOut = upTo;
    return count;
  });
}
