import { hash, sign } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentChecksum } from '../archive/content-checksum.ts';
import { listReleaseNames } from '../archive/list-releases.ts';
import { toManifestLine } from '../domain/media/master-manifest.ts';
import { publishedFiles, publishedFolder, releaseFiles } from '../domain/releases/release-files.ts';
import { toManifestText, type ReleaseManifest } from '../domain/releases/release-manifest.ts';
import { syncFolder } from '../files/replace-file.ts';
import { releaseCommandWords as words } from '../i18n/release-commands.ts';
import { copyContent } from './copy-content.ts';
import { hashTree } from './hash-tree.ts';
import { linkFile, linkTree } from './link-tree.ts';
import { ReleaseRefused } from './release-refused.ts';
import type { SigningKey } from './signing-key.ts';

export interface ReleaseMaking {
  /** Where releases are kept. */
  folder: string;
  release: string;
  /** The site as it was built. */
  siteDir: string;
  contentDir: string;
  key: SigningKey;
  facts: Pick<ReleaseManifest, 'made' | 'archive' | 'address' | 'counts'>;
  /** Of the content that the site was built from. */
  checksum: string;
}

/**
 * Puts a release together beside the others: site, content, the list of all files, the signed manifest. It gets its name
 * when it is whole. Manifests of all releases go into its site, its own too, which its list cannot name.
 */
export async function makeRelease(making: ReleaseMaking): Promise<ReleaseManifest> {
  const { folder, release } = making;
  clearUnfinished(folder);
  const target = path.join(folder, `.making-${release}`);
  mkdirSync(target, { recursive: true });
  linkTree(making.siteDir, path.join(target, releaseFiles.site));
  const content = path.join(target, releaseFiles.content);
  copyContent(making.contentDir, content);
  if (contentChecksum(content) !== making.checksum) throw new ReleaseRefused(words.changedMeanwhile);
  const earlier = listReleaseNames(folder);
  for (const name of earlier) publish(path.join(folder, name), target, name);
  const manifest = writeManifest(making, target, earlier.at(-1));
  publish(target, target, release);
  await syncFolder(target);
  renameSync(target, path.join(folder, release));
  await syncFolder(folder);
  return manifest;
}

/** What a run that was killed had left. */
export function clearUnfinished(folder: string): void {
  for (const leftover of globSync('.making-*', { cwd: folder }))
    rmSync(path.join(folder, leftover), { recursive: true, force: true });
}

function writeManifest(
  { folder, release, key, facts, checksum }: ReleaseMaking,
  target: string,
  previous: string | undefined,
): ReleaseManifest {
  const { sums, bytes } = hashTree(target);
  const list = [...sums].map(([file, sum]) => toManifestLine(file, sum)).join('');
  const manifest: ReleaseManifest = {
    format: 'mingji-release-1',
    release,
    ...facts,
    contentChecksum: checksum,
    sums: hash('sha256', list),
    files: sums.size,
    bytes,
    previous:
      previous === undefined ? null : { release: previous, manifest: hashOfManifest(folder, previous) },
    key: key.fingerprint,
  };
  const text = toManifestText(manifest);
  writeFileSync(path.join(target, releaseFiles.sums), list);
  writeFileSync(path.join(target, releaseFiles.manifest), text);
  writeFileSync(path.join(target, releaseFiles.signature), sign(null, Buffer.from(text), key.privateKey));
  writeFileSync(path.join(target, releaseFiles.publicKey), key.publicPem);
  return manifest;
}

function hashOfManifest(folder: string, release: string): string {
  return hash('sha256', readFileSync(path.join(folder, release, releaseFiles.manifest)));
}

/** Shows a release's own files in the site of another, or in its own. */
function publish(from: string, to: string, release: string): void {
  for (const file of publishedFiles)
    linkFile(path.join(from, file), path.join(to, releaseFiles.site, publishedFolder, release, file));
}
