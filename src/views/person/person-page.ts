import type { Archive, Story } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { toTraditional } from '../../domain/names/script-forms.ts';
import type { Person } from '../../domain/people/person.ts';
import { rollTable } from '../../domain/tables.ts';
import { personWords as words } from '../../i18n/person.ts';
import { absolute, links } from '../../site.ts';
import { toCorrectionLine, type CorrectionLine } from '../correction-line.ts';
import type { Photo } from '../photo/to-photo.ts';
import { SourceMarks, type SourceEntry, type Statement } from '../source-marks.ts';
import { ageText, toLifeLine, type LifePoint } from './life-line.ts';
import { lifeYears, unitText } from './person-card.ts';
import { toFacts, type Fact } from './person-facts.ts';
import { toPersonMedia, type PersonMedia } from './person-media.ts';
import { toPersonPlaces, type PersonPlaces } from './person-places.ts';
import { toPersonJsonLd } from './person-json-ld.ts';
import { toNamesakes, toTies, type Namesakes, type Tie } from './person-ties.ts';

const headings = rollTable.columns;

/** Everything the page of one person shows. A pure function of the archive: the build compares it with the last one. */
export interface PersonPage {
  id: string;
  name: string;
  title: string;
  description: string;
  reading: string;
  years: string;
  age?: string;
  burial: { place: string; href?: string; evidence: string; position?: string; marks: number[] };
  places?: PersonPlaces;
  portrait?: Photo;
  media?: PersonMedia;
  recognition: Statement & { state: keyof typeof words.recognition };
  nameForms: { kind: string; text: string; note?: string; marks: number[] }[];
  facts: Fact[];
  notStated: string[];
  lifeLine: LifePoint[];
  life: { paragraphs: string[]; marks: number[] } | { html: string; marks: number[] } | undefined;
  /** How well the row is supported, in words. */
  verification?: string;
  gaps: string[];
  /** The roll says that the family is being sought. */
  isKinSought: boolean;
  ties: Tie[];
  namesakes: Namesakes;
  corrections: CorrectionLine[];
  sources: SourceEntry[];
  citation: string;
  /** Head of every printed sheet. */
  citationHead: string;
  /** Public address, which the printed page carries as a code. */
  address: string;
  jsonLd: string;
  /** Whether a share card of its own is drawn for the page. */
  hasCard: boolean;
  hasProse: boolean;
}

export function toPersonPage(archive: Archive, id: string): PersonPage {
  const person = archive.findPerson(id);
  if (person === undefined) throw new Error(`people/${id}: the roll has no such person.`);
  const marks = new SourceMarks(archive, id, person.sourceIds);
  const nameForms = toNameForms(person, marks);
  const { facts, notStated } = toFacts(person, archive, marks);
  const recognition = toRecognition(person, marks);
  const burial = toBurial(person, archive, marks);
  const life = toLife(person, archive.findStory('stories', id), marks);
  const address = absolute(links.person(id));
  const age = ageText(person.born, person.died, true);
  const media = toPersonMedia(archive, id);
  return {
    id,
    name: person.name,
    title: person.name,
    description: describe(person, archive),
    reading: person.reading.tones,
    years: lifeYears(person),
    ...(age === undefined ? {} : { age }),
    burial,
    ...placesOf(person, archive),
    ...media,
    recognition,
    nameForms,
    facts,
    notStated,
    lifeLine: toLifeLine(person),
    life,
    ...(person.verification === undefined ? {} : { verification: words.verified[person.verification] }),
    gaps: person.gaps,
    isKinSought: person.kinSearch === '寻亲中',
    ties: toTies(person, archive),
    namesakes: toNamesakes(person, archive),
    corrections: archive.listCorrections(id).map(toCorrectionLine),
    sources: marks.entries,
    citation: words.citation({
      archive: archiveName(archive),
      name: person.name,
      id,
      until: archive.settings.dataUntil,
      address,
    }),
    citationHead: words.runningHead(archiveName(archive), person.name, id),
    address,
    jsonLd: toPersonJsonLd(person, archive, media.portrait?.id),
    hasCard: life !== undefined,
    hasProse: life !== undefined,
  };
}

function placesOf(person: Person, archive: Archive): Pick<PersonPage, 'places'> {
  const places = toPersonPlaces(person, archive);
  return places === undefined ? {} : { places };
}

/** Whether the archive tells more of a person than the register does; such pages have a share card and full text. */
export function hasLife(person: Person, archive: Archive): boolean {
  return person.deeds !== '' || archive.findStory('stories', person.id) !== undefined;
}

export function archiveName(archive: Archive): string {
  const { name, subtitle } = archive.settings;
  return subtitle === '' ? name : `${name}·${subtitle}`;
}

function toNameForms(person: Person, marks: SourceMarks): PersonPage['nameForms'] {
  const traditional = person.traditional === '' ? toTraditional(person.name) : person.traditional;
  const others = person.otherNames.map((form) => ({
    kind: form.kind,
    text: form.text,
    marks: marks.state(headings.otherNames.heading, form.text).marks,
  }));
  return [
    { kind: words.rollName, text: person.name, marks: marks.state(headings.name.heading, person.name).marks },
    ...(traditional === person.name ? [] : [{ kind: words.traditional, text: traditional, marks: [] }]),
    ...others,
    ...marks.alternatives(headings.name.heading).map((form) => ({ kind: words.alternative, ...form })),
  ];
}

function toRecognition(person: Person, marks: SourceMarks): PersonPage['recognition'] {
  const state = person.recognition.state ?? 'unstated';
  const { document, date } = person.recognition;
  const notes = [document, date.kind === 'unknown' ? '' : formatDate(date)].filter((note) => note !== '');
  const extra = notes.length === 0 ? {} : { note: notes.join('，') };
  const text = words.recognition[state];
  return state === '已认定'
    ? { state, ...marks.state(headings.recognition.heading, text, extra) }
    : { state, text, marks: [], ...extra };
}

function toBurial(person: Person, archive: Archive, marks: SourceMarks): PersonPage['burial'] {
  const facility = archive.findFacility(person.burial.facilityId);
  const { place: written, position, state } = person.burial;
  const place = written === '' ? (facility?.name ?? '') : written;
  return {
    place: place === '' ? words.buriedUnknown : place,
    evidence: state === undefined ? '' : words.burialState[state],
    marks: place === '' ? [] : marks.state(headings.burialPlace.heading, place).marks,
    ...(facility === undefined ? {} : { href: links.facility(facility.id) }),
    ...(position === '' ? {} : { position: words.grave(position) }),
  };
}

function toLife(person: Person, story: Story | undefined, marks: SourceMarks): PersonPage['life'] {
  if (story !== undefined) return { html: story.html, marks: marks.state(headings.deeds.heading, '').marks };
  if (person.deeds === '') return undefined;
  return { paragraphs: person.deeds.split(/\n+/u), marks: marks.state(headings.deeds.heading, '').marks };
}

/** One sentence for search engines and link previews, from the row alone. */
function describe(person: Person, archive: Archive): string {
  const parts = [
    `${person.name}（${lifeYears(person)}）`,
    person.nativePlace === '' ? '' : words.native(person.nativePlace),
    unitText(person, archive),
    person.circumstances,
  ];
  return parts
    .filter((part) => part !== '')
    .join('，')
    .replace(/。?$/u, '。');
}
