import { addUp, type Recall } from './count-recall.ts';
import type { SearchResult } from './run-search-bench.ts';
import { toMarkdownTable } from './markdown-table.ts';
import { toRatioTable } from './ratio-table.ts';

export interface SearchReport {
  machine: string;
  questions: number;
  results: SearchResult[];
  /** What could not be measured, and why. */
  missing: string[];
}

/** The report as Markdown. */
export function toMarkdown(report: SearchReport): string {
  const { results } = report;
  return [
    report.machine,
    '',
    `${report.questions.toLocaleString('en')} questions. Share of those in which the person sought is among the first ten; in brackets, the person or a namesake where that differs.`,
    '',
    ...toRecallTable(results),
    '',
    'Building. The index as it lies on the disk and as it is sent; one person a page, a document or a row.',
    '',
    ...toBuildTable(results),
    '',
    'Asking, in Chromium over loopback, medians. Bytes are bodies as sent (gzip where a host compresses), with the code; the first answer starts with nothing loaded. Web workers are off, since the slow-down reaches the page’s own thread only.',
    '',
    ...toCostTable(results),
    '',
    ...toRatioTable(results),
    ...results.flatMap(toCommandLines),
    ...results.flatMap(toUnansweredLines.bind(undefined, report.questions)),
    ...report.missing.map((text) => `- ${text}`),
  ].join('\n');
}

function columnName({ name, people }: SearchResult): string {
  return `${name}, ${people.toLocaleString('en')}`;
}

function toRecallTable(results: readonly SearchResult[]): string[] {
  const kinds = [...new Set(results.flatMap(({ recall }) => [...recall.keys()]))];
  const rows = kinds.map((kind) => {
    const asked = Math.max(...results.map(({ recall }) => recall.get(kind)?.asked ?? 0));
    return [kind, String(asked), ...results.map(({ recall }) => toShare(recall.get(kind)))];
  });
  const all = results.map(({ recall }) => addUp(recall.values()));
  const asked = Math.max(...all.map((recall) => recall.asked));
  return toMarkdownTable(
    ['kind', 'questions', ...results.map(columnName)],
    [...rows, ['**all**', String(asked), ...all.map(toShare)]],
  );
}

function toShare(recall: Recall | undefined): string {
  if (recall === undefined || recall.asked === 0) return '—';
  const { asked, found, foundByName } = recall;
  const share = (found / asked).toFixed(3);
  return found === foundByName ? share : `${share} (${(foundByName / asked).toFixed(3)})`;
}

function toBuildTable(results: readonly SearchResult[]): string[] {
  const headings = [
    'people',
    'index',
    'CPU s',
    'wall s',
    'peak MB',
    'files',
    'MB',
    'gzip MB',
    'brotli MB',
    'code gzip kB',
    'brotli kB',
  ];
  const rows = results.map(({ people, name, build, index, code }) => [
    people.toLocaleString('en'),
    name,
    build.cpuSeconds.toFixed(1),
    build.wallSeconds.toFixed(1),
    build.peakMegabytes?.toFixed(0) ?? '—',
    index.files.toLocaleString('en'),
    ...[index.bytes, index.gzip, index.brotli].map((bytes) => (bytes / 1e6).toFixed(2)),
    ...[code.gzip, code.brotli].map(toKilobytes),
  ]);
  return toMarkdownTable(headings, rows);
}

function toCostTable(results: readonly SearchResult[]): string[] {
  const headings = [
    'people',
    'index',
    'first kB',
    'requests',
    'round trips',
    'next kB',
    'requests',
    ...[1, 4].flatMap((slowDown) => [
      `first ms, ${slowDown}×`,
      `next ms, ${slowDown}×`,
      `95% of next, ${slowDown}×`,
    ]),
  ];
  const rows = results.map(({ people, name, costs: { first, next, roundTrips, speeds } }) => [
    people.toLocaleString('en'),
    name,
    toKilobytes(first.bytes),
    String(first.requests),
    String(roundTrips),
    toKilobytes(next.bytes),
    String(next.requests),
    ...speeds.flatMap((speed) => [speed.first, speed.next, speed.slowNext].map(toMilliseconds)),
  ]);
  return toMarkdownTable(headings, rows);
}

function toKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function toMilliseconds(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}

function toCommandLines({ people, command }: SearchResult): string[] {
  if (command === undefined) return [];
  const { asked, first, heavyFirst, compared, agreeing } = command;
  return [
    `- Ours at ${people.toLocaleString('en')} by the command, without code, ${asked} first questions: ${toKilobytes(first.bytes)} kB and ${first.requests} requests (median), 95 of 100 at most ${toKilobytes(heavyFirst)} kB. Command and Chromium give the same first ten hits to ${agreeing} of ${compared} questions.`,
  ];
}

function toUnansweredLines(questions: number, result: SearchResult): string[] {
  const { asked } = addUp(result.recall.values());
  if (asked === questions) return [];
  return [
    `- ${columnName(result)}: ${asked} of ${questions} questions put before the time was up; the rest is not counted.`,
  ];
}
