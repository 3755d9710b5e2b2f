import type { Archive } from '../../archive/archive.ts';
import { isContentFile } from '../../domain/ledger/content-file.ts';
import type { TableSchema } from '../../domain/table.ts';
import { tables } from '../../domain/tables.ts';
import { ledgerWords as words } from '../../i18n/ledger.ts';
import { links } from '../../site.ts';
import { findRecordLink } from '../record-link.ts';

export interface NamedRecord {
  name: string;
  /** Undefined where the record no longer has a page, or never had one. */
  href: string | undefined;
}

/** What a record is called that the ledger names by id or file, and where it stands. */
export function nameRecord(archive: Archive, record: string): NamedRecord {
  if (isContentFile(record)) return nameFile(archive, record);
  const found = findRecordLink(archive, record);
  if (found !== undefined) return found;
  const source = archive.findSource(record);
  if (source !== undefined) return { name: source.title, href: `${links.sources()}#${record}` };
  const statistic = archive.statistics.find(({ id }) => id === record);
  if (statistic !== undefined) return { name: statistic.figure, href: links.statistics() };
  const shown = archive.media.findShown(record);
  if (shown !== undefined) return { name: shown.caption, href: links.mediaItem(record) };
  if (archive.findMedia(record) !== undefined) return { name: words.of.picture(record), href: undefined };
  return { name: record, href: undefined };
}

function nameFile(archive: Archive, file: string): NamedRecord {
  const [folder = '', name = ''] = file.split('/');
  const stem = name.replace(/\.[^.]+$/u, '');
  const owner = findRecordLink(archive, stem);
  if (file.endsWith('.csv')) return nameTable(archive, file);
  switch (folder) {
    case 'stories':
      return { name: words.of.story(owner?.name ?? stem), href: owner?.href };
    case 'facilities':
      return name.endsWith('.geojson')
        ? {
            name: words.of.plan(owner?.name ?? stem),
            href: owner === undefined ? undefined : links.plan(stem),
          }
        : { name: words.of.history(owner?.name ?? stem), href: owner?.href };
    case 'pages':
      return nameProse(archive, stem);
    case 'glyphs':
      return { name: words.of.glyph(stem), href: undefined };
    default:
      return { name: words.of.master(stem), href: undefined };
  }
}

function nameProse(archive: Archive, id: string): NamedRecord {
  const isThere = archive.hasStory('pages', id);
  const title = isThere ? archive.findStory('pages', id)?.title : undefined;
  return { name: words.of.page(title ?? id), href: isThere ? links.page(id) : undefined };
}

function nameTable(archive: Archive, file: string): NamedRecord {
  const schemas: readonly TableSchema[] = Object.values(tables);
  const schema = schemas.find(({ location }) =>
    location.kind === 'file' ? location.path === file : file.startsWith(`${location.path}/`),
  );
  const stem = file.replace(/^.*\/|\.csv$/gu, '');
  const owner = findRecordLink(archive, stem);
  return { name: words.of.table(schema?.title ?? file, owner?.name ?? file), href: undefined };
}
