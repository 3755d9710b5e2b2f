import type { Archive } from '../../archive/archive.ts';
import { compareDates } from '../../domain/dates/date-bounds.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { links } from '../../site.ts';

interface EventLine {
  id: string;
  href: string;
  name: string;
  date: string;
  place: string;
  people: number;
}

/** The events in the order of their dates; those without a date come last. */
export function toEventIndex(archive: Archive): EventLine[] {
  return archive.events
    .toSorted((a, b) => compareDates(a.date, b.date))
    .map((event) => ({
      id: event.id,
      href: links.event(event.id),
      name: event.name,
      date: formatDate(event.date),
      place: event.place,
      people: archive.peopleBy.event.get(event.id)?.length ?? 0,
    }));
}
