import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { loadFromFolder } from '../../src/build/load-from-folder.ts';
import { writeNamesOf } from '../../src/build/name-index.ts';
import type { NameFinder } from '../../src/search/name-answer.ts';
import { openNameFinder } from '../../src/search/name-finder.ts';
import type { IndexReport } from '../../src/search/writing/write-name-index.ts';

export interface FinderOf {
  finder: NameFinder;
  report: IndexReport;
  /** Removes the index. */
  close(): void;
}

/** The finder over the people of an archive, by way of a real index in a folder of its own. */
export async function nameFinderOf(archive: Archive): Promise<FinderOf> {
  const directory = mkdtempSync(path.join(tmpdir(), 'mingji-names-'));
  const report = writeNamesOf(
    archive,
    (visit) => {
      for (const person of archive.people) visit(person);
    },
    { directory, cacheDir: path.join(directory, 'cache') },
  );
  const finder = await openNameFinder(loadFromFolder(directory).load);
  return {
    finder,
    report,
    close: () => {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
