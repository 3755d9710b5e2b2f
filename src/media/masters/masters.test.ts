import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listUnreadLines, toManifestLine, withChecksums } from '../../domain/media/master-manifest.ts';
import { checkMasters } from './check-masters.ts';
import { CopyError, keepMaster } from './keep-master.ts';
import { Masters } from './masters.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { takeLock } from './run-lock.ts';

let root: string;
let directory: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'masters-'));
  directory = path.join(root, 'files');
  mkdirSync(path.join(root, 'media'), { recursive: true });
  mkdirSync(directory);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const write = (name: string, text: string) => writeFileSync(path.join(directory, name), text);
const list = (entries: Record<string, string>) =>
  writeFileSync(
    path.join(root, 'media/manifest-sha256.txt'),
    Object.entries(entries)
      .map(([file, text]) => toManifestLine(file, hashOf(text)))
      .join(''),
  );
const open = (cacheDir?: string) => new Masters({ content: root, directory, cacheDir });

describe('a master', () => {
  it('is told to be there, missing, changed, not listed, or outside', async () => {
    list({ 'm-1.jpg': 'one', 'm-2.jpg': 'two', 'm-3.jpg': 'three' });
    write('m-1.jpg', 'one');
    write('m-2.jpg', 'not two');
    write('m-4.jpg', 'four');
    const masters = open();
    expect(await masters.find('m-1.jpg')).toMatchObject({ kind: 'present', isListed: true });
    expect(await masters.find('m-2.jpg')).toMatchObject({
      kind: 'changed',
      sha256: hashOf('two'),
      found: hashOf('not two'),
    });
    expect(await masters.find('m-3.jpg')).toEqual({ kind: 'missing', sha256: hashOf('three') });
    expect(await masters.find('m-4.jpg')).toMatchObject({ kind: 'present', isListed: false });
    expect(await masters.find('../../etc/passwd')).toEqual({ kind: 'outside' });
  });

  it('is checked with the table: what no row names, what only the manifest knows, and copies', async () => {
    list({ 'm-1.jpg': 'one', 'm-2.jpg': 'two', 'm-9.jpg': 'nine' });
    write('m-1.jpg', 'one');
    write('copy.jpg', 'one');
    write('stray.jpg', 'stray');
    write('.media-add.lock', 'hidden');
    const named = [
      { file: 'm-1.jpg', id: 'm-1', row: 2 },
      { file: 'm-2.jpg', id: 'm-2', row: 3 },
    ];
    expect(await checkMasters(open(), named)).toMatchObject({
      sound: 1,
      missing: [{ id: 'm-2', row: 3, isListed: true }],
      ...{ changed: [], unlisted: [], outside: [] },
      rowless: [
        { file: 'copy.jpg', id: 'm-1' },
        { file: 'stray.jpg', id: undefined },
      ],
      forgotten: ['m-9.jpg'],
    });
  });

  it('that has not changed is not read again, and one that has is', async () => {
    write('m-1.jpg', 'one');
    const file = path.join(directory, 'm-1.jpg');
    const past = new Date(Date.now() - 60_000);
    utimesSync(file, past, past);
    const remembering = open(path.join(root, 'cache'));
    const memory = path.join(root, 'cache/masters/hashes.json');
    // Its times are fresh, as utimes itself is a change: nothing of it may be remembered yet.
    await remembering.find('m-1.jpg');
    await remembering.save();
    expect(() => readFileSync(memory)).toThrow();
    const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
    const stamp = [size, mtimeNs, ctimeNs, ino].join('-');
    mkdirSync(path.dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ [file]: { stamp, sha256: 'remembered' } }));
    expect(await open(path.join(root, 'cache')).find('m-1.jpg')).toMatchObject({ sha256: 'remembered' });
    expect(await open().find('m-1.jpg')).toMatchObject({ sha256: hashOf('one') });
    write('m-1.jpg', 'two');
    expect(await open(path.join(root, 'cache')).find('m-1.jpg')).toMatchObject({ sha256: hashOf('two') });
  });
});

