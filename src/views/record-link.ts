import type { Archive } from '../archive/archive.ts';
import { graveWords } from '../i18n/graves.ts';
import { links } from '../site.ts';
import { isShownUnit } from './unit/shown-units.ts';

export type RecordKind = 'person' | 'facility' | 'grave' | 'unit' | 'event';

/** Where a record that a table names by its id stands. */
export interface RecordLink {
  kind: RecordKind;
  name: string;
  href: string;
}

export function findRecordLink(archive: Archive, id: string): RecordLink | undefined {
  const person = archive.findPerson(id);
  if (person !== undefined) return { kind: 'person', name: person.name, href: links.person(id) };
  const facility = archive.findFacility(id);
  if (facility !== undefined) return { kind: 'facility', name: facility.name, href: links.facility(id) };
  const grave = archive.graves.findGrave(id);
  if (grave !== undefined) return { kind: 'grave', name: graveWords.label(grave), href: links.grave(id) };
  const unit = archive.units.findUnit(id);
  if (unit !== undefined && isShownUnit(archive, id))
    return { kind: 'unit', name: unit.name, href: links.unit(id) };
  const event = archive.findEvent(id);
  return event === undefined ? undefined : { kind: 'event', name: event.name, href: links.event(id) };
}
