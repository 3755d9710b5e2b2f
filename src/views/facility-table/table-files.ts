import type { Archive } from '../../archive/archive.ts';
import { facilityTableWords as words } from '../../i18n/facility-table.ts';
import { matchOutlines } from '../../maps/match-outlines.ts';
import { links } from '../../site.ts';

/** Files that the build puts beside the page, below the output folder. */
export const tableFiles = {
  csv: 'facility-table/facilities.csv',
  xlsx: 'facility-table/facilities.xlsx',
  pdf: 'facility-table/facilities.pdf',
  map: 'facility-table/map.pdf',
} as const;

export interface TableFiles {
  links: { text: string; href: string }[];
  /** The file with all columns that the page's script reads. */
  source: string;
  /** What a file made in the browser is called, without its ending. */
  name: string;
}

export function listTableFiles(archive: Archive): TableFiles {
  const map = hasOutlines(archive) ? [{ text: words.mapPdf, href: links.asset(tableFiles.map) }] : [];
  return {
    links: [
      { text: words.csv, href: links.asset(tableFiles.csv) },
      { text: words.xlsx, href: links.asset(tableFiles.xlsx) },
      { text: words.tablePdf, href: links.asset(tableFiles.pdf) },
      ...map,
    ],
    source: links.asset(tableFiles.csv),
    name: words.fileName(archive.settings.dataUntil),
  };
}

/** Whether there is a map of the archive's districts to put facilities on. */
export function hasOutlines({ gazetteer }: Archive): boolean {
  return matchOutlines(gazetteer.listDistricts()).outlines.length > 0;
}
