/** One of the build's further processes: reads the archive, waits for its job, and answers with what it rendered. */
import { setFlagsFromString } from 'node:v8';
import { currentArchive } from '../src/archive/current.ts';
import { renderPages, type RenderJob } from '../src/build/render-pages.ts';

// As in the build itself.
setFlagsFromString('--heap-growing-percent=25');

process.once('message', async (job) => {
  const rendered = await renderPages(job as RenderJob);
  process.send?.(rendered, () => process.disconnect());
});
currentArchive();
