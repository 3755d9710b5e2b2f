import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexSource, type InventedPerson } from './index-source.fixture.ts';
import type { LoadFile } from './load-file.ts';
import { memoryFolder, type MemoryFolder } from './memory-folder.fixture.ts';
import { openNameFinder } from './name-finder.ts';
import { NameIndex, VersionMismatch } from './name-index.ts';
import { readStartFile, toStartColumns } from './start-file.ts';
import { compressColumns } from './writing/write-index-file.ts';
import { writeNameIndex } from './writing/write-name-index.ts';

function writeIndex(people: readonly InventedPerson[]): MemoryFolder {
  const folder = memoryFolder();
  writeNameIndex(indexSource(people, '林见山玛'), folder.write);
  return folder;
}

const older = [{ name: '林见山' }];
const newer = [{ name: '林见山' }, { name: '何有田' }];
const pageOfLin = Math.floor(('林'.codePointAt(0) ?? 0) / 512);

/** The server has the new index; a cache keeps the paths of the old one that `isKept` names. */
function behindCache(isKept: (path: string) => boolean) {
  const [cache, server] = [writeIndex(older), writeIndex(newer)];
  const asked: string[] = [];
  const load: LoadFile = (path, options) => {
    const afresh = options?.afresh === true;
    asked.push(`${afresh ? '!' : ''}${path}`);
    const kept = !afresh && isKept(path) ? cache.files.get(path) : undefined;
    return Promise.resolve(kept ?? server.files.get(path));
  };
  return { asked, load };
}

async function namesFound(load: LoadFile, query: string): Promise<string[]> {
  const answer = await (await openNameFinder(load)).find(query);
  return answer.hits.filter(({ isExact }) => isExact).map(({ name }) => name);
}

describe('the files of an index', () => {
  it('are each loaded once, whoever asks and however often', async () => {
    const folder = writeIndex(newer);
    const index = new NameIndex(folder.load);
    const askAll = () =>
      Promise.all([
        index.start(),
        index.directory('pairs'),
        index.characters(pageOfLin),
        index.shard('pairs', 0),
        index.lookAlikes('玛'),
      ]);
    await Promise.all([askAll(), askAll()]);
    await askAll();
    expect(folder.asked).toHaveLength(5);
    expect(new Set(folder.asked).size).toBe(5);
  });

  it('hold names, what they are filed under, and characters', async () => {
    const index = new NameIndex(writeIndex(newer).load);
    expect(index.isOpened).toBe(false);
    expect(await index.start()).toMatchObject({ people: 2, names: 2 });
    expect(index.isOpened).toBe(true);
    expect(await index.directory('pairs')).toHaveLength(1);
    const names = (await index.shard('first', 0)).map(({ person }) => person.name);
    expect(names.sort()).toEqual(['何有田', '林见山']);
    expect((await index.characters(pageOfLin)).get('林')?.character).toBe('林');
  });

  it('lack pages of characters that nobody has', async () => {
    const index = new NameIndex(writeIndex(newer).load);
    expect(await index.characters(0)).toEqual(new Map());
    expect(await index.lookAlikes('林')).toBeUndefined();
    expect(await index.lookAlikes('⿰土口')).toBeUndefined();
  });

  it('are asked for again after a failure', async () => {
    const folder = writeIndex(newer);
    let isOnline = false;
    const index = new NameIndex((path, options) =>
      isOnline ? folder.load(path, options) : Promise.reject(new Error('There is no network.')),
    );
    const ask = () => [
      index.start(),
      index.directory('pairs'),
      index.shard('pairs', 0),
      index.characters(pageOfLin),
    ];
    for (const asked of ask()) await expect(asked).rejects.toThrow('no network');
    isOnline = true;
    await expect(Promise.all(ask())).resolves.toHaveLength(4);
  });

  it('are asked for again after one alone failed', async () => {
    const folder = writeIndex(newer);
    let failures = 0;
    const index = new NameIndex((path, options) => {
      if (path !== 'directories/pairs.bin' || failures > 0) return folder.load(path, options);
      failures += 1;
      return Promise.reject(new Error('The server answers 503.'));
    });
    await expect(index.directory('pairs')).rejects.toThrow('503');
    expect(await index.directory('pairs')).toHaveLength(1);
  });

  it('that were never written are named', async () => {
    const nothing = memoryFolder();
    await expect(new NameIndex(nothing.load).start()).rejects.toThrow('start.bin');
    const folder = writeIndex(newer);
    folder.files.delete('directories/last.bin');
    await expect(new NameIndex(folder.load).directory('last')).rejects.toThrow('directories/last.bin');
  });
});

