import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Measured } from '../measure-process.ts';

/** One way of making all versions. */
export interface MediaRun {
  name: string;
  measured: Measured;
  photographs: number;
  /** Files written, and their bytes. */
  files: number;
  bytes: number;
}

export interface MediaReport {
  machine: string;
  /** What was drawn: how many photographs, their sides and bytes. */
  photographs: { count: number; width: number; height: number; bytes: number };
  own: MediaRun;
  again: MediaRun;
  astro: MediaRun;
  astroTuned: MediaRun;
}

/** Pictures below a folder, with their bytes. */
export function countPictures(folder: string): Pick<MediaRun, 'files' | 'bytes'> {
  const files = globSync(path.join(folder, '**/*.{avif,jpg}'));
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

export interface Goal {
  what: string;
  value: number;
  bound: number;
  unit: string;
}

/** What must hold, with what was found. */
export function listGoals({ own, again, astro }: MediaReport): Goal[] {
  const beside = cpuOf(own) / cpuOf(astro);
  return [
    { what: 'CPU a photograph', value: cpuOf(own), bound: 0.9, unit: 's' },
    { what: 'most memory', value: own.measured.peakMegabytes ?? Number.NaN, bound: 500, unit: 'MB' },
    {
      what: 'again, from the cache',
      value: (again.measured.wallSeconds / again.photographs) * 1000,
      bound: 20,
      unit: 'ms a photograph',
    },
    {
      what: 'CPU beside astro:assets as it comes',
      value: beside,
      bound: 0.6,
      unit: '×',
    },
  ];
}

/** Seconds of processor time a photograph. */
function cpuOf({ measured, photographs }: MediaRun): number {
  return measured.cpuSeconds / photographs;
}

export function toMarkdown(report: MediaReport): string {
  const { count, width, height, bytes } = report.photographs;
  const megapixels = ((width * height) / 1e6).toFixed(1);
  const goals = listGoals(report).map(
    ({ what, value, bound, unit }) =>
      `| ${what} | ${value.toFixed(2)} ${unit} | ≤ ${bound} | ${value <= bound ? 'holds' : 'FAILS'} |`,
  );
  const tuned = cpuOf(report.own) / cpuOf(report.astroTuned);
  return [
    `${count} drawn photographs of ${megapixels} Mpx, ${(bytes / count / 1e6).toFixed(2)} MB each; AVIF and JPEG in three widths.`,
    report.machine,
    '',
    '| | photographs | CPU s | CPU s a photograph | wall s | most memory MB | files | kB a photograph |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...[report.own, report.again, report.astro, report.astroTuned].map(toRow),
    '',
    '| goal | found | bound | |',
    '| --- | --- | --- | --- |',
    ...goals,
    '',
    `Beside astro:assets with our own encoder settings: ${tuned.toFixed(2)} × its CPU.`,
  ].join('\n');
}

function toRow(run: MediaRun): string {
  const { name, measured, photographs, files, bytes } = run;
  const { cpuSeconds, wallSeconds, peakMegabytes } = measured;
  const cells = [
    name,
    String(photographs),
    cpuSeconds.toFixed(1),
    cpuOf(run).toFixed(3),
    wallSeconds.toFixed(1),
    peakMegabytes?.toFixed(0) ?? '?',
    String(files),
    (bytes / photographs / 1000).toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}
