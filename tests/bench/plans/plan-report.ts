import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { slowDown, type Frames, type PlanVisit } from './measure-plan.ts';

export interface Bytes {
  raw: number;
  gzip: number;
  brotli: number;
}

export interface PlanReport {
  machine: string;
  graves: number;
  /** Runs of each page, in turn. */
  rounds: number;
  ours: { page: Bytes; data: Bytes; visits: readonly PlanVisit[] };
  peer: { page: Bytes; data: Bytes; visits: readonly PlanVisit[] };
  planScripts: Bytes;
  mapScripts: Bytes;
}

export function bytesOf(folder: string, files: readonly string[]): Bytes {
  const total: Bytes = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const content = readFileSync(path.join(folder, file));
    total.raw += content.length;
    total.gzip += gzipSync(content, { level: 9 }).length;
    total.brotli += brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return total;
}

export function toMarkdown(report: PlanReport): string {
  const { ours, peer } = report;
  const sizes = [
    ['page', ours.page, peer.page],
    ['plan.json', ours.data, peer.data],
    ['page and data', sum(ours.page, ours.data), sum(peer.page, peer.data)],
  ] as const;
  const times = [
    ['first contentful paint', (visit: PlanVisit) => visit.firstPaint],
    ['drawing on the screen', (visit: PlanVisit) => visit.drawn],
    ['graves can be found', (visit: PlanVisit) => visit.ready],
    ['frame while magnifying, median', (visit: PlanVisit) => visit.zoom.median],
    ['frame while magnifying, 95 %', (visit: PlanVisit) => visit.zoom.p95],
    ['frame while moving, median', (visit: PlanVisit) => visit.pan.median],
    ['frame while moving, 95 %', (visit: PlanVisit) => visit.pan.p95],
  ] as const;
  return [
    `A plan of ${report.graves.toLocaleString('en')} graves beside the same page with one <rect> a grave and its data as a list of objects.`,
    `${report.machine}`,
    '',
    '| kB | ours: raw, gzip, brotli | one element a grave | brotli ratio |',
    '| --- | --- | --- | --- |',
    ...sizes.map(
      ([name, own, other]) =>
        `| ${name} | ${kilobytes(own)} | ${kilobytes(other)} | ${(other.brotli / own.brotli).toFixed(2)} |`,
    ),
    '',
    `Scripts before anybody does anything (raw, gzip, brotli): plan ${kilobytes(report.planScripts)}; map ${kilobytes(report.mapScripts)}.`,
    '',
    `| ms, processor ${slowDown} × slower, median of ${report.rounds} | ours | one element a grave | ratio |`,
    '| --- | --- | --- | --- |',
    ...times.map(([name, of]) => {
      const [own, other] = [median(ours.visits.map(of)), median(peer.visits.map(of))];
      return `| ${name} | ${own.toFixed(0)} | ${other.toFixed(0)} | ${(other / own).toFixed(2)} |`;
    }),
  ].join('\n');
}

function sum(one: Bytes, other: Bytes): Bytes {
  return { raw: one.raw + other.raw, gzip: one.gzip + other.gzip, brotli: one.brotli + other.brotli };
}

function kilobytes({ raw, gzip, brotli }: Bytes): string {
  return [raw, gzip, brotli].map((bytes) => (bytes / 1000).toFixed(1)).join(', ');
}

function median(values: readonly Frames['median'][]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
