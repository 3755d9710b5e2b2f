import type { Archive } from '../../archive/archive.ts';
import { mediaTable } from '../../domain/media-tables.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { readDate } from '../../domain/dates/read-date.ts';
import { mediaItemWords as words } from '../../i18n/media.ts';
import { photographWords } from '../../i18n/photographs.ts';
import { links } from '../../site.ts';
import type { Fact } from '../person/person-facts.ts';
import { FactWriter, splitStated } from '../record-facts.ts';
import { findRecordLink } from '../record-link.ts';
import type { SourceMarks, Statement } from '../source-marks.ts';
import { toAlbumAddress } from './album-address.ts';

const headings = mediaTable.columns;

/** Shown even when nothing is known: that nobody knows is what a reader may be able to mend. */
const alwaysShown = [headings.date.heading, headings.creator.heading];
/** Kinds that show people. */
const kindsOfPeople: ReadonlySet<string> = new Set(['肖像', '合影', '仪式']);

/** The register of one item: what the table says, in the order of the questions a reader has. */
export function toMediaFacts(
  archive: Archive,
  item: MediaItem,
  marks: SourceMarks,
): { facts: Fact[]; notStated: string[] } {
  const write = new FactWriter(marks);
  const facts: Fact[] = [
    write.fact(headings.kind.heading, toKind(item)),
    write.fact(headings.people.heading, toPeople(archive, item, marks)),
    write.dated(headings.date, readDate(item.date)),
    write.plain(headings.creator, item.creator, item.creator === '佚名' ? { note: words.anonymous } : {}),
    ...toPlaces(archive, item, write),
    write.fact(headings.volume.heading, toVolume(item)),
    write.plain(headings.holder, item.holder),
    write.dated(headings.digitised, readDate(item.digitised)),
    write.fact(headings.restoration.heading, toTreatment(item)),
    write.plain(headings.rights, item.rights),
    { label: words.number, statements: [{ text: item.id, marks: [] }], alternatives: [] },
  ];
  const hasPeople = kindsOfPeople.has(item.kind ?? '');
  const core = new Set([...alwaysShown, ...(hasPeople ? [headings.people.heading] : [])]);
  const { facts: shown, notStated } = splitStated(facts, core);
  return { facts: shown, notStated: notStated.filter((label) => mayBeMissed(label)) };
}

/** Headings whose absence tells a reader something. */
function mayBeMissed(label: string): boolean {
  const told: string[] = [headings.place.heading, headings.holder.heading];
  return told.includes(label);
}

function toKind({ kind }: MediaItem): Statement[] {
  if (kind === undefined) return [];
  return [{ text: kind, marks: [], href: links.album('kind', toAlbumAddress('kind', kind)) }];
}

/** Those who are known, from left to right, then where those stand whom nobody knows yet. */
function toPeople(archive: Archive, item: MediaItem, marks: SourceMarks): Statement[] {
  const known = item.personIds.flatMap((id) => archive.findPerson(id) ?? []);
  return [
    ...known.map(({ id, name }) => marks.state(headings.people.heading, name, { href: links.person(id) })),
    ...(item.unidentified.length === 0
      ? []
      : [{ text: item.unidentified.join(words.separator), marks: [], note: words.unidentified }]),
  ];
}

function toPlaces(archive: Archive, item: MediaItem, write: FactWriter): Fact[] {
  const linked = (column: { heading: string }, id: string): Fact => {
    const link = id === '' ? undefined : findRecordLink(archive, id);
    return link === undefined
      ? write.fact(column.heading, [])
      : write.plain(column, link.name, { href: link.href });
  };
  const district = archive.gazetteer.findDistrict(item.district);
  return [
    linked(headings.facility, item.facilityId),
    linked(headings.grave, item.graveId),
    linked(headings.event, item.eventId),
    write.plain(headings.place, item.place),
    district === undefined
      ? write.fact(headings.district.heading, [])
      : write.plain(headings.district, district.name, { href: links.place(district.code) }),
  ];
}

function toVolume({ volume, page }: MediaItem): Statement[] {
  if (volume === '') return [];
  const href = links.album('volume', toAlbumAddress('volume', volume));
  return [{ text: volume, marks: [], href, ...(page === '' ? {} : { note: words.ownPage(page) }) }];
}

function toTreatment({ restoration, originalId, id }: MediaItem): Statement[] {
  if (restoration === undefined) return [];
  const isMade = restoration !== '原件' && originalId !== '' && originalId !== id;
  return [
    {
      text: photographWords.restored[restoration],
      marks: [],
      ...(isMade ? { href: links.mediaItem(originalId), note: words.madeFrom } : {}),
    },
  ];
}
