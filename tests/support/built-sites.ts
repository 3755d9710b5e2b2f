import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hardArchive } from './hard-archive.ts';
import { writeContent } from './write-content.ts';

const root = path.resolve('.cache/tests');

/** Folders of the sites that the whole-site and browser tests read; built once before them. */
export const sites = {
  /** The project's own content. */
  chongqing: path.join(root, 'chongqing'),
  /** The invented archive of hard cases. */
  hard: path.join(root, 'hard'),
  /** An invented county of a few hundred people, with a cemetery of 480 graves and a wall. */
  county: path.join(root, 'county'),
};
export const hardContent = path.join(root, 'hard-content');
export const countyContent = path.join(root, 'county-content');

/** Days are fixed so that every run makes the same pages. The server's pages are the same for all, and bundled once. */
export function buildSites(): void {
  writeContent(hardContent, hardArchive);
  const DESK_DIR = deskOf(sites.chongqing);
  runBuild({ OUT_DIR: sites.chongqing, DESK_DIR });
  runBuild({ OUT_DIR: sites.hard, CONTENT_DIR: hardContent, DESK_DIR });
  execFileSync(process.execPath, [
    'scripts/invent.ts',
    '--people',
    '300',
    '--pictures',
    '40',
    '--out',
    countyContent,
  ]);
  runBuild({ OUT_DIR: sites.county, CONTENT_DIR: countyContent, DESK_DIR });
}

/** Where the server's pages of a built site lie: another address of the site makes other pages. */
export function deskOf(siteDir: string): string {
  return `${siteDir}-desk`;
}

/** Runs the build command as a person would; throws with its output when it fails. */
export function runBuild(environment: Record<string, string>, ...options: string[]): string {
  return execFileSync(process.execPath, ['scripts/build.ts', ...options], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BUILD_DAY: '11-27',
      DESK_DIR: path.join(root, 'desk'),
      ...environment,
    },
    encoding: 'utf8',
  });
}

/** The schema.org vocabulary, where the project's shared data lies beside the checkout. */
export function sharedData(file: string): string | undefined {
  const full = path.resolve('../shared/data', file);
  return existsSync(full) ? full : undefined;
}
