/**
 * Builds the archive: check the tables, make fonts and cards, render the pages that changed, index the prose, and only
 * then put the finished folder in the place of the last one. At the end the server and the pages that it renders are bundled.
 *
 *   node scripts/build.ts [--shards N] [--production] [--full]
 *
 * Environment: CONTENT_DIR (content), OUT_DIR (dist), DESK_DIR (.cache/desk), SITE_URL, BASE_PATH.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { buildSite } from '../src/build/build-site.ts';
import { buildDeskPages } from '../src/build/desk-pages.ts';
import { bundleServer } from '../src/build/server-bundle.ts';

// Collects before the heap has doubled: 100,000 people then fit into 1.2 GB, for no time that can be measured.
setFlagsFromString('--heap-growing-percent=25');

const { values } = parseArgs({
  options: {
    shards: { type: 'string', default: '1' },
    production: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});

const shards = Number(values.shards);
if (!Number.isInteger(shards) || shards < 1 || shards > 64) {
  console.error(`--shards takes a whole number from 1 to 64, not “${values.shards}”.`);
  process.exit(2);
}
const succeeded = await buildSite({
  outDir: path.resolve(process.env['OUT_DIR'] ?? 'dist'),
  cacheDir: path.resolve('.cache'),
  shards,
  production: values.production,
  full: values.full,
});
if (succeeded) {
  await buildDeskPages(path.resolve(process.env['DESK_DIR'] ?? '.cache/desk'));
  await bundleServer();
}
process.exitCode = succeeded ? 0 : 1;
