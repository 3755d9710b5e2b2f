import type { TextRun } from './text-run.ts';

/** A part of the roll with a heading of its own: a district, a period, a plot. */
export interface BookSection {
  key: string;
  title: string;
  note: string;
  groups: BookGroup[];
}

/** What stands within: a township, a year, a row. Without a title it has no heading. */
export interface BookGroup {
  title: string;
  entries: BookEntry[];
}

export interface BookEntry {
  /** Id of the person, or of a grave without one; what indexes ask for pages. */
  key: string;
  name: string;
  sign: string;
  runs: TextRun[];
  /** A name that the roll doesn't have and the indexes list all the same. */
  isCarvedOnly?: true;
}

export function countEntries({ groups }: BookSection): number {
  return groups.reduce((sum, { entries }) => sum + entries.length, 0);
}
