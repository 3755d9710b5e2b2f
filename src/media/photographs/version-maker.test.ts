import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noisyPicture } from './noisy-picture.fixture.ts';
import { VersionMaker, versionMaker } from './version-maker.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'versions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that ends at the file `deadly`, does not answer at `endless`, and refuses all others as `svg`. */
function fakeProcess(): string {
  const script = path.join(folder, 'process.mjs');
  writeFileSync(
    script,
    `process.on('message', ({ number, job }) => {
      if (job.file === 'deadly') process.kill(process.pid, 'SIGKILL');
      else if (job.file !== 'endless') process.send({ number, made: { kind: 'refused', reason: 'svg' } });
    });
    process.on('disconnect', () => process.exit());`,
  );
  return script;
}

describe('the process that makes versions', () => {
  it('writes them where it is told, or says why not', async () => {
    const maker = versionMaker;
    const picture = path.join(folder, 'a.png');
    writeFileSync(picture, await (await noisyPicture(60, 40)).png().toBuffer());
    writeFileSync(path.join(folder, 'b.png'), '%PDF-1.7\n');
    const made = (name: string) =>
      maker.make({ file: path.join(folder, name), folder: path.join(folder, `${name}-made`) });
    expect(await made('a.png')).toMatchObject({ kind: 'made', size: { width: 60, height: 40 } });
    expect(existsSync(path.join(folder, 'a.png-made/400.avif'))).toBe(true);
    expect(await made('b.png')).toEqual({ kind: 'refused', reason: 'pdf' });
    expect(await made('gone.png')).toMatchObject({ kind: 'failed' });
  });

  it('may die: the picture that killed it is refused, those beside it are made', async () => {
    const maker = new VersionMaker({ script: fakeProcess() });
    const jobs = ['endless-not', 'deadly', 'sound', 'deadly', 'sound'].map((file) => ({ file, folder }));
    expect(await Promise.all(jobs.map((job) => maker.make(job)))).toEqual(
      ['svg', 'broken', 'svg', 'broken', 'svg'].map((reason) => ({ kind: 'refused', reason })),
    );
    expect(await maker.make({ file: 'sound', folder })).toMatchObject({ reason: 'svg' });
  });

  it('ends when nothing is left to do, and begins again', async () => {
    const log = path.join(folder, 'log');
    const script = path.join(folder, 'process.mjs');
    writeFileSync(
      script,
      `import { appendFileSync } from 'node:fs';
      appendFileSync(${JSON.stringify(log)}, 'begun ');
      process.on('message', ({ number }) => process.send({ number, made: { kind: 'refused', reason: 'svg' } }));
      process.on('disconnect', () => { appendFileSync(${JSON.stringify(log)}, 'ended '); process.exit(); });`,
    );
    const maker = new VersionMaker({ script, idleSeconds: 0.01 });
    await maker.make({ file: 'sound', folder });
    await vi.waitFor(() => expect(readFileSync(log, 'utf8')).toBe('begun ended '), { timeout: 20_000 });
    await maker.make({ file: 'sound', folder });
    expect(readFileSync(log, 'utf8')).toContain('begun ended begun');
    await vi.waitFor(() => expect(readFileSync(log, 'utf8')).toBe('begun ended begun ended '), {
      timeout: 20_000,
    });
  });

  it('is stopped where it does not answer', async () => {
    const maker = new VersionMaker({ script: fakeProcess(), seconds: 0.5 });
    const jobs = ['endless', 'sound'].map((file) => maker.make({ file, folder }));
    expect(await Promise.all(jobs)).toEqual([
      { kind: 'refused', reason: 'too-slow' },
      { kind: 'refused', reason: 'svg' },
    ]);
  });
});
