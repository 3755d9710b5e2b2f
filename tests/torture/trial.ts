export interface TrialOptions {
  /** With all its posts and kills; otherwise the short form that runs with the tests. */
  isFull: boolean;
}

export interface TrialReport {
  /** What was measured, by what it is. */
  figures: Readonly<Record<string, string | number>>;
  /** What should have been otherwise; empty when the trial was passed. */
  failures: readonly string[];
}

/** One way of trying to make the archive lose what a family sent. */
export interface Trial {
  /** As in the list of trials: `R1` … */
  id: string;
  title: string;
  run(options: TrialOptions): Promise<TrialReport>;
}

/** The names of the demands that were not met. */
export function listFailures(demands: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(demands)
    .filter(([, isMet]) => !isMet)
    .map(([demand]) => demand);
}
