import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { mergeFolder } from './output-folder.ts';
import { renderPages, type RenderedPages, type RenderJob } from './render-pages.ts';

/** Processes that render beside this one. They start before the check does, so that they have read the archive by then. */
export class ShardCrew {
  readonly #children: ChildProcess[];

  constructor(shards: number) {
    const script = path.resolve('scripts/build-shard.ts');
    this.#children = Array.from({ length: shards - 1 }, () => fork(script, { serialization: 'advanced' }));
  }

  /** Renders shard 0 here and the others in the crew, and gathers all pages in the job's folder. */
  async render(job: Omit<RenderJob, 'shard'>): Promise<RenderedPages> {
    const count = this.#children.length + 1;
    const jobs = this.#children.map((child, index) => ({
      child,
      ...job,
      shard: { index: index + 1, count },
      folder: `${job.folder}.shard-${index + 1}`,
    }));
    const others = jobs.map(({ child, ...part }) => delegate(child, part));
    const [own, ...parts] = await Promise.all([
      renderPages({ ...job, shard: { index: 0, count } }),
      ...others,
    ]);
    parts.forEach((part, index) => {
      mergeFolder(jobs[index]?.folder ?? '', job.folder);
      for (const [file, note] of part.all) own.all.set(file, note);
      for (const file of part.unchanged) own.unchanged.add(file);
    });
    return own;
  }

  dismiss(): void {
    for (const child of this.#children) child.kill();
  }
}

function delegate(child: ChildProcess, job: RenderJob): Promise<RenderedPages> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Shard ${job.shard.index} ended with code ${code}.`)));
    child.once('message', (rendered) => resolve(rendered as RenderedPages));
    child.send(job);
  });
}
