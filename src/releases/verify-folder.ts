import { existsSync } from 'node:fs';
import path from 'node:path';
import { listReleaseNames, readManifestIn } from '../archive/list-releases.ts';
import { publishedFolder, releaseFiles } from '../domain/releases/release-files.ts';
import { readSeal, type Seal } from './read-seal.ts';
import { verifyRelease, verifyReleases, verifySite, type Verified } from './verify-release.ts';

/**
 * Verifies a folder, whichever it is: one that holds releases, one release, or a site as it is served. Undefined where it
 * is none of them.
 */
export function verifyFolder(folder: string, expectedKey?: string): Verified | undefined {
  if (listReleaseNames(folder).length > 0) return verifyReleases(folder, expectedKey);
  if (existsSync(path.join(folder, releaseFiles.manifest)))
    return verifyRelease(folder, nameOf(folder), expectedKey);
  return verifySite(folder, expectedKey);
}

/** The seals of such a folder alone: enough to prove one page, and cheap. */
export function readSeals(folder: string, expectedKey?: string): Seal[] {
  if (existsSync(path.join(folder, releaseFiles.manifest)))
    return [readSeal(folder, nameOf(folder), expectedKey)];
  const home = listReleaseNames(folder).length > 0 ? folder : path.join(folder, publishedFolder);
  return listReleaseNames(home).map((name) => readSeal(path.join(home, name), name, expectedKey));
}

/** A copy of a release may lie in a folder of another name; its manifest says which it is. */
function nameOf(folder: string): string {
  return readManifestIn(folder)?.release ?? path.basename(folder);
}
