import { hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseReleaseManifest, type ReleaseManifest } from '../domain/releases/release-manifest.ts';
import { compareReleases, isReleaseName, releaseFiles } from '../domain/releases/release-files.ts';

/** Where releases are kept, unless `RELEASES_DIR` names another folder. */
export function releasesFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return path.resolve(environment['RELEASES_DIR'] ?? 'releases');
}

/** Names of the releases of a folder, oldest first. A folder under way, or left unfinished, is none. */
export function listReleaseNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isReleaseName(entry.name))
    .map(({ name }) => name)
    .sort(compareReleases);
}

export function findLastRelease(folder: string): string | undefined {
  return listReleaseNames(folder).at(-1);
}

/** The manifest of the release in a folder; undefined where it is missing or can't be read. */
export function readManifestIn(folder: string): ReleaseManifest | undefined {
  const file = path.join(folder, releaseFiles.manifest);
  return existsSync(file) ? parseReleaseManifest(readFileSync(file, 'utf8')) : undefined;
}

/** A release and the manifest by which it is known. */
export interface KnownRelease {
  manifest: ReleaseManifest;
  /** SHA-256 of the manifest's bytes. */
  hash: string;
}

/** The release that a site is built for, and those before it; undefined where the site is built for none. */
export interface ReleaseUnderWay {
  name: string;
  /** Fingerprint of the key that will sign it. */
  key: string;
  /** Newest first. */
  earlier: KnownRelease[];
}

/** What `scripts/release.ts` tells the build by `RELEASE_NAME` and `RELEASE_KEY`. */
export function findReleaseUnderWay(
  environment: Readonly<Record<string, string | undefined>>,
): ReleaseUnderWay | undefined {
  const name = environment['RELEASE_NAME'] ?? '';
  if (!isReleaseName(name)) return undefined;
  const folder = releasesFolder(environment);
  const earlier = listReleaseNames(folder)
    .reverse()
    .flatMap((release): KnownRelease[] => {
      const manifest = readManifestIn(path.join(folder, release));
      if (manifest === undefined) return [];
      return [
        { manifest, hash: hash('sha256', readFileSync(path.join(folder, release, releaseFiles.manifest))) },
      ];
    });
  return { name, key: environment['RELEASE_KEY'] ?? '', earlier };
}

/** The content folder that a word means: a folder of its own, or the content kept in a release of that name. */
export function findContentFolder(folder: string, word: string): string | undefined {
  const ofRelease = path.join(folder, word, releaseFiles.content);
  if (isReleaseName(word) && existsSync(ofRelease)) return ofRelease;
  const full = path.resolve(word);
  if (existsSync(path.join(full, releaseFiles.manifest)) && existsSync(path.join(full, releaseFiles.content)))
    return path.join(full, releaseFiles.content);
  return existsSync(full) ? full : undefined;
}
