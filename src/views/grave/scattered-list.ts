import type { Archive } from '../../archive/archive.ts';
import { links } from '../../site.ts';
import { countPages, toListPage, type ListPage } from '../list-pages.ts';
import { toGraveLine, type GraveLine } from './grave-list.ts';

/** The pages of graves that lie in no facility, with the name of each page's file; none without such graves. */
export function listScatteredPages(archive: Archive): { key: string; page: number }[] {
  const total = archive.graves.listAt(undefined).length;
  const count = total === 0 ? 0 : countPages(total);
  return Array.from({ length: count }, (_, index) => ({
    key: index === 0 ? 'index' : String(index + 1),
    page: index + 1,
  }));
}

/** By location, those without one last. */
export function toScatteredList(archive: Archive, page: number): ListPage<GraveLine> {
  const lines = archive.graves.listAt(undefined).map((grave) => toGraveLine(grave, archive));
  lines.sort((a, b) => compareLocations(a.location, b.location) || (a.href < b.href ? -1 : 1));
  return toListPage(lines, {
    id: '',
    page,
    hrefOf: (key) => links.scatteredGraves(key === '' ? 1 : Number(key.slice(1))),
  });
}

function compareLocations(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}