describe('a copy', () => {
  it('gets its name when it is whole, and leaves nothing else', async () => {
    write('source.bin', 'film');
    await keepMaster(
      { path: path.join(directory, 'source.bin'), sha256: hashOf('film') },
      { directory, file: 'm-1.mp4' },
    );
    await keepMaster(
      { bytes: Buffer.from('picture'), sha256: hashOf('picture') },
      { directory, file: 'm-2.jpg' },
    );
    expect(readFileSync(path.join(directory, 'm-1.mp4'), 'utf8')).toBe('film');
    expect(readFileSync(path.join(directory, 'm-2.jpg'), 'utf8')).toBe('picture');
    expect((await checkMasters(open(), [])).rowless.map(({ file }) => file)).toEqual([
      'm-1.mp4',
      'm-2.jpg',
      'source.bin',
    ]);
  });

  it('of a file that changed meanwhile is thrown away, and never takes another’s place', async () => {
    write('source.bin', 'other bytes');
    const source = { path: path.join(directory, 'source.bin'), sha256: hashOf('film') };
    await expect(keepMaster(source, { directory, file: 'm-1.mp4' })).rejects.toThrow(CopyError);
    write('m-2.jpg', 'there before');
    const picture = { bytes: Buffer.from('picture'), sha256: hashOf('picture') };
    await expect(keepMaster(picture, { directory, file: 'm-2.jpg' })).rejects.toThrow(CopyError);
    expect(readFileSync(path.join(directory, 'm-2.jpg'), 'utf8')).toBe('there before');
    expect((await checkMasters(open(), [])).rowless.map(({ file }) => file)).toEqual([
      'm-2.jpg',
      'source.bin',
    ]);
  });
});

it('a file is replaced with its permissions, and nothing stays beside it', async () => {
  const file = path.join(directory, 'table.csv');
  writeFileSync(file, 'old', { mode: 0o640 });
  await replaceFile(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect((await checkMasters(open(), [])).rowless.map(({ file: name }) => name)).toEqual(['table.csv']);
});

describe('a lock', () => {
  it('is one run’s at a time', async () => {
    const lock = await takeLock(directory);
    expect(await takeLock(directory)).toMatchObject({ kind: 'busy', process: process.pid });
    if (lock.kind === 'taken') await lock.release();
    expect((await takeLock(directory)).kind).toBe('taken');
  });

  it('of a run that was killed is taken over; another computer’s, or one half written, is not', async () => {
    const ended = 2 ** 22 + 1;
    write('.media-add.lock', JSON.stringify({ host: hostname(), process: ended }));
    expect((await takeLock(directory)).kind).toBe('taken');
    write('.media-add.lock', JSON.stringify({ host: 'elsewhere', process: ended }));
    expect((await takeLock(directory)).kind).toBe('busy');
    write('.media-add.lock', '');
    expect((await takeLock(directory)).kind).toBe('busy');
    const past = new Date(Date.now() - 60_000);
    utimesSync(path.join(directory, '.media-add.lock'), past, past);
    expect((await takeLock(directory)).kind).toBe('taken');
  });
});

describe('the manifest', () => {
  const [one, other] = [hashOf('one'), hashOf('other')];

  it('gets lines for new files and new lines for changed ones; all others stay as they are', () => {
    const text = `\uFEFF${one} *m-1.jpg\r\n# 说明\r\n${one}  m-2.jpg`;
    const checksums = new Map([
      ['m-2.jpg', other],
      ['m-3.jpg', one],
    ]);
    expect(withChecksums(text, checksums)).toBe(
      `\uFEFF${one} *m-1.jpg\r\n# 说明\r\n${other}  m-2.jpg\n${one}  m-3.jpg\n`,
    );
    expect(withChecksums(`${one}  m-1.jpg`, new Map([['m-3.jpg', one]]))).toBe(
      `${one}  m-1.jpg\n${one}  m-3.jpg\n`,
    );
  });

  it('is told by line where it holds what is no checksum', () => {
    expect(listUnreadLines(`${one}  m-1.jpg\n\n${one.slice(1)}  m-2.jpg\nm-3.jpg\n`)).toEqual([3, 4]);
  });
});
