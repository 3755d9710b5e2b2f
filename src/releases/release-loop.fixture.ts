/** Releases one after the other until it is killed: `node release-loop.fixture.ts ROOT`. Says a point when it begins, and one a release. */
import path from 'node:path';
import { listReleaseNames } from '../archive/list-releases.ts';
import { nextReleaseName } from '../domain/releases/release-files.ts';
import { prepareTrial, write } from './release.fixture.ts';
import { settleSite, switchSite } from './switch-site.ts';

const trial = prepareTrial(process.argv[2]);
for (let page = 0; page < 200; page++)
  write(trial.siteDir, `people/p-${page}.html`, `<p>第${page}人</p>`.repeat(40));
const outDir = path.join(trial.root, 'shown');
settleSite(outDir);
process.stdout.write('.');
for (;;) {
  const name = nextReleaseName(listReleaseNames(trial.folder), '2026-11-27');
  await trial.make(name);
  switchSite(outDir, path.join(trial.folder, name, 'site'));
  process.stdout.write('.');
}
