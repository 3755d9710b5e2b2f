import { addUp } from './count-recall.ts';
import { toMarkdownTable } from './markdown-table.ts';
import type { SearchResult } from './run-search-bench.ts';

/** How many times what ours takes, the others take; recall as the difference in points of a hundred. Empty without ours. */
export function toRatioTable(results: readonly SearchResult[]): string[] {
  const rows = results.flatMap((result) => {
    const ours = results.find(({ key, people }) => key === 'ours' && people === result.people);
    return ours === undefined || ours === result ? [] : [toRow(result, ours)];
  });
  const headings = [
    'people',
    'index',
    'recall, points',
    'build CPU',
    'build memory',
    'index as sent',
    'first bytes',
    'first ms, 1×',
    'first ms, 4×',
    'next ms, 1×',
    'next ms, 4×',
  ];
  if (rows.length === 0) return [];
  return ['The others against ours in this run, ours = 1.', '', ...toMarkdownTable(headings, rows), ''];
}

function toRow(other: SearchResult, ours: SearchResult): string[] {
  const ratio = (measure: (result: SearchResult) => number | undefined): string =>
    toRatio(measure(other), measure(ours));
  const points = 100 * (shareFound(other) - shareFound(ours));
  return [
    other.people.toLocaleString('en'),
    other.name,
    `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`,
    ratio(({ build }) => build.cpuSeconds),
    ratio(({ build }) => build.peakMegabytes),
    ratio(({ index }) => index.gzip),
    ratio(({ costs }) => costs.first.bytes),
    ...([0, 1] as const).map((speed) => ratio(({ costs }) => costs.speeds[speed]?.first)),
    ...([0, 1] as const).map((speed) => ratio(({ costs }) => costs.speeds[speed]?.next)),
  ];
}

function shareFound({ recall }: SearchResult): number {
  const { asked, found } = addUp(recall.values());
  return asked === 0 ? 0 : found / asked;
}

function toRatio(other: number | undefined, ours: number | undefined): string {
  if (other === undefined || ours === undefined || ours === 0) return '—';
  return (other / ours).toPrecision(other / ours < 100 ? 2 : 3);
}
