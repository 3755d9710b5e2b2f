import { spawnSync } from 'node:child_process';
import type { Command } from './measure-process.ts';
import type { Workspaces } from './workspace.ts';

/** One way to make the pages. */
export interface Contender {
  key: string;
  name: string;
  toCommand(content: string, out: string): Command;
}

/** Our own renderer without what only our build has: check, fonts, cards, full text. Rare characters stay text, as in the peers. */
const renderScript = `
  import { renderPages } from './src/build/render-pages.ts';
  const covered = Object.assign(new Set(), { has: () => true });
  await renderPages({ shard: { index: 0, count: 1 }, folder: process.env.OUT_DIR, known: new Map(), covered });
`;

/** Everybody who makes people and lists of the roll from the same views; Astro first, the others are compared with it. */
export function listContenders({ whole, samePages }: Workspaces): Contender[] {
  const environment = (content: string, out: string) => ({ CONTENT_DIR: content, OUT_DIR: out });
  return [
    {
      key: 'astro',
      name: 'Our renderer (Astro), these pages only',
      toCommand: (content, out) => ({
        folder: samePages,
        words: [process.execPath, '--input-type=module', '--eval', renderScript],
        environment: environment(content, out),
      }),
    },
    {
      key: 'eleventy',
      name: 'Eleventy 3',
      toCommand: (content, out) => ({
        folder: whole,
        words: [
          process.execPath,
          'node_modules/@11ty/eleventy/cmd.cjs',
          '--config=tests/bench/eleventy/eleventy.config.ts',
          '--input=tests/bench/eleventy/pages',
          `--output=${out}`,
        ],
        environment: environment(content, out),
      }),
    },
    {
      key: 'bare',
      name: 'Template strings',
      toCommand: (content, out) => ({
        folder: whole,
        words: [process.execPath, 'tests/bench/bare/build.ts'],
        environment: environment(content, out),
      }),
    },
    ...(isOnPath('hugo') ? [toHugo(whole)] : []),
  ];
}

/** Hugo can't call the views, so Node writes them as front matter first; both count. */
function toHugo(folder: string): Contender {
  const script =
    '"$0" tests/bench/hugo/export-views.ts "$OUT_DIR.site" && hugo --quiet --source "$OUT_DIR.site" --destination "$OUT_DIR"; status=$?; rm -rf "$OUT_DIR.site"; exit $status';
  return {
    key: 'hugo',
    name: 'Hugo, views written by Node',
    toCommand: (content, out) => ({
      folder,
      words: ['bash', '-c', script, process.execPath],
      environment: { CONTENT_DIR: content, OUT_DIR: out },
    }),
  };
}

/** The whole of our own build: check, fonts, cards, every page, full text, site map. */
export function toOwnBuild(
  { whole }: Workspaces,
  { content, out, flags = [] }: { content: string; out: string; flags?: readonly string[] },
): Command {
  return {
    folder: whole,
    words: [process.execPath, 'scripts/build.ts', ...flags],
    environment: { CONTENT_DIR: content, OUT_DIR: out },
  };
}

export function isOnPath(program: string): boolean {
  return spawnSync(program, ['version'], { stdio: 'ignore' }).status === 0;
}
