import type { BenchResult, IncrementalResult, ShardsResult } from './run-bench.ts';

export interface BenchReport {
  machine: string;
  results: BenchResult[];
  oneRow?: IncrementalResult;
  twoShards?: ShardsResult;
  /** What could not be measured, and why. */
  missing: string[];
}

/** The report as Markdown. Ratios are processor time against Eleventy at the same size. */
export function toMarkdown(report: BenchReport): string {
  return [
    report.machine,
    '',
    '| people | build | CPU s | wall s | peak MB, all processes | largest | files | MB | CPU a page, ms | CPU / Eleventy |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...report.results.map((result) => toRow(result, report.results)),
    '',
    ...report.results.flatMap(toComparisonLine),
    ...(report.oneRow === undefined ? [] : [toOneRowLine(report.oneRow, report.results)]),
    ...(report.twoShards === undefined ? [] : [toShardsLine(report.twoShards, report.results)]),
    ...report.missing,
  ].join('\n');
}

function toRow(result: BenchResult, all: readonly BenchResult[]): string {
  const { people, name, cpuSeconds, wallSeconds, files, megabytes } = result;
  const eleventy = all.find((other) => other.people === people && other.name.startsWith('Eleventy'));
  const ratio = eleventy === undefined ? '—' : (cpuSeconds / eleventy.cpuSeconds).toFixed(2);
  const cells = [
    people.toLocaleString('en'),
    name,
    cpuSeconds.toFixed(1),
    wallSeconds.toFixed(1),
    result.peakMegabytes?.toFixed(0) ?? '—',
    result.largestMegabytes?.toFixed(0) ?? '—',
    files.toLocaleString('en'),
    megabytes.toFixed(1),
    ((cpuSeconds * 1000) / files).toFixed(2),
    ratio,
  ];
  return `| ${cells.join(' | ')} |`;
}

function toComparisonLine({ people, name, comparison }: BenchResult): string[] {
  if (comparison === undefined) return [];
  const { compared, differences } = comparison;
  const verdict =
    differences.length === 0
      ? 'the same text, data for machines, QR code and number of links'
      : `${differences.length} differences, such as ${differences.slice(0, 3).join('; ')}`;
  return [`- ${name} at ${people.toLocaleString('en')}: ${compared} pages compared with ours: ${verdict}.`];
}

function toOneRowLine(oneRow: IncrementalResult, results: readonly BenchResult[]): string {
  const { people, cpuSeconds, wallSeconds, pages, rewritten, changed } = oneRow;
  const full = findFull(results, people);
  const share = full === undefined ? '' : `; the full build took ${seconds(full)}`;
  return `- One row changed at ${people.toLocaleString('en')}: ${seconds({ cpuSeconds, wallSeconds })}${share}. ${rewritten} of ${pages} pages written anew, ${changed} of them say something else than before.`;
}

function toShardsLine(shards: ShardsResult, results: readonly BenchResult[]): string {
  const full = findFull(results, shards.people);
  const ratio =
    full === undefined ? '' : `, wall ${(shards.wallSeconds / full.wallSeconds).toFixed(2)} of one process`;
  const verdict =
    shards.different.length === 0
      ? 'every page the same byte for byte'
      : `${shards.different.length} pages differ, such as ${shards.different.slice(0, 3).join(', ')}`;
  return `- Two shards at ${shards.people.toLocaleString('en')}: ${seconds(shards)}${ratio}; ${verdict}.`;
}

function findFull(results: readonly BenchResult[], people: number): BenchResult | undefined {
  return results.find((result) => result.people === people && result.name.endsWith('every page again'));
}

function seconds({ cpuSeconds, wallSeconds }: Pick<BenchResult, 'cpuSeconds' | 'wallSeconds'>): string {
  return `${wallSeconds.toFixed(1)} s wall, ${cpuSeconds.toFixed(1)} s CPU`;
}
