import type { KnownRelease, ReleaseUnderWay } from '../../archive/list-releases.ts';
import { releaseFiles } from '../../domain/releases/release-files.ts';
import { toFingerprintText } from '../../domain/releases/release-manifest.ts';
import { rollTable } from '../../domain/tables.ts';
import { releaseWords as words } from '../../i18n/releases.ts';
import { links } from '../../site.ts';

/** What the page about releases shows. */
export interface ReleasePage {
  /** Undefined where the site is built for no release. */
  current: { name: string; files: ReleaseLink[]; fingerprint: string } | undefined;
  earlier: EarlierRelease[];
}

interface ReleaseLink {
  label: string;
  href: string;
}

interface EarlierRelease {
  name: string;
  made: string;
  people: string;
  files: string;
  hash: string;
  links: ReleaseLink[];
}

export function toReleasePage(underWay: ReleaseUnderWay | undefined): ReleasePage {
  if (underWay === undefined) return { current: undefined, earlier: [] };
  const { name, key, earlier } = underWay;
  return {
    current: { name, files: listLinks(name), fingerprint: toFingerprintText(key) },
    earlier: earlier.map(toEarlier),
  };
}

function toEarlier({ manifest, hash }: KnownRelease): EarlierRelease {
  const { release, made, counts, files } = manifest;
  return {
    name: release,
    made: words.made(made),
    people: words.people(counts[rollTable.title] ?? 0),
    files: words.count(files),
    hash,
    links: listLinks(release),
  };
}

function listLinks(release: string): ReleaseLink[] {
  const names = ['manifest', 'signature', 'sums', 'publicKey'] as const;
  return names.map((name) => ({
    label: words.files[name],
    href: links.releaseFile(`${release}/${releaseFiles[name]}`),
  }));
}
