const longest = 3;

/** First and last of the source numbers that stand behind one mark. */
export interface MarkRun {
  first: number;
  last: number;
}

/** Every number for itself, but a longer row of neighbours as one: a record with twelve sources is marked `1–12`. */
export function toMarkRuns(marks: readonly number[]): MarkRun[] {
  const runs: MarkRun[] = [];
  for (const number of marks) {
    const run = runs.at(-1);
    if (run !== undefined && run.last + 1 === number) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.flatMap((run) => (run.last - run.first >= longest ? [run] : singles(run)));
}

function singles({ first, last }: MarkRun): MarkRun[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    first: first + index,
    last: first + index,
  }));
}
