import type { InternationalString, MetadataItem } from '@iiif/presentation-3';
import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { readDate } from '../../domain/dates/read-date.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { documentWords as words } from '../../i18n/documents.ts';
import { findRecordLink } from '../record-link.ts';
import { labelOfVersion } from './document-pictures.ts';

/** Text of the archive as IIIF carries it. */
export function inChinese(...texts: string[]): InternationalString {
  return { zh: texts };
}

/** What the table says of a document, for viewers that know nothing of it; what is not known of time and author is said. */
export function toMetadata(archive: Archive, item: MediaItem): MetadataItem[] {
  const { fields } = words;
  const nameOf = (id: string) => (id === '' ? '' : (findRecordLink(archive, id)?.name ?? ''));
  const people = item.personIds.map(nameOf).filter((name) => name !== '');
  const sources = item.sourceIds.flatMap((id) => archive.findSource(id)?.title ?? []);
  const values: [label: string, value: string][] = [
    [fields.kind, item.kind ?? ''],
    [fields.date, dateOf(item.date) || words.unknown],
    [fields.creator, item.creator || words.unknown],
    [fields.people, people.join(words.separator)],
    [fields.facility, nameOf(item.facilityId)],
    [fields.event, nameOf(item.eventId)],
    [fields.place, item.place],
    [fields.volume, item.volume],
    [fields.page, item.page],
    [fields.holder, item.holder],
    [fields.restoration, item.restoration === undefined ? '' : labelOfVersion(item)],
    [fields.digitised, dateOf(item.digitised)],
    [fields.sources, sources.join(words.separator)],
    [fields.number, item.id],
  ];
  return values.filter(([, value]) => value !== '').map(([label, value]) => toPair(label, value));
}

export function toPair(label: string, ...values: string[]): MetadataItem {
  return { label: inChinese(label), value: inChinese(...values) };
}

/** What a viewer has to say wherever it shows the document: who made it, who keeps it, who permits what. */
export function toRequiredStatement(items: readonly MediaItem[]): MetadataItem {
  const statements = items.map(({ creator, holder, rights }) =>
    [creator, holder, rights].filter((part) => part !== '').join('，'),
  );
  return toPair(words.fields.rights, ...new Set(statements));
}

function dateOf(written: string): string {
  const date = readDate(written);
  return date.kind === 'unknown' ? '' : formatDate(date);
}
