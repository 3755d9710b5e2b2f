/** Renders the pages of this folder's project into the folder named first; runs in a workspace that has few pages. */
import { currentArchive } from '../../../src/archive/current.ts';
import { writePlanWorker } from '../../../src/build/plan-worker.ts';
import { renderPages } from '../../../src/build/render-pages.ts';

const [folder = ''] = process.argv.slice(2);
const size = { width: 1200, height: 1600, colour: '#888888' };
await renderPages({
  shard: { index: 0, count: 1 },
  folder,
  known: new Map(),
  covered: new Set(),
  photographs: new Map(currentArchive().media.items.map(({ id }) => [id, size])),
  recordings: new Map(),
  dataFiles: { version: '', files: [] },
});
await writePlanWorker(folder);
