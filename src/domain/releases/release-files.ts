/** Names within the folder of a release. */
export const releaseFiles = {
  /** The built site. */
  site: 'site',
  /** The tables, texts and drawings as they were, without masters. */
  content: 'content',
  /** As `sha256sum -c` reads it. */
  sums: 'SHA256SUMS',
  manifest: 'manifest.json',
  /** Ed25519 over the bytes of the manifest, 64 bytes. */
  signature: 'manifest.sig',
  publicKey: 'public-key.pem',
} as const;

/** What of a release stands in the public site below `releases/<release>/`, so that anybody may keep it. */
export const publishedFiles = [
  releaseFiles.manifest,
  releaseFiles.signature,
  releaseFiles.sums,
  releaseFiles.publicKey,
] as const;

/** Folder of the site that holds them. */
export const publishedFolder = 'releases';

const namePattern = /^\d{4}-\d{2}-\d{2}-\d{2,}$/u;

export function isReleaseName(name: string): boolean {
  return namePattern.test(name);
}

/** Releases in their order: by day, then by number. */
export function compareReleases(a: string, b: string): number {
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  return dayA === dayB ? Number(a.slice(11)) - Number(b.slice(11)) : dayA < dayB ? -1 : 1;
}

/** The next name on a day, `YYYY-MM-DD`. A clock that has gone back does not break the order. */
export function nextReleaseName(names: readonly string[], day: string): string {
  const last = names.toSorted(compareReleases).at(-1);
  const from = last !== undefined && last.slice(0, 10) > day ? last.slice(0, 10) : day;
  const number = last?.startsWith(from) === true ? Number(last.slice(11)) + 1 : 1;
  return `${from}-${String(number).padStart(2, '0')}`;
}
