import { spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listReleaseNames } from '../archive/list-releases.ts';
import { settleSite } from './switch-site.ts';
import { verifyFolder } from './verify-folder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'killed-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Starts a loop of releases and kills it so many milliseconds after so many of them. */
async function killAfter(releases: number, milliseconds: number): Promise<void> {
  const script = path.join(import.meta.dirname, 'release-loop.fixture.ts');
  const child = spawn(process.execPath, [script, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  let points = 0;
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      points += chunk.length;
      if (points > releases) resolve();
    });
  });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await ended;
}

describe('a release that is killed', () => {
  it('leaves the site as it was or as it will be, and every release whole', async () => {
    const shown = path.join(root, 'shown');
    // What stood there before the first release: a folder that was built.
    mkdirSync(shown, { recursive: true });
    writeFileSync(path.join(shown, 'index.html'), '首页');
    for (const [releases, milliseconds] of [
      [0, 30],
      [2, 40],
    ] as const) {
      await killAfter(releases, milliseconds);
      // What the next release begins with.
      settleSite(shown);
      expect(readFileSync(path.join(shown, 'index.html'), 'utf8')).toBe('首页');
      const names = listReleaseNames(path.join(root, 'releases'));
      if (names.length === 0) continue;
      expect(verifyFolder(path.join(root, 'releases'))?.findings).toEqual([]);
      // Killed between the first release and its switch, the folder that was built still stands.
      if (!lstatSync(shown).isSymbolicLink()) continue;
      const [, release] = /releases\/([^/]+)\/site$/u.exec(readlinkSync(shown)) ?? [];
      expect(names.slice(-2)).toContain(release);
    }
    expect(listReleaseNames(path.join(root, 'releases')).length).toBeGreaterThan(0);
  });
});
