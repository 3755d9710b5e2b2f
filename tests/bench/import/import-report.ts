import type { Measured } from '../measure-process.ts';

export interface ImportRun {
  name: string;
  measured: Measured;
  /** Reading the same workbook with read-excel-file and doing nothing with it. */
  floor: Measured;
}

export interface ImportReport {
  machine: string;
  people: number;
  /** Dry run and writing, in one command. */
  runs: readonly ImportRun[];
}

const bounds = { seconds: 15, megabytes: 600 };

export interface Goal {
  what: string;
  value: number;
  bound: number;
  unit: string;
}

/** What must hold of 20,000 rows, with what was found. */
export function listGoals({ runs }: ImportReport): Goal[] {
  return runs.flatMap(({ name, measured }) => [
    { what: `${name}, time`, value: measured.wallSeconds, bound: bounds.seconds, unit: 's' },
    {
      what: `${name}, most memory`,
      value: measured.peakMegabytes ?? Number.NaN,
      bound: bounds.megabytes,
      unit: 'MB',
    },
  ]);
}

export function toMarkdown(report: ImportReport): string {
  const goals = listGoals(report).map(
    ({ what, value, bound, unit }) =>
      `| ${what} | ${value.toFixed(1)} ${unit} | ≤ ${bound} | ${(value / bound).toFixed(2)} | ${value <= bound ? 'holds' : 'FAILS'} |`,
  );
  return [
    `${report.people} invented people; dry run, checks, rows, ids and ledger in one command.`,
    report.machine,
    '',
    '| | wall s | CPU s | most memory MB | reading alone s | reading alone MB | × reading alone |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...report.runs.map(toRow),
    '',
    '| goal | found | bound | of the bound | |',
    '| --- | --- | --- | --- | --- |',
    ...goals,
  ].join('\n');
}

function toRow({ name, measured, floor }: ImportRun): string {
  const cells = [
    name,
    measured.wallSeconds.toFixed(1),
    measured.cpuSeconds.toFixed(1),
    measured.peakMegabytes?.toFixed(0) ?? '?',
    floor.wallSeconds.toFixed(1),
    floor.peakMegabytes?.toFixed(0) ?? '?',
    (measured.wallSeconds / floor.wallSeconds).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}
