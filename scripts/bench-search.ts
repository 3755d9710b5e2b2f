/**
 * Measures our name finder against Pagefind as it comes, and MiniSearch and FlexSearch with our keys: the same people, the
 * same questions, one run on one machine.
 *
 *   node scripts/bench-search.ts [--sizes 20000,100000] [--full] [--only ours,pagefind] [--cases DIR [--content DIR]]
 *                                [--per-kind 150] [--out .cache/bench]
 *
 * `--cases` is a folder with `names.jsonl` and the roll it asks about, packed (*.tar.gz) or as a content folder named by
 * `--content`; without it the questions are made from an invented roll of the smallest size. Larger sizes are the same
 * people among more invented ones. `--full` adds our own index at 2,000,000. The figures also go to `search.json`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { contenderKeys, listSearchContenders } from '../tests/bench/search/contenders.ts';
import { fillUp, findNamesakes, prepareAskedRoll, type AskedRoll } from '../tests/bench/search/rolls.ts';
import { benchContender } from '../tests/bench/search/run-search-bench.ts';
import { toMarkdown, type SearchReport } from '../tests/bench/search/search-report.ts';
import { makeWorkspaces } from '../tests/bench/workspace.ts';
import { openBrowser } from '../tests/support/browser.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20000,100000' },
    full: { type: 'boolean', default: false },
    only: { type: 'string', default: contenderKeys.join() },
    cases: { type: 'string' },
    content: { type: 'string' },
    'per-kind': { type: 'string', default: '150' },
    out: { type: 'string', default: '.cache/bench' },
  },
});
const largestForPeers = 100_000;
const secondsForQuestions = 240;
const secondsForPagefind = 360;
const sizes = [...values.sizes.split(',').map(Number), ...(values.full ? [2_000_000] : [])].sort(
  (a, b) => a - b,
);
const perKind = Number(values['per-kind']);
if ([...sizes, perKind].some((number) => !Number.isInteger(number) || number < 1)) {
  console.error('--sizes takes whole numbers with commas between them, --per-kind a whole number.');
  process.exit(2);
}
const out = path.resolve(values.out);
const folder = path.join(out, 'search');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const project = makeWorkspaces(process.cwd(), path.join(folder, 'workspaces')).whole;
const browser = await openBrowser();
try {
  const report = await runAll(browser);
  writeFileSync(
    path.join(out, 'search.json'),
    JSON.stringify(report, (_, value) => toPlain(value), 2),
  );
  console.log(toMarkdown(report));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function runAll(opened: Browser): Promise<SearchReport> {
  const [processor] = os.cpus();
  const machine = `${os.cpus().length} × ${processor?.model ?? 'unknown'}, Node ${process.versions.node}, Chromium ${opened.version()}, ${os.platform()}`;
  const { cases } = values;
  const content = values.content === undefined ? undefined : path.resolve(values.content);
  const asked = prepareAskedRoll({ cases, content, perKind, people: sizes[0] ?? 1, folder });
  const report: SearchReport = { machine, questions: asked.questions.length, results: [], missing: [] };
  for (const size of sizes) await runSize(report, asked, size);
  return report;
}

async function runSize(report: SearchReport, asked: AskedRoll, size: number): Promise<void> {
  const people = Math.max(size, asked.people.length);
  note(`${people}: people`);
  const content = fillUp(asked, people, folder);
  const namesakes = await findNamesakes(asked, content);
  const { questions } = asked;
  for (const contender of listSearchContenders(project)) {
    if (!values.only.split(',').includes(contender.key)) continue;
    if (contender.key !== 'ours' && people > largestForPeers) continue;
    if (contender.key === 'pagefind' && isTooLong(report, people)) continue;
    const roll = { people, content, questions, namesakes };
    const task = { project, browser, contender, ...roll, folder, secondsForQuestions, note };
    report.results.push(await benchContender(task));
  }
  if (content !== asked.content) rmSync(content, { recursive: true, force: true });
}

/** Told from the last size: Pagefind's time grows with the pages. */
function isTooLong(report: SearchReport, people: number): boolean {
  const last = report.results.findLast(({ key }) => key === 'pagefind');
  if (last === undefined) return false;
  const expected = (last.build.wallSeconds * people) / last.people;
  if (expected <= secondsForPagefind) return false;
  report.missing.push(
    `Pagefind at ${people.toLocaleString('en')} would take some ${Math.round(expected / 60)} minutes to build and is left out.`,
  );
  return true;
}

function note(text: string): void {
  console.error(text);
}

function toPlain(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
