import { releaseFiles } from '../domain/releases/release-files.ts';
import type { Seal } from './read-seal.ts';

/** A page of a release that has the bytes of a file somebody kept. */
export interface ProvenPage {
  release: string;
  made: string;
  /** Path below the site. */
  page: string;
}

/**
 * In which releases a file stood, oldest first. `record` narrows it to the pages of one record. Only releases whose seal
 * holds prove anything.
 */
export function provePage(seals: readonly Seal[], sha256: string, record?: string): ProvenPage[] {
  return seals
    .filter(({ findings }) => findings.length === 0)
    .flatMap(({ release, manifest, sums }) =>
      listPages(sums, record)
        .filter(([, sum]) => sum === sha256)
        .map(([page]) => ({ release, made: manifest?.made ?? '', page })),
    );
}

/** Pages of a record over the releases, whatever they say: to tell a record without any page from a page that differs. */
export function hasPages(seals: readonly Seal[], record: string): boolean {
  return seals.some(({ sums }) => listPages(sums, record).length > 0);
}

function listPages(
  sums: ReadonlyMap<string, string>,
  record: string | undefined,
): [page: string, sum: string][] {
  const prefix = `${releaseFiles.site}/`;
  return [...sums].flatMap(([file, sum]): [string, string][] => {
    if (!file.startsWith(prefix)) return [];
    const page = file.slice(prefix.length);
    const isMeant = record === undefined || page === record || page.endsWith(`/${record}.html`);
    return isMeant ? [[page, sum]] : [];
  });
}
