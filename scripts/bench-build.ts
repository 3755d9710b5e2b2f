/**
 * Measures our build against others that make the same pages from the same views, all in one run on one machine.
 *
 *   node scripts/bench-build.ts [--sizes 2000,20000] [--full] [--no-peers] [--out .cache/bench]
 *
 * The peers (Eleventy, Hugo where it is on the PATH, template strings) run up to 20,000 people; `--full` adds our own
 * build of 100,000. One changed row and two shards are measured at the largest size up to 20,000. Everything happens in
 * a copy of the project with caches of its own. The figures also go to `build.json` in the output folder.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isOnPath } from '../tests/bench/contenders.ts';
import { toMarkdown, type BenchReport } from '../tests/bench/report.ts';
import {
  benchOneRow,
  benchOwnBuild,
  benchPeers,
  benchTwoShards,
  inventContent,
  type Bench,
} from '../tests/bench/run-bench.ts';
import { makeWorkspaces } from '../tests/bench/workspace.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    sizes: { type: 'string', default: '2000,20000' },
    full: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: true },
    out: { type: 'string', default: '.cache/bench' },
  },
});
const sizes = [...values.sizes.split(',').map(Number), ...(values.full ? [100_000] : [])];
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error(`--sizes takes whole numbers with commas between them, not “${values.sizes}”.`);
  process.exit(2);
}
const largestForPeers = 20_000;
const folder = path.resolve(values.out);
const workspaces = path.join(folder, 'workspaces');
const bench: Bench = {
  workspaces: makeWorkspaces(process.cwd(), workspaces),
  folder,
  note: (text) => console.error(text),
};
const report = await runAll();
rmSync(workspaces, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'build.json'), JSON.stringify(report, undefined, 2));
console.log(toMarkdown(report));

async function runAll(): Promise<BenchReport> {
  const [processor] = os.cpus();
  const machine = `${os.cpus().length} × ${processor?.model ?? 'unknown'}, Node ${process.versions.node}, ${os.platform()}`;
  const missing = isOnPath('hugo') ? [] : ['- Hugo is not present on this machine.'];
  const result: BenchReport = { machine, results: [], missing };
  const forDetails = Math.max(...sizes.filter((size) => size <= largestForPeers));
  for (const size of sizes) {
    const content = await inventContent(bench, size);
    result.results.push(...(await benchOwnBuild(bench, size, content)));
    if (size === forDetails) {
      result.oneRow = await benchOneRow(bench, size, content);
      result.twoShards = await benchTwoShards(bench, size, content);
    }
    if (values.peers && size <= largestForPeers)
      result.results.push(...(await benchPeers(bench, size, content)));
    removeOutputs(size);
  }
  return result;
}

function removeOutputs(size: number): void {
  for (const name of ['own', 'shards', 'astro', 'eleventy', 'bare', 'hugo', 'content']) {
    rmSync(path.join(folder, `${name}-${size}`), { recursive: true, force: true });
  }
}
