import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBuild } from '../support/built-sites.ts';
import { hardArchive } from '../support/hard-archive.ts';
import { readPage, visibleText } from '../support/site-pages.ts';
import { writeContent } from '../support/write-content.ts';

const root = path.resolve('.cache/tests/build');
const county = path.join(root, 'county');
const output = path.join(root, 'output');
const environment = { CONTENT_DIR: county, OUT_DIR: output };

/** A cemetery of 480 graves and a wall would be two thirds of the pages. */
const leftOut = ['graves', 'grave-moves.csv', 'walls', 'upkeep', 'custodians.csv', 'facilities'];

beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  const options = ['--people', '60', '--pictures', '3', '--seed', '7', '--out', county];
  execFileSync(process.execPath, ['scripts/invent.ts', ...options]);
  for (const name of leftOut) rmSync(path.join(county, name), { recursive: true, force: true });
  runBuild(environment);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the build', () => {
  it('carries unchanged pages over, and makes of a corrected row what a full build in two processes makes of it', () => {
    const [sheet = ''] = globSync('roll/*.csv', { cwd: county });
    const file = path.join(county, sheet);
    const lines = readFileSync(file, 'utf8').split('\r\n');
    const id = lines[1]?.split(',')[0] ?? '';
    lines[1] = (lines[1] ?? '').replace(/^([^,]*),[^,]*,/u, '$1,改名某,');
    writeFileSync(file, lines.join('\r\n'));

    const said = runBuild(environment);
    expect(Number(/其中 (\d+) 页没有变动/u.exec(said)?.[1])).toBeGreaterThan(400);
    expect(visibleText(readPage(output, `people/${id}.html`).querySelector('h1'))).toBe('改名某');
    const whole = path.join(root, 'whole');
    runBuild({ ...environment, OUT_DIR: whole }, '--full', '--shards', '2');
    expect(differences(output, whole)).toEqual([]);
  });

  it('leaves the last site in its place when a table is broken', () => {
    const before = readFileSync(path.join(output, 'index.html'), 'utf8');
    const broken = path.join(county, 'roll', '999999.csv');
    writeFileSync(broken, readFileSync(path.join(county, globSync('roll/*.csv', { cwd: county })[0] ?? '')));
    expect(() => runBuild(environment)).toThrow(/网站没有更新/u);
    rmSync(broken);
    expect(readFileSync(path.join(output, 'index.html'), 'utf8')).toBe(before);
  });

  it('makes a site of an archive in which nothing is entered yet', () => {
    const empty = writeContent(path.join(root, 'empty'), {
      tables: { site: [{ key: '网站名称', value: '铭记' }] },
    });
    const site = path.join(root, 'empty-site');
    runBuild({ CONTENT_DIR: empty, OUT_DIR: site });
    expect(visibleText(readPage(site, 'index.html').querySelector('h1'))).toBe('铭记');
  });

  it('stands below a path of another site, with every address below it', () => {
    const site = path.join(root, 'below');
    const content = writeContent(path.join(root, 'below-content'), hardArchive);
    runBuild({ CONTENT_DIR: content, OUT_DIR: site, BASE_PATH: '/lieshi/' });
    const astray = globSync('**/*.html', { cwd: site }).flatMap((file) =>
      [...readPage(site, file).querySelectorAll('[href^="/"], [src^="/"], form[action]')]
        .map(
          (element) =>
            element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action'),
        )
        .filter((address) => address?.startsWith('/lieshi/') === false)
        .map((address) => `${file} → ${address}`),
    );
    expect(astray).toEqual([]);
  });

  it('for publication stops on what an office has not filled in', () => {
    expect(() => runBuild(environment, '--production')).toThrow(/待填|SITE_URL/u);
  });
});

/** Files that are in one folder only or differ; the build's own mark is meant to differ. */
function differences(one: string, other: string): string[] {
  const list = (folder: string) =>
    globSync('**/*.*', { cwd: folder }).filter((file) => file !== 'build-id.txt');
  const files = new Set([...list(one), ...list(other)]);
  return [...files].filter((file) => read(path.join(one, file)) !== read(path.join(other, file)));
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}
