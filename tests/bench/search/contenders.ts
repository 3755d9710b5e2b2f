import path from 'node:path';
import type { Command } from '../measure-process.ts';

export const contenderKeys = ['ours', 'pagefind', 'minisearch', 'flexsearch'] as const;

/** One way to find a person by name on a static site. */
export interface SearchContender {
  key: (typeof contenderKeys)[number];
  name: string;
  /** Browser code that opens the index and asks it. */
  client: string;
  /** Code that the library's own build puts beside the index and every first question loads. */
  ownCode: readonly string[];
  toBuild(content: string, out: string): Command;
}

/** Ours first; the others are compared with it. `project` is a copy of the project that nobody edits meanwhile. */
export function listSearchContenders(project: string): SearchContender[] {
  const folder = path.join(project, 'tests/bench/search');
  const toContender = (key: SearchContender['key'], name: string): SearchContender => ({
    key,
    name,
    client: path.join(folder, 'clients', `${key}.ts`),
    ownCode: [],
    toBuild: (content, out) => ({
      folder: project,
      words: [process.execPath, path.join(folder, 'peers', `build-${key}.ts`), content, out],
    }),
  });
  return [
    {
      ...toContender('ours', 'Ours'),
      toBuild: (content, out) => ({
        folder: project,
        words: [process.execPath, 'scripts/build-names.ts', '--content', content, '--out', `${out}/names`],
      }),
    },
    {
      ...toContender('pagefind', 'Pagefind as it comes'),
      ownCode: ['pagefind/pagefind.js', 'pagefind/pagefind-worker.js', 'pagefind/wasm.unknown.pagefind'],
    },
    toContender('minisearch', 'MiniSearch, our keys'),
    toContender('flexsearch', 'FlexSearch, our keys'),
  ];
}
