/** One of the build's further processes: reads the archive, waits for its job, and answers with what it rendered. */
import { currentArchive } from '../src/archive/current.ts';
import { renderPages, type RenderJob } from '../src/build/render-pages.ts';

process.once('message', async (job) => {
  const rendered = await renderPages(job as RenderJob);
  process.send?.(rendered, () => process.disconnect());
});
currentArchive();
