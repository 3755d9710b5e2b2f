import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFromFolder } from './load-from-folder.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'load-from-folder-'));
mkdirSync(path.join(directory, 'v1/pairs'), { recursive: true });
writeFileSync(path.join(directory, 'start.bin'), Uint8Array.of(1, 2, 3));
writeFileSync(path.join(directory, 'v1/pairs/0.bin'), Uint8Array.of(4, 5));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('an index in a folder', () => {
  it('gives the bytes of its files', async () => {
    const { load } = loadFromFolder(directory);
    expect(Uint8Array.from((await load('start.bin')) ?? [])).toEqual(Uint8Array.of(1, 2, 3));
    expect(Uint8Array.from((await load('v1/pairs/0.bin')) ?? [])).toEqual(Uint8Array.of(4, 5));
  });

  it('gives nothing for a file it does not have', async () => {
    const { load } = loadFromFolder(directory);
    expect(await load('v2/pairs/0.bin')).toBeUndefined();
    expect(await loadFromFolder(path.join(directory, 'no-such-folder')).load('start.bin')).toBeUndefined();
  });

  it('counts what was asked for, and the bytes that were given', async () => {
    const loads = loadFromFolder(directory);
    expect(loads).toMatchObject({ requests: 0, bytes: 0 });
    for (const file of ['start.bin', 'v1/pairs/0.bin', 'none.bin', 'start.bin']) await loads.load(file);
    expect(loads).toMatchObject({ requests: 4, bytes: 8 });
  });

  it('reads a file afresh each time', async () => {
    const { load } = loadFromFolder(directory);
    writeFileSync(path.join(directory, 'changing.bin'), Uint8Array.of(1));
    await load('changing.bin');
    writeFileSync(path.join(directory, 'changing.bin'), Uint8Array.of(2));
    expect(Uint8Array.from((await load('changing.bin')) ?? [])).toEqual(Uint8Array.of(2));
  });
});
