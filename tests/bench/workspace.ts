import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** A copy of the project to measure in: caches of its own, and nobody edits it meanwhile. */
export interface Workspaces {
  /** Everything the site has. */
  whole: string;
  /** Only the pages the other generators make too: people and lists of the roll. */
  samePages: string;
}

const copied = [
  'src',
  'scripts',
  'public',
  'content',
  'tests/bench',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];
const samePages = new Set(['people', 'roll']);

export function makeWorkspaces(project: string, folder: string): Workspaces {
  rmSync(folder, { recursive: true, force: true });
  const whole = copyProject(project, path.join(folder, 'whole'));
  const same = copyProject(project, path.join(folder, 'same-pages'));
  const pages = path.join(same, 'src/pages');
  for (const name of readdirSync(pages)) {
    if (!samePages.has(name)) rmSync(path.join(pages, name), { recursive: true });
  }
  return { whole, samePages: same };
}

function copyProject(project: string, target: string): string {
  mkdirSync(target, { recursive: true });
  for (const name of copied) {
    if (existsSync(path.join(project, name)))
      cpSync(path.join(project, name), path.join(target, name), { recursive: true });
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(target, 'node_modules'));
  return target;
}
