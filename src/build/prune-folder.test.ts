import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pruneFolder } from './prune-folder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'prune-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a cache that is kept small', () => {
  it('keeps what was used last, and what is in use now however old it is', () => {
    for (const [at, name] of ['oldest', 'older', 'old', 'new'].entries()) {
      const entry = path.join(folder, name);
      mkdirSync(entry);
      utimesSync(entry, 1000 + at, 1000 + at);
    }
    pruneFolder(folder, { keep: 2, inUse: path.join(folder, 'oldest') });
    expect(readdirSync(folder).sort()).toEqual(['new', 'oldest']);
  });
});
