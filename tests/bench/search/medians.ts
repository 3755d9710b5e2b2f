/** The middle one; of an even number, the lower of the two in the middle. 0 where there is none. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** 95 of 100 are no greater. */
export function upperEdge(numbers: readonly number[]): number {
  return quantile(numbers, 0.95);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;
}
