import type { Measured } from '../measure-process.ts';

export interface BookReport {
  machine: string;
  people: number;
  /** Size of the PDF. */
  megabytes: number;
  book: Measured;
  /** Typst setting the entries alone. */
  alone: Measured;
}

export interface Goal {
  what: string;
  value: number;
  bound: number;
  unit: string;
}

/** What must hold of 20,000 people, with what was found. */
export function listGoals({ book }: BookReport): Goal[] {
  return [
    { what: 'time', value: book.wallSeconds, bound: 20, unit: 's' },
    { what: 'most memory', value: book.peakMegabytes ?? Number.NaN, bound: 1500, unit: 'MB' },
  ];
}

export function toMarkdown(report: BookReport): string {
  const goals = listGoals(report).map(
    ({ what, value, bound, unit }) =>
      `| ${what} | ${value.toFixed(1)} ${unit} | ≤ ${bound} | ${(value / bound).toFixed(2)} | ${value <= bound ? 'holds' : 'FAILS'} |`,
  );
  const { book, alone } = report;
  return [
    `${report.people} people, a PDF of ${report.megabytes.toFixed(1)} MB.`,
    report.machine,
    '',
    '| | wall s | CPU s | most memory MB |',
    '| --- | --- | --- | --- |',
    toRow('tables to PDF, with heads, bookmarks and four indexes', book),
    toRow('Typst alone, entries in two columns and nothing else', alone),
    `| × Typst alone | ${(book.wallSeconds / alone.wallSeconds).toFixed(2)} | ${(book.cpuSeconds / alone.cpuSeconds).toFixed(2)} | |`,
    '',
    '| goal | found | bound | of the bound | |',
    '| --- | --- | --- | --- | --- |',
    ...goals,
  ].join('\n');
}

function toRow(name: string, { wallSeconds, cpuSeconds, peakMegabytes }: Measured): string {
  const cells = [name, wallSeconds.toFixed(1), cpuSeconds.toFixed(1), peakMegabytes?.toFixed(0) ?? '?'];
  return `| ${cells.join(' | ')} |`;
}
