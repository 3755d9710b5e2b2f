/**
 * Takes the pictures of the registrar's guide anew: an invented county is built, a sheet goes through the desk from hand to
 * hand, and what can be seen on the way is written into content/guide/. The drawing of the way itself is made by hand.
 *
 *   npm run help:pictures [-- --out DIR] [--built]
 *
 * `--built` takes the county as it was built the last time. Uses the Chromium of the tests; the county lies in .cache/guide/.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readBuildState, writeBuildState } from '../src/build/build-state.ts';
import { carryOver } from '../src/build/output-folder.ts';
import { toBeijingClock } from '../src/domain/dates/beijing-time.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { makeCountySheets } from '../tests/support/guide/county-sheets.ts';
import { takeDesk } from '../tests/support/guide/take-desk.ts';
import { takeSheets } from '../tests/support/guide/take-sheets.ts';
import { startServerProcess } from '../tests/support/server-process.ts';
import { addAccounts } from '../tests/support/staff-accounts.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'content/guide' },
    built: { type: 'boolean', default: false },
  },
});
const district = '500110';
const folder = path.resolve(values.out);
const place = path.resolve('.cache/guide');
const inPlace = (name: string): string => path.join(place, name);
const [county, site, desk, run] = [inPlace('county'), inPlace('site'), inPlace('desk'), inPlace('run')];
/** Families' data and keys are refused inside the project. */
const store = mkdtempSync(path.join(tmpdir(), 'mingji-guide-'));
const server = {
  folder: store,
  siteDir: path.join(run, 'site'),
  contentDir: path.join(run, 'content'),
  environment: {
    DESK_DIR: desk,
    RELEASES_DIR: path.join(run, 'releases'),
    RELEASE_KEY_FILE: path.join(store, 'release-key.pem'),
    BUILD_DAY: '11-27',
  },
};

mkdirSync(folder, { recursive: true });
if (!values.built) buildCounty();
copyCounty();
try {
  await takePictures();
} finally {
  rmSync(store, { recursive: true, force: true });
}

function buildCounty(): void {
  const env = { ...process.env, OUT_DIR: site, CONTENT_DIR: county, DESK_DIR: desk, BUILD_DAY: '11-27' };
  const node = (...options: string[]) => execFileSync(process.execPath, options, { env, stdio: 'inherit' });
  node('scripts/invent.ts', '--people', '240', '--seed', '8', '--pictures', '10', '--out', county);
  node('scripts/build.ts');
}

/** The sheet is taken over in a copy; its site is known as built, so that the release renders only what changes. */
function copyCounty(): void {
  rmSync(run, { recursive: true, force: true });
  cpSync(county, server.contentDir, { recursive: true });
  const files = globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)));
  const state = readBuildState('.cache', site);
  for (const target of [server.siteDir, path.join(run, 'releases/.next')]) {
    carryOver(files, site, target);
    if (state !== undefined) writeBuildState('.cache', target, state);
  }
}

async function takePictures(): Promise<void> {
  const roll = readFileSync(path.join(server.contentDir, `roll/${district}.csv`), 'utf8');
  const [id = '', name = ''] = (roll.split(/\r?\n/u)[1] ?? '').split(',');
  const sheets = await makeCountySheets({ id, name });
  const [running, browser] = await Promise.all([startServerProcess(server), openBrowser()]);
  try {
    const [clerk, reviewer] = await addAccounts(server, [
      { loginName: 'clerk', displayName: '虚构录入', role: 'clerk' },
      { loginName: 'reviewer', displayName: '虚构审核', role: 'reviewer' },
    ]);
    if (clerk === undefined || reviewer === undefined) throw new Error('There are no accounts.');
    const today = toBeijingClock(Date.now()).toISOString().slice(0, 'YYYY-MM-DD'.length);
    const common = { folder, district };
    await takeSheets(browser, {
      ...common,
      content: server.contentDir,
      faulty: sheets.faulty,
      today,
      scratch: run,
    });
    const { origin } = running;
    await takeDesk(browser, { ...common, origin, sheets, person: id, clerk, reviewer });
  } finally {
    await browser.close();
    await running.stop();
  }
}
