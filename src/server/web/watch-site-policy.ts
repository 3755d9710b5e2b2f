import { statSync } from 'node:fs';
import path from 'node:path';
import { readInlineHashes, sitePolicy } from './content-security.ts';

/** Every build writes it anew; as `build/build-state` names it. */
const buildIdFile = 'build-id.txt';

/**
 * The policy of the site that stands in a folder at the time: a release may put another site there while the server runs,
 * and scripts that stand in its pages are other ones when, for instance, days of mourning were added.
 */
export function watchSitePolicy(siteDir: string): () => string {
  let mark = markOf(siteDir);
  let policy = sitePolicy(readInlineHashes(siteDir));
  return () => {
    const now = markOf(siteDir);
    if (now !== mark) {
      policy = sitePolicy(readInlineHashes(siteDir));
      mark = now;
    }
    return policy;
  };
}

function markOf(siteDir: string): string {
  const found = statSync(path.join(siteDir, buildIdFile), { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.ino} ${found.mtimeMs}`;
}
