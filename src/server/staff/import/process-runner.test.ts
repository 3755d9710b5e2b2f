import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createProcessRunner } from './process-runner.ts';
import type { ImportTask } from './import-runner.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingji-runner-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bounds = { checkMs: 60_000, applyMs: 60_000, releaseMs: 60_000 };
const task: ImportTask = {
  bytes: new TextEncoder().encode('姓名\n虚构甲\n'),
  fileName: '名册.csv',
  contentDir: folder,
  table: 'roll',
  district: '',
  choices: [],
  today: '2026-11-27',
};

/** A runner whose scripts are these. */
function runnerOf(scripts: { job?: string; release?: string }, limits = bounds) {
  writeFileSync(path.join(folder, 'import-job.ts'), scripts.job ?? '');
  writeFileSync(path.join(folder, 'release.ts'), scripts.release ?? '');
  return createProcessRunner(folder, limits);
}

const keepNothing = () => Promise.resolve();

describe('the process of an import', () => {
  it('is given the task and the file, and neither keys nor the place of the store', async () => {
    process.env['DATABASE_TOKEN'] = 'secret';
    const runner = runnerOf({
      job: `
        process.once('message', async (task) => {
          let size = 0;
          for await (const chunk of process.stdin) size += chunk.length;
          const names = ['DATA_DIR', 'KEY_FILE', 'DATABASE_TOKEN'].filter((name) => name in process.env);
          process.send({ kind: 'unreadable', problem: [task.kind, task.fileName, size, ...names].join(' ') });
          process.disconnect();
        });`,
    });
    const outcome = await runner.check(task, keepNothing);
    delete process.env['DATABASE_TOKEN'];
    expect(outcome).toEqual({
      kind: 'unreadable',
      problem: `check 名册.csv ${task.bytes.length}`,
    });
  });

  it('hands over one part after the other, each kept before the next', async () => {
    const runner = runnerOf({
      job: `
        const part = (name) => process.send({ kind: 'part', name, bytes: new Uint8Array([1, 2]) });
        process.once('message', () => {
          part('one');
          process.once('message', () => {
            part('two');
            process.once('message', () => {
              process.send({ kind: 'unreadable', problem: 'end' });
              process.disconnect();
            });
          });
        });`,
    });
    const kept: string[] = [];
    const outcome = await runner.check(task, async (name, bytes) => {
      await new Promise((resolve) => setImmediate(resolve));
      kept.push(`${name} ${bytes.length}`);
    });
    expect(outcome).toEqual({ kind: 'unreadable', problem: 'end' });
    expect(kept).toEqual(['one 2', 'two 2']);
  });

  it.each([
    ['breaks down', `throw new Error('虚构甲');`, bounds, 'broken'],
    ['never ends', `setInterval(() => {}, 1000);`, { ...bounds, checkMs: 300 }, 'time'],
    [
      'says what nobody understands',
      `process.send({ kind: 'other' }); setInterval(() => {}, 1000);`,
      bounds,
      'broken',
    ],
  ])('is given up where it %s', async (_title, job, limits, why) => {
    expect(await runnerOf({ job }, limits).check(task, keepNothing)).toEqual({ kind: 'given-up', why });
  });

  it('is ended where a part can’t be kept', async () => {
    const job = `
      process.once('message', () => process.send({ kind: 'part', name: 'one', bytes: new Uint8Array(1) }));
      setInterval(() => {}, 1000);`;
    const outcome = await runnerOf({ job }).check(task, () => Promise.reject(new Error('full')));
    expect(outcome).toEqual({ kind: 'given-up', why: 'broken' });
  });
});

describe('a release', () => {
  it('is heard line by line, past what is said by others, and has done its work where it ends with 0', async () => {
    const release = `
      console.log(JSON.stringify({ step: 'check', share: 0.1, text: '检查' }));
      console.log('vite said something');
      console.log(JSON.stringify({ step: 'switch', share: 1, text: '换上' }));
      process.exitCode = process.argv.includes('--progress') ? 0 : 1;`;
    const heard: unknown[] = [];
    expect(await runnerOf({ release }).release((progress) => heard.push(progress))).toBe(true);
    expect(heard).toEqual([
      { share: 0.1, text: '检查' },
      { share: 1, text: '换上' },
    ]);
  });

  it('has failed where it ends otherwise', async () => {
    expect(await runnerOf({ release: 'process.exit(1)' }).release(() => {})).toBe(false);
  });
});
