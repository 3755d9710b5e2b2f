import { readSheets, rowsOf } from '../archive/read-tables.ts';
import type { ReleaseManifest } from '../domain/releases/release-manifest.ts';
import { toSiteSettings } from '../domain/site-settings.ts';
import type { TableName } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import { absolute, links } from '../site.ts';

/** Tables whose rows a manifest counts. */
const counted: readonly TableName[] = [
  'roll',
  'facilities',
  'graves',
  'walls',
  'media',
  'sources',
  'corrections',
];

/** What a manifest says of the archive besides checksums. */
export function readFacts(
  directory: string,
  now: Date,
): Pick<ReleaseManifest, 'made' | 'archive' | 'address' | 'counts'> {
  const sheets = readSheets(directory);
  return {
    made: toBeijingTime(now),
    archive: toSiteSettings(rowsOf(sheets, 'site')).name,
    address: absolute(links.home()),
    counts: Object.fromEntries(counted.map((name) => [tables[name].title, rowsOf(sheets, name).length])),
  };
}

/** `2026-11-27T20:05:09+08:00`. */
export function toBeijingTime(now: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return `${format.format(now).replace(' ', 'T')}+08:00`;
}
