import { borrowTables } from '../archive/borrow-tables.ts';
import { contentChecksum } from '../archive/content-checksum.ts';
import { readFolder } from '../archive/read-archive.ts';
import { rowsOf, type ContentSheets } from '../archive/read-tables.ts';
import { createGazetteer, type Gazetteer } from '../domain/places/places.ts';
import { toSiteSettings } from '../domain/site-settings.ts';
import { absolute, links } from '../site.ts';
import type { DataAbout } from './data-file.ts';

export interface ExportContent {
  sheets: ContentSheets;
  gazetteer: Gazetteer;
  about: DataAbout;
}

const versionLength = 16;

/** What an export needs of a content folder; places come from the project's where it has none of its own. */
export function readForExport(directory: string, fallback: string): ExportContent {
  const { sheets } = readFolder(directory);
  const isProject = fallback === directory;
  const shared = isProject ? sheets : borrowTables(sheets, readFolder(fallback).sheets).sheets;
  const { name, dataUntil, isInvented, dataLicence } = toSiteSettings(rowsOf(sheets, 'site'));
  return {
    sheets,
    gazetteer: createGazetteer(rowsOf(shared, 'places').map(({ cells }) => cells)),
    about: {
      name,
      homepage: absolute(links.home()),
      version: contentChecksum(directory).slice(0, versionLength),
      dataUntil,
      isInvented,
      licence: dataLicence,
    },
  };
}
