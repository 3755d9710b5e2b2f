import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleSite, switchSite } from './switch-site.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'switch-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function writeSite(name: string): string {
  const folder = path.join(root, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), name);
  return folder;
}

const shown = () => readFileSync(path.join(root, 'dist/index.html'), 'utf8');

describe('the switch to another site', () => {
  it('replaces the folder of a build, then one link by the next', () => {
    const outDir = writeSite('dist');
    switchSite(outDir, writeSite('releases/1/site'));
    expect([shown(), lstatSync(outDir).isSymbolicLink()]).toEqual(['releases/1/site', true]);
    switchSite(outDir, writeSite('releases/2/site'));
    expect(shown()).toBe('releases/2/site');
    expect(readFileSync(path.join(root, 'releases/1/site/index.html'), 'utf8')).toBe('releases/1/site');
  });

  it('survives a move of the folder that holds both', () => {
    switchSite(path.join(root, 'home/dist'), writeSite('home/releases/1/site'));
    renameSync(path.join(root, 'home'), path.join(root, 'moved'));
    expect(existsSync(path.join(root, 'moved/dist/index.html'))).toBe(true);
  });

  it('puts back the built folder where the first switch stopped half-way', () => {
    renameSync(writeSite('dist'), path.join(root, 'dist.before-1'));
    settleSite(path.join(root, 'dist'));
    expect(shown()).toBe('dist');
  });
});
