import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { readSheets } from '../archive/read-tables.ts';
import { listRecordTexts } from '../domain/ledger/list-record-texts.ts';
import { basePath, links } from '../site.ts';
import { listRecordFeeds, toSiteFeed } from '../views/correction/correction-feed.ts';
import { dayOf } from '../views/correction/ledger-book.ts';
import { isWithheld } from '../views/correction/ledger-line.ts';

/** Writes the feeds of the ledger and the list of every record's checksum. The same content gives the same bytes. */
export function writeLedgerFiles(archive: Archive, staging: string): void {
  mkdirSync(path.join(staging, 'corrections/records'), { recursive: true });
  write(staging, links.changes(), toChangesText(archive));
  const site = toSiteFeed(archive);
  write(staging, site.path, site.text);
  for (const feed of listRecordFeeds(archive)) write(staging, feed.path, feed.text);
}

/**
 * One line a record: id, table, SHA-256 of its public cells, and for those that were changed the ids of the entries and the
 * day of the last. Who follows the archive compares the lines with those of last time.
 */
function toChangesText(archive: Archive): string {
  const records = listRecordTexts(readSheets(archive.directory))
    .filter(({ record }) => !isWithheld(archive, record))
    .map(({ table, record, text }) => {
      const entries = archive.listCorrections(record);
      const changed = entries.map(dayOf).sort().at(-1);
      const told = entries.length === 0 ? {} : { changed, entries: entries.map(({ id }) => id) };
      return JSON.stringify({ id: record, table, sha256: hash('sha256', text), ...told });
    });
  return `{"format":"mingji-changes-1","records":[\n${records.join(',\n')}\n]}\n`;
}

function write(staging: string, address: string, text: string): void {
  writeFileSync(path.join(staging, address.slice(basePath.length)), text);
}
