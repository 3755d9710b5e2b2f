/**
 * Measures what the versions of photographs cost, beside `astro:assets` on the same photographs in the same run.
 *
 *   node scripts/bench-media.ts [--photographs 200] [--astro 20] [--width 3000] [--height 2000] [--out .cache/bench]
 *
 * With its own settings `astro:assets` takes so long that it is given only the first photographs (`--astro`), and compared by
 * photograph; with our encoders it is given all of them. Every way runs in processes of its own; processor time and memory are those of the whole tree, from its start. Drawn
 * photographs are kept for the next run. The figures also go to `media.json`. Exits with 1 where a goal fails.
 */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { photographFormats, photographWidths } from '../src/media/photograph-widths.ts';
import { versionEncoders } from '../src/media/photographs/version-recipe.ts';
import { measureProcess, type Command } from '../tests/bench/measure-process.ts';
import { writeAstroAssets } from '../tests/bench/media/astro-assets.ts';
import {
  countPictures,
  listGoals,
  toMarkdown,
  type MediaReport,
  type MediaRun,
} from '../tests/bench/media/media-report.ts';
import { writePhotographs } from '../tests/bench/media/write-photographs.ts';

const { values } = parseArgs({
  options: {
    photographs: { type: 'string', default: '200' },
    astro: { type: 'string', default: '20' },
    width: { type: 'string', default: '3000' },
    height: { type: 'string', default: '2000' },
    out: { type: 'string', default: '.cache/bench' },
  },
});
const count = toNumber('photographs');
const sides = { width: toNumber('width'), height: toNumber('height') };
const forAstro = toNumber('astro');
const versionsOfEach = photographWidths.length * photographFormats.length;
const out = path.resolve(values.out);
const folder = path.join(out, 'media');
const masters = path.join(out, 'media-masters');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
console.error('Drawing photographs …');
const files = await writePhotographs({ folder: masters, count, sides });
const report = await measureAll();
writeFileSync(path.join(out, 'media.json'), JSON.stringify(report, null, 2));
rmSync(folder, { recursive: true, force: true });
console.log(toMarkdown(report));
if (listGoals(report).some(({ value, bound }) => !(value <= bound))) process.exitCode = 1;

function toNumber(option: 'photographs' | 'astro' | 'width' | 'height'): number {
  const value = Number(values[option]);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${option} takes a whole number, not “${values[option]}”.`);
  process.exit(2);
}

async function measureAll(): Promise<MediaReport> {
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(masters, file)).size, 0);
  const [processor] = os.cpus();
  return {
    machine: `${os.cpus().length} × ${processor?.model ?? 'unknown'}, Node ${process.versions.node}, load before: ${os.loadavg()[0]?.toFixed(1)}`,
    photographs: { count: files.length, ...sides, bytes },
    own: await run('ours', makeOwn('first'), 'first'),
    again: await run('ours, again', makeOwn('second'), 'second'),
    astro: await run(
      'astro:assets as it comes',
      makeAstro('astro', {}, files.slice(0, forAstro)),
      'astro/out',
    ),
    astroTuned: await run(
      'astro:assets with our encoders',
      makeAstro('astro-tuned', versionEncoders),
      'astro-tuned/out',
    ),
  };
}

function makeOwn(output: string): Command {
  const script = 'tests/bench/media/make-versions.ts';
  const [cache, made] = ['cache', output].map((name) => path.join(folder, name));
  return {
    folder: process.cwd(),
    words: [process.execPath, script, masters, cache ?? '', made ?? '', ...files],
  };
}

function makeAstro(name: string, encoders: object, given = files): Command {
  return writeAstroAssets({
    folder: path.join(folder, name),
    masters,
    files: given,
    encoders,
    widths: photographWidths,
  });
}

async function run(name: string, command: Command, output: string): Promise<MediaRun> {
  console.error(`Measuring ${name} …`);
  const measured = await measureProcess(command);
  const made = countPictures(path.join(folder, output));
  return { name, measured, photographs: made.files / versionsOfEach, ...made };
}
