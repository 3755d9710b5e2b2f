import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { eventsTable } from '../../domain/tables.ts';
import { eventWords as words } from '../../i18n/events.ts';
import { links } from '../../site.ts';
import { toCorrectionLine, type CorrectionLine } from '../correction-line.ts';
import { listPagedKeys, readPagedKey, toListPage, type ListPage } from '../list-pages.ts';
import { toAlbumLink } from '../media/album-page.ts';
import { toAlbumShelf } from '../media/album-shelf.ts';
import { toMediaFrame, type MediaFrame } from '../media/media-frame.ts';
import { toPersonCard, type PersonCard } from '../person/person-card.ts';
import type { Fact } from '../person/person-facts.ts';
import { FactWriter, splitStated } from '../record-facts.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';

export interface EventPage {
  id: string;
  name: string;
  page: number;
  description: string;
  facts: Fact[];
  /** The first of its pictures, and the way to all of them; on its first page only. */
  media?: { frames: MediaFrame[]; album: { text: string; href: string } };
  people: ListPage<PersonCard>;
  corrections: CorrectionLine[];
  sources: SourceEntry[];
}

const headings = eventsTable.columns;

/** Shown even when nothing is known. */
const coreFields = new Set<string>([headings.date.heading, headings.place.heading]);

/** Every page of every event: `331`, `331/2`. */
export function listEventKeys(archive: Archive): string[] {
  return archive.events.flatMap(({ id }) => listPagedKeys(id, archive.peopleBy.event.get(id)?.length ?? 0));
}

/** `key` is the event's id, and the page of its people where there are many. */
export function toEventPage(archive: Archive, key: string): EventPage {
  const { id, page } = readPagedKey(key);
  const event = archive.findEvent(id);
  if (event === undefined) throw new Error(`events/${id}: events.csv has no such event.`);
  const marks = new SourceMarks(archive, id, event.sourceIds);
  const write = new FactWriter(marks);
  const people = toListPage(archive.peopleBy.event.get(id) ?? [], { id, page, hrefOf: links.event });
  const facts = [
    write.dated(headings.date, event.date),
    write.plain(headings.place, event.place),
    write.plain(headings.summary, event.summary),
  ];
  marks.mark(event.sourceIds);
  const media = page === 1 ? toEventMedia(archive, id) : undefined;
  return {
    id,
    name: event.name,
    page,
    description: words.description([event.name, formatDate(event.date), event.place, event.summary]),
    facts: splitStated(facts, coreFields).facts,
    ...(media === undefined ? {} : { media }),
    people: { ...people, items: people.items.map((person) => toPersonCard(person, archive)) },
    corrections: archive.listCorrections(id).map(toCorrectionLine),
    sources: marks.entries,
  };
}

const framesShown = 5;

function toEventMedia(archive: Archive, id: string): EventPage['media'] {
  const album = toAlbumLink(archive, 'event', id);
  if (album === undefined) return undefined;
  const items = toAlbumShelf(archive).find('event', id)?.items.slice(0, framesShown) ?? [];
  return { frames: items.map((item, index) => toMediaFrame(archive, item, index + 1)), album };
}
