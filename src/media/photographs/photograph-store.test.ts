import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noisyPicture } from './noisy-picture.fixture.ts';
import { PhotographStore } from './photograph-store.ts';

let folder = '';
let cache = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'photographs-'));
  cache = path.join(folder, 'cache');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function save(name: string, width = 500, height = 300): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await (await noisyPicture(width, height)).jpeg().toBuffer());
  return file;
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function keep(store: PhotographStore, file: string) {
  const made = await store.make(file);
  if (made.kind === 'refused') throw new Error(made.reason);
  return made.photograph;
}

describe('the store of versions', () => {
  it('finds them again by the hash of the master, in every width that pages ask for', async () => {
    const file = await save('a.jpg');
    expect(new PhotographStore(cache).find(hashOf(file))).toBeUndefined();
    const made = await keep(new PhotographStore(cache), file);
    const found = new PhotographStore(cache).find(hashOf(file));
    expect(found).toMatchObject({ width: 500, height: 300, colour: made.colour });
    const widths = await Promise.all(
      [400, 800, 1600].map(async (width) => (await sharp(found?.fileOf(width, 'jpg')).metadata()).width),
    );
    expect(widths).toEqual([400, 500, 500]);
    expect((await sharp(found?.fileOf(1600, 'avif')).metadata()).format).toBe('heif');
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('makes them anew where one is lost or cut short, or their record can’t be read', async () => {
    const file = await save('a.jpg');
    const whole = await keep(new PhotographStore(cache), file);
    const record = path.join(path.dirname(whole.fileOf(400, 'jpg')), 'versions.json');
    const harms = [
      () => rmSync(whole.fileOf(400, 'avif')),
      () => truncateSync(whole.fileOf(400, 'jpg'), 0),
      () => writeFileSync(record, '{ cut o'),
      () => writeFileSync(record, '{}'),
    ];
    for (const harm of harms) {
      harm();
      const store = new PhotographStore(cache);
      expect(store.find(hashOf(file))).toBeUndefined();
      await keep(store, file);
      expect(store.find(hashOf(file))).toBeDefined();
    }
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('refuses what is no picture and keeps nothing of it; an unreadable file is an error', async () => {
    const file = path.join(folder, 'a.jpg');
    writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const store = new PhotographStore(cache);
    expect(await store.make(file)).toEqual({ kind: 'refused', reason: 'svg' });
    await expect(store.make(path.join(folder, 'gone.jpg'))).rejects.toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual(['a.jpg']);
  });

  it('is shared: what two make at the same time stands there once', async () => {
    const file = await save('a.jpg');
    const stores = [new PhotographStore(cache), new PhotographStore(cache), new PhotographStore(cache)];
    await Promise.all(stores.map((store) => keep(store, file)));
    expect(readdirSync(cache)).toHaveLength(1);
    expect(stores[0]?.find(hashOf(file))).toBeDefined();
  });

  it('clears away what a killed build left an hour ago', async () => {
    const old = path.join(cache, 'abc.unfinished-1');
    const recent = path.join(cache, 'abc.unfinished-2');
    for (const left of [old, recent]) mkdirSync(left, { recursive: true });
    const hoursAgo = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(old, hoursAgo, hoursAgo);
    new PhotographStore(cache);
    expect(readdirSync(cache)).toEqual(['abc.unfinished-2']);
  });
});

it('a build that is killed goes on where it was: nothing finished is made twice, nothing is half', async () => {
  const files = await Promise.all(
    Array.from({ length: 6 }, (_, index) => save(`${index}.jpg`, 840 + index, 300)),
  );
  await killAfter(2, files);
  const store = new PhotographStore(cache);
  const kept = files.filter((file) => store.find(hashOf(file)) !== undefined);
  expect(kept.length).toBeGreaterThanOrEqual(2);
  expect(kept.length).toBeLessThan(files.length);
  const stamps = kept.map((file) => store.find(hashOf(file))?.fileOf(400, 'avif') ?? '').map(stampOf);
  const made: string[] = [];
  for (const file of files) {
    if (store.find(hashOf(file)) !== undefined) continue;
    await keep(store, file);
    made.push(file);
  }
  expect(made).toHaveLength(files.length - kept.length);
  expect(kept.map((file) => store.find(hashOf(file))?.fileOf(400, 'avif') ?? '').map(stampOf)).toEqual(
    stamps,
  );
  for (const file of files) {
    const photograph = store.find(hashOf(file));
    const pixels = await sharp(photograph?.fileOf(800, 'avif'), { failOn: 'warning' }).raw().toBuffer();
    expect(pixels.length).toBe(
      800 * (photograph === undefined ? 0 : Math.round((800 * 300) / photograph.width)) * 3,
    );
  }
});

const stampOf = (file: string) => readFileSync(file).toString('base64').slice(0, 4000);

/** Makes the versions of the files one by one in a process of its own, and kills it when `count` are finished. */
function killAfter(count: number, files: readonly string[]): Promise<void> {
  const module = pathToFileURL(path.resolve('src/media/photographs/photograph-store.ts')).href;
  const code = `
    const { PhotographStore } = await import(${JSON.stringify(module)});
    const store = new PhotographStore(${JSON.stringify(cache)});
    for (const file of ${JSON.stringify(files)}) {
      await store.make(file);
      console.log(file);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += String(text);
    if (said.split('\n').length > count) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