describe('a cache that keeps files of an older index', () => {
  it('is passed over for a page or a directory that is stale', async () => {
    const { asked, load } = behindCache((path) => path !== 'start.bin');
    const index = new NameIndex(load);
    const page = await index.characters(pageOfLin);
    expect(page.has('林')).toBe(true);
    expect(await index.directory('pairs')).toHaveLength(1);
    const path = `characters/${pageOfLin.toString(16)}.bin`;
    expect(asked.filter((file) => file.endsWith(path))).toEqual([path, `!${path}`]);
    expect(asked.filter((file) => file.includes('directories'))).toEqual([
      'directories/pairs.bin',
      '!directories/pairs.bin',
    ]);
  });

  it('is told by a start file without its shards', async () => {
    const index = new NameIndex(behindCache((path) => path === 'start.bin').load);
    await expect(index.shard('pairs', 0)).rejects.toThrow(VersionMismatch);
  });

  it('is told by pages that are newer than the start file', async () => {
    const index = new NameIndex(behindCache((path) => path === 'start.bin').load);
    await expect(index.directory('pairs')).rejects.toThrow(VersionMismatch);
    await expect(index.characters(pageOfLin)).rejects.toThrow(VersionMismatch);
  });

  it('is passed over once the index is asked for afresh', async () => {
    const { asked, load } = behindCache((path) => path === 'start.bin');
    const index = new NameIndex(load);
    expect((await index.start()).people).toBe(1);
    index.refresh();
    expect((await index.start()).people).toBe(2);
    expect(await index.shard('pairs', 0)).toHaveLength(6);
    expect(asked.filter((path) => path.endsWith('start.bin'))).toEqual(['start.bin', '!start.bin']);
  });

  it('is forgotten with it: a page that was loaded is loaded again', async () => {
    const index = new NameIndex(behindCache((path) => /^(?:start|characters)/u.test(path)).load);
    expect([...(await index.characters(pageOfLin)).keys()]).toEqual(['林']);
    index.refresh();
    expect([...(await index.characters(pageOfLin)).keys()]).toEqual(['有', '林']);
  });

  it.each([
    ['the start file', (path: string) => path === 'start.bin'],
    ['start file and directories', (path: string) => /^(?:start|directories)/u.test(path)],
    ['start file and pages', (path: string) => /^(?:start|characters)/u.test(path)],
    ['all but the shards', (path: string) => /^(?:start|characters|directories)/u.test(path)],
    ['pages and directories', (path: string) => /^(?:characters|directories)/u.test(path)],
    ['nothing', () => false],
  ])('does not keep anybody from being found: it keeps %s', async (_, isKept) => {
    expect(await namesFound(behindCache(isKept).load, '何有田')).toEqual(['何有田']);
    expect(await namesFound(behindCache(isKept).load, '林见山')).toEqual(['林见山']);
    expect(await namesFound(behindCache(isKept).load, 'he youtian')).toEqual(['何有田']);
  });

  it('answers from the older index as long as that is whole', async () => {
    expect(await namesFound(behindCache(() => true).load, '林见山')).toEqual(['林见山']);
  });

  it('that can’t be passed over is an error, not an empty answer', async () => {
    const server = behindCache((path) => path === 'start.bin').load;
    const finder = await openNameFinder((path) => server(path));
    await expect(finder.find('何有田')).rejects.toThrow(VersionMismatch);
  });
});

describe('an index made by other code', () => {
  const otherFormat = (bytes: Uint8Array): Uint8Array => {
    const start = readStartFile(inflateSync(bytes));
    return compressColumns(toStartColumns({ ...start, format: start.format + 1 }));
  };

  it('in a cache is passed over, and on the server is an error rather than wrong names', async () => {
    const folder = writeIndex(newer);
    const [start = new Uint8Array(0)] = [folder.files.get('start.bin')];
    const cached: LoadFile = (path, options) =>
      path === 'start.bin' && options?.afresh !== true
        ? Promise.resolve(otherFormat(start))
        : folder.load(path, options);
    expect(await namesFound(cached, '何有田')).toEqual(['何有田']);
    const served: LoadFile = (path, options) =>
      path === 'start.bin' ? Promise.resolve(otherFormat(start)) : folder.load(path, options);
    await expect(namesFound(served, '何有田')).rejects.toThrow('other code');
  });
});
