/**
 * Measures the plan of a large cemetery: bytes, and on a slowed-down processor the first paint, the time until graves can
 * be found, and frames while the drawing is magnified and moved; beside the same page with one element a grave, visited
 * in turn. Also the scripts that plan and map load before anybody does anything.
 *
 *   node scripts/bench-plans.ts [--graves 5000] [--rounds 5] [--out .cache/bench]
 *
 * The figures also go to `plans.json`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeLargeCemetery } from '../tests/bench/plans/large-cemetery.ts';
import { listScripts, visitPlan, type PlanVisit } from '../tests/bench/plans/measure-plan.ts';
import { renderPlanPages } from '../tests/bench/plans/plan-pages.ts';
import { bytesOf, toMarkdown, type PlanReport } from '../tests/bench/plans/plan-report.ts';
import { openBrowser, serveSite } from '../tests/support/browser.ts';

const { values } = parseArgs({
  options: {
    graves: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '5' },
    out: { type: 'string', default: '.cache/bench' },
  },
});
const [graves, rounds] = [Number(values.graves), Number(values.rounds)];
if ([graves, rounds].some((number) => !Number.isInteger(number) || number < 1)) {
  console.error('--graves and --rounds take whole numbers.');
  process.exit(2);
}
const out = path.resolve(values.out);
const folder = path.join(out, 'plans');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const pages = renderPlanPages(writeLargeCemetery(path.join(folder, 'content'), graves), folder);
const site = await serveSite(pages.folder);
const browser = await openBrowser();
try {
  const [ours, peer]: [PlanVisit[], PlanVisit[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await visitPlan(browser, `${site.origin}/${pages.page}`));
    peer.push(await visitPlan(browser, `${site.origin}/${pages.peerPage}`));
  }
  const scriptsOf = async (page: string) =>
    bytesOf(pages.folder, await listScripts(browser, `${site.origin}/${page}`));
  const bytes = (file: string) => bytesOf(pages.folder, [file]);
  const [processor] = os.cpus();
  const report: PlanReport = {
    machine: `${os.cpus().length} × ${processor?.model ?? 'unknown'}, Chromium ${browser.version()} without a graphics card`,
    graves,
    rounds,
    ours: { page: bytes(pages.page), data: bytes(pages.data), visits: ours },
    peer: { page: bytes(pages.peerPage), data: bytes(pages.peerData), visits: peer },
    planScripts: await scriptsOf(pages.page),
    mapScripts: await scriptsOf(pages.mapPage),
  };
  writeFileSync(path.join(out, 'plans.json'), JSON.stringify(report, null, 2));
  console.log(toMarkdown(report));
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
