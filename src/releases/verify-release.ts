import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentChecksum } from '../archive/content-checksum.ts';
import { listReleaseNames } from '../archive/list-releases.ts';
import { publishedFiles, publishedFolder, releaseFiles } from '../domain/releases/release-files.ts';
import type { ReleaseFinding } from '../domain/releases/release-finding.ts';
import { hashTree } from './hash-tree.ts';
import { readSeal, type Seal } from './read-seal.ts';

export interface Verified {
  findings: ReleaseFinding[];
  /** In the order of the releases. */
  seals: Seal[];
  /** Files whose bytes were compared. */
  files: number;
}

/** Verifies every release of a folder, and that each follows the one before. */
export function verifyReleases(folder: string, expectedKey?: string): Verified {
  const all = listReleaseNames(folder).map((name) =>
    verifyRelease(path.join(folder, name), name, expectedKey),
  );
  const seals = all.flatMap((one) => one.seals);
  return {
    seals,
    findings: [...all.flatMap(({ findings }) => findings), ...checkChain(folder, seals)],
    files: all.reduce((sum, { files }) => sum + files, 0),
  };
}

/** Verifies one release: its seal, every file of its list, and that there is no other. */
export function verifyRelease(folder: string, release: string, expectedKey?: string): Verified {
  const seal = readSeal(folder, release, expectedKey);
  const ownCopies = publishedFiles.map(
    (file) => `${releaseFiles.site}/${publishedFolder}/${release}/${file}`,
  );
  const own = new Set<string>([...publishedFiles, ...ownCopies]);
  const { sums, bytes: _ } = hashTree(folder, (file) => !own.has(file));
  const findings = [...seal.findings, ...compareSums(seal, sums), ...checkCopies(folder, release)];
  const content = path.join(folder, releaseFiles.content);
  if (seal.manifest !== undefined && contentChecksum(content) !== seal.manifest.contentChecksum)
    findings.push({ kind: 'content', release });
  return { seals: [seal], findings, files: sums.size };
}

/**
 * Verifies a folder that holds the site alone, as a web server shows it: each file against the list of the release that
 * the site itself shows, which no later one follows.
 */
export function verifySite(folder: string, expectedKey?: string): Verified | undefined {
  const release = listReleaseNames(path.join(folder, publishedFolder)).at(-1);
  if (release === undefined) return undefined;
  const seal = readSeal(path.join(folder, publishedFolder, release), release, expectedKey);
  const prefix = `${releaseFiles.site}/`;
  const listed = [...seal.sums].filter(([file]) => file.startsWith(prefix));
  const ofSite = new Map(listed.map(([file, sum]) => [file.slice(prefix.length), sum]));
  const own = new Set<string>(publishedFiles.map((file) => `${publishedFolder}/${release}/${file}`));
  const { sums } = hashTree(folder, (file) => !own.has(file));
  return {
    seals: [seal],
    findings: [...seal.findings, ...compareSums({ release, sums: ofSite }, sums)],
    files: sums.size,
  };
}

function compareSums(
  { release, sums: listed }: Pick<Seal, 'release' | 'sums'>,
  found: ReadonlyMap<string, string>,
): ReleaseFinding[] {
  // Without a list that can be trusted nothing can be said of any file.
  if (listed.size === 0) return [];
  const lacking = [...listed].flatMap(([file, sum]): ReleaseFinding[] => {
    const present = found.get(file);
    if (present === sum) return [];
    return [{ kind: present === undefined ? 'missing' : 'changed', release, file }];
  });
  const added = [...found.keys()].filter((file) => !listed.has(file));
  return [...lacking, ...added.map((file): ReleaseFinding => ({ kind: 'added', release, file }))];
}

/** What the site shows of its own release are the very files that prove it. */
function checkCopies(folder: string, release: string): ReleaseFinding[] {
  return publishedFiles.flatMap((name): ReleaseFinding[] => {
    const file = `${releaseFiles.site}/${publishedFolder}/${release}/${name}`;
    const [shown, own] = [path.join(folder, file), path.join(folder, name)];
    if (!existsSync(own)) return [];
    if (!existsSync(shown)) return [{ kind: 'missing', release, file }];
    return readFileSync(shown).equals(readFileSync(own)) ? [] : [{ kind: 'changed', release, file }];
  });
}

/** Releases that are kept elsewhere are known by their manifests, which the oldest one here shows in its site. */
function checkChain(folder: string, seals: readonly Seal[]): ReleaseFinding[] {
  const hashes = new Map(seals.map(({ release, manifestHash }) => [release, manifestHash]));
  return seals.flatMap(({ release, manifest }, index): ReleaseFinding[] => {
    if (manifest === undefined) return [];
    const before = seals[index - 1]?.release;
    const { previous } = manifest;
    if (previous === null)
      return before === undefined ? [] : [{ kind: 'chain', release, previous: before, isMissing: false }];
    const found =
      before === undefined
        ? hashOfShown(path.join(folder, release), previous.release)
        : hashes.get(previous.release);
    if (found === previous.manifest && (before ?? previous.release) === previous.release) return [];
    return [{ kind: 'chain', release, previous: previous.release, isMissing: found === undefined }];
  });
}

function hashOfShown(folder: string, release: string): string | undefined {
  const shown = path.join(folder, releaseFiles.site, publishedFolder, release, releaseFiles.manifest);
  return existsSync(shown) ? hash('sha256', readFileSync(shown)) : undefined;
}
