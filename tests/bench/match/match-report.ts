import type { Measurement } from './measure-matching.ts';
import { addUp, type Tallies, type Tally } from './tally.ts';
import { toMarkdownTable } from '../search/markdown-table.ts';

/** A contender's answers to the same leads. */
export interface Contender {
  name: string;
  tallies: Tallies;
  /** Median milliseconds a lead. */
  milliseconds: number;
}

export interface MatchBenchReport {
  machine: string;
  measured: readonly (Omit<Measurement, 'answers'> & { tallies: Tallies })[];
  /** All on one sample of leads; ours first. */
  beside: { leads: number; contenders: readonly Contender[] };
}

export function toMarkdown({ machine, measured, beside }: MatchBenchReport): string {
  const lines = [machine, ''];
  for (const { people, tallies } of measured) {
    const kinds = [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const sums: [string, Tally][] = [
      ['all in the roll', addUp(tallies, 'present')],
      ['all absent', addUp(tallies, 'absent')],
    ];
    lines.push(
      `Leads over ${people.toLocaleString('en')} people, by what is wrong with the name:`,
      '',
      ...toMarkdownTable(kindHeadings, [...kinds, ...sums].map(toKindRow)),
      '',
    );
  }
  lines.push(...toMarkdownTable(costHeadings, measured.map(toCostRow)), '');
  lines.push(
    `Beside others, on ${beside.leads} of the leads:`,
    '',
    ...toMarkdownTable(
      besideHeadings,
      beside.contenders.map((each) => toBesideRow(each, beside.contenders[0])),
    ),
  );
  return lines.join('\n');
}

const kindHeadings = [
  'kind',
  'leads',
  'first',
  'among five',
  'strong',
  'strong and right',
  'precision of strong',
  'recall of strong',
];
const costHeadings = ['people', 'load s', 'load CPU s', 'median ms', 'p95 ms', 'CPU ms a lead', 'peak MB'];
const besideHeadings = [
  'contender',
  'first',
  'among five',
  'strong',
  'precision of strong',
  'strong of absent',
  'median ms',
  'times ours',
];

function toKindRow([kind, tally]: [string, Tally]): string[] {
  const isAbsent = kind.includes('absent');
  return [
    kind,
    String(tally.leads),
    isAbsent ? '—' : share(tally.first, tally.leads),
    isAbsent ? '—' : share(tally.amongFive, tally.leads),
    share(tally.strong, tally.leads),
    String(tally.strongRight),
    isAbsent ? '—' : share(tally.strongRight, tally.strong),
    isAbsent ? '—' : share(tally.strongRight, tally.leads),
  ];
}

function toCostRow(measured: Omit<Measurement, 'answers'>): string[] {
  return [
    measured.people.toLocaleString('en'),
    measured.loadSeconds.toFixed(1),
    measured.loadCpuSeconds.toFixed(1),
    measured.medianMilliseconds.toFixed(1),
    measured.upperMilliseconds.toFixed(1),
    measured.cpuMilliseconds.toFixed(1),
    measured.megabytes.toFixed(0),
  ];
}

function toBesideRow({ name, tallies, milliseconds }: Contender, ours: Contender | undefined): string[] {
  const present = addUp(tallies, 'present');
  const absent = addUp(tallies, 'absent');
  return [
    name,
    share(present.first, present.leads),
    share(present.amongFive, present.leads),
    share(present.strong, present.leads),
    share(present.strongRight, present.strong),
    share(absent.strong, absent.leads),
    milliseconds.toFixed(1),
    ours === undefined || ours.milliseconds === 0 ? '—' : `${(milliseconds / ours.milliseconds).toFixed(1)}`,
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`;
}
