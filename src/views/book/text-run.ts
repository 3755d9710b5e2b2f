/** A stretch of text set in one way. */
export interface TextRun {
  text: string;
  /** `stone`: what is not known, and asides. `mark`: numbers of sources, small and raised. */
  as?: 'stone' | 'mark';
}

/** One line as it is set; a line without runs is blank. */
export type TextLine = readonly TextRun[];

export function toPlainText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
