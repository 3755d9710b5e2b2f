import type { Archive } from '../../archive/archive.ts';
import type { Correction } from '../../domain/records/records.ts';
import { ledgerWords as words } from '../../i18n/ledger.ts';
import { absolute, links } from '../../site.ts';
import { entryAddress, toRecordKey } from './ledger-addresses.ts';
import { dayOf, isAddition, ledgerBookOf, undated } from './ledger-book.ts';
import { toLedgerLine } from './ledger-line.ts';
import { nameRecord } from './record-name.ts';

/** Entries of the feed of the whole site; a reader that comes daily misses none. */
const newest = 200;

/** A feed in Atom 1.0 (RFC 4287) and its address. */
export interface CorrectionFeed {
  path: string;
  text: string;
}

/** The newest entries of the ledger; what was added on a day stands as one. */
export function toSiteFeed(archive: Archive): CorrectionFeed {
  const items = [...ledgerBookOf(archive).years.values()].flat().slice(0, newest);
  const entries = items.flatMap((item) => {
    if (item.kind === 'entry') return [toEntry(archive, item.correction)];
    const [first] = item.corrections;
    return first === undefined ? [] : [toAddedEntry(archive, first, item.corrections.length)];
  });
  const path = links.correctionFeed();
  return {
    path,
    text: toFeed(archive, { path, title: archive.settings.name, page: links.corrections(), entries }),
  };
}

/** One feed for each record that has a ledger of its own, one after the other. */
export function* listRecordFeeds(archive: Archive): Iterable<CorrectionFeed> {
  for (const [record, corrections] of ledgerBookOf(archive).records) {
    const path = links.correctionFeedOf(toRecordKey(record));
    const page = links.correctionsOf(toRecordKey(record));
    const { name } = nameRecord(archive, record);
    const entries = corrections.slice(0, newest).map((correction) => toEntry(archive, correction));
    yield { path, text: toFeed(archive, { path, title: name, page, entries }) };
  }
}

interface FeedEntry {
  address: string;
  title: string;
  updated: string;
  lines: readonly string[];
}

function toEntry(archive: Archive, correction: Correction): FeedEntry {
  const line = toLedgerLine(archive, correction);
  const { name } = nameRecord(archive, correction.record);
  const value = (text: string) => (text === '' ? words.empty : text);
  const told =
    line.said === undefined ? [words.from(value(line.before)), words.to(value(line.after))] : [line.said];
  const evidence = line.evidence.map(({ title }) => title).join('；');
  return {
    address: absolute(line.href),
    title: words.entryTitle(name, line.field),
    updated: toInstant(correction),
    lines: [
      ...told,
      words.reason(`${line.reason}${line.role === '' ? '' : `（${line.role}）`}`),
      ...(evidence === '' ? [] : [`${words.evidence}${evidence}`]),
      line.id,
    ],
  };
}

function toAddedEntry(archive: Archive, first: Correction, count: number): FeedEntry {
  const address = absolute(entryAddress(archive, first)).replace(/#.*$/u, '');
  const lines = isAddition(first) ? [words.reason(first.reason)] : [];
  return { address, title: words.added(count), updated: toInstant(first), lines };
}

/** The beginning of the day in Beijing; a day that nobody knows is the first there is. */
function toInstant(correction: Correction): string {
  const day = dayOf(correction);
  return `${day === undated ? '1970-01-01' : day}T00:00:00+08:00`;
}

interface FeedParts {
  path: string;
  title: string;
  page: string;
  entries: readonly FeedEntry[];
}

function toFeed(archive: Archive, { path, title, page, entries }: FeedParts): string {
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00+08:00';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    `<id>${toUri(absolute(path))}</id>`,
    `<title>${toXml(words.feedTitle(title))}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${toXml(archive.settings.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${toUri(absolute(path))}"/>`,
    `<link rel="alternate" type="text/html" href="${toUri(absolute(page))}"/>`,
    ...entries.map(toEntryText),
    '</feed>',
    '',
  ].join('\n');
}

function toEntryText({ address, title, updated, lines }: FeedEntry): string {
  return [
    '<entry>',
    `<id>${toUri(address)}</id>`,
    `<title>${toXml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${toUri(address)}"/>`,
    `<content type="text">${toXml(lines.join('\n'))}</content>`,
    '</entry>',
  ].join('');
}

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 holds it: markup escaped, characters that no document may hold left out. */
function toXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/gu, (character) => markup[character] ?? '');
}

/** An address as a URI: names of files may be Chinese. */
function toUri(address: string): string {
  return toXml(encodeURI(address));
}
