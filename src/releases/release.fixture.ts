import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentChecksum } from '../archive/content-checksum.ts';
import type { ReleaseManifest } from '../domain/releases/release-manifest.ts';
import { makeRelease } from './make-release.ts';
import { openSigningKey, type SigningKey } from './signing-key.ts';

export interface TrialReleases {
  /** Where everything of the trial lies. */
  root: string;
  folder: string;
  siteDir: string;
  contentDir: string;
  key: SigningKey;
  /** Makes a release of what site and content hold. */
  make(release: string, key?: SigningKey): Promise<ReleaseManifest>;
}

/** A small site, content and key, to make releases of. */
export function prepareTrial(root = mkdtempSync(path.join(tmpdir(), 'releases-'))): TrialReleases {
  const [folder, siteDir, contentDir] = ['releases', 'site', 'content'].map((name) =>
    path.join(root, name),
  ) as [string, string, string];
  write(siteDir, 'index.html', '首页');
  write(siteDir, 'people/p-1.html', '<p>张一</p>');
  write(contentDir, 'roll/500113.csv', '编号,姓名\r\np-1,张一\r\n');
  write(contentDir, 'media/files/m-1.jpg', 'master');
  const key = trialKey(path.join(root, 'keys/one.pem'));
  const facts = { made: '2026-11-27T20:00:00+08:00', archive: '试验', address: '/', counts: { 英名录: 1 } };
  return {
    root,
    folder,
    siteDir,
    contentDir,
    key,
    make: (release, by = key) =>
      makeRelease({
        folder,
        release,
        siteDir,
        contentDir,
        key: by,
        facts,
        checksum: contentChecksum(contentDir),
      }),
  };
}

export function trialKey(file: string): SigningKey {
  const opened = openSigningKey(file, []);
  if (opened.kind !== 'key') throw new Error(opened.kind);
  return opened.key;
}

export function write(folder: string, file: string, text: string): void {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
