import type { Archive } from '../../archive/archive.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import type { Occupant } from '../../domain/graves/occupants.ts';
import { gravesTable } from '../../domain/resting-place-tables.ts';
import { graveTitleOf } from '../../i18n/grave-titles.ts';
import { graveWords as words } from '../../i18n/graves.ts';
import { absolute, links } from '../../site.ts';
import { toCorrectionLine, type CorrectionLine } from '../correction-line.ts';
import { lifeYears } from '../person/person-card.ts';
import type { Fact } from '../person/person-facts.ts';
import { archiveName } from '../person/person-page.ts';
import { toPhotos, type Photo } from '../photo/to-photo.ts';
import { SourceMarks, type SourceEntry, type Statement } from '../source-marks.ts';
import { toCustody, type CustodyView } from './custody-view.ts';
import { toGraveFacts } from './grave-facts.ts';
import { graveListHref } from './grave-list.ts';
import { occupantsOf, toGraveNames, type GraveNames } from './grave-names.ts';
import { findGraveWay, type GraveWay } from './grave-way.ts';
import { toInscriptionView, type InscriptionView } from './inscription-view.ts';
import { toRelocationView, type RelocationView } from './relocation-view.ts';
import { toUpkeep, type UpkeepView } from './upkeep-view.ts';

/** Everything the ledger of one grave shows. */
export interface GravePage {
  id: string;
  /** With the names: 张样一之墓. */
  title: string;
  description: string;
  stone: GraveNames;
  /** What kind of grave it is, in words. */
  state: string;
  /** 一区3排5号, or where a scattered grave lies. */
  position: string;
  facility: { id: string; name: string; href: string } | undefined;
  listHref: string;
  occupants: OccupantLine[];
  /** Who lies there by other sources. */
  otherOccupants: Statement[];
  inscription: (InscriptionView & { marks: number[] }) | undefined;
  otherInscriptions: Statement[];
  facts: Fact[];
  notStated: string[];
  way: GraveWay | undefined;
  photos: Photo[];
  relocation: RelocationView;
  upkeep: UpkeepView;
  custody: CustodyView | undefined;
  gaps: string[];
  corrections: CorrectionLine[];
  sources: SourceEntry[];
  /** Public address, which the printed ledger carries as a code. */
  address: string;
  citation: string;
  ledgerHead: string;
}

export interface OccupantLine {
  name: string;
  href?: string;
  /** Years of life, for people of the roll. */
  years: string;
  carved?: string;
  marks: number[];
}

const headings = gravesTable.columns;

export function toGravePage(archive: Archive, id: string): GravePage {
  const grave = archive.graves.findGrave(id);
  if (grave === undefined) throw new Error(`graves/${id}: the ledger has no such grave.`);
  const marks = new SourceMarks(archive, id, grave.sourceIds);
  const occupants = occupantsOf(grave, archive);
  const stone = toGraveNames(grave, occupants);
  const facility = grave.facilityId === undefined ? undefined : archive.findFacility(grave.facilityId);
  const title = graveTitleOf(stone);
  const position = toPosition(grave);
  const lines = occupants.map((occupant) => toOccupantLine(occupant, archive, marks));
  const inscription = toInscription(grave, marks);
  const { facts, notStated } = toGraveFacts(grave, marks);
  const relocation = toRelocationView(grave, archive, marks);
  const others = toOtherReadings(marks);
  marks.mark(grave.sourceIds);
  return {
    id,
    title,
    description: words.description([title, facility?.name ?? '', position]),
    stone,
    state: stateText(grave, occupants.length),
    position,
    facility: facility && { id: facility.id, name: facility.name, href: links.facility(facility.id) },
    listHref: graveListHref(archive, grave),
    occupants: lines,
    ...others,
    inscription,
    facts,
    notStated: [...(inscription === undefined ? [headings.inscription.heading] : []), ...notStated],
    way: findGraveWay(grave, archive),
    photos: toPhotos(archive, grave.photoIds),
    relocation,
    upkeep: toUpkeep(archive, id),
    custody: toCustody(grave, archive),
    gaps: grave.gaps,
    corrections: archive.listCorrections(id).map(toCorrectionLine),
    sources: marks.entries,
    ...toReference(archive, id, `${facility?.name ?? ''}${title}`),
  };
}

/** Names and inscription as sources have them that the ledger did not follow. */
function toOtherReadings(marks: SourceMarks): Pick<GravePage, 'otherOccupants' | 'otherInscriptions'> {
  const alternatives = ({ heading }: { heading: string }) => marks.alternatives(heading);
  return {
    otherOccupants: [headings.people, headings.carvedNames].flatMap(alternatives),
    otherInscriptions: alternatives(headings.inscription),
  };
}

/** How the ledger is cited, and found again from paper. */
function toReference(
  archive: Archive,
  id: string,
  name: string,
): Pick<GravePage, 'address' | 'citation' | 'ledgerHead'> {
  const address = absolute(links.grave(id));
  const parts = { archive: archiveName(archive), name, id, until: archive.settings.dataUntil, address };
  return {
    address,
    citation: words.citation(parts),
    ledgerHead: words.ledgerHead(parts.archive, id),
  };
}

export function toPosition(grave: Grave): string {
  const position = words.position(grave);
  if (position !== '') return position;
  if (grave.location !== '') return grave.location;
  return grave.facilityId === undefined ? words.locationUnknown : words.positionUnknown;
}

function stateText(grave: Grave, named: number): string {
  const { state, peopleCount } = grave;
  const said = state === undefined ? words.stateUnstated : words.states[state];
  if (state !== '合葬墓') return said;
  if (peopleCount !== '') return [said, words.buried(peopleCount)].join('，');
  return named === 0 ? said : [said, words.namedPeople(named)].join('，');
}

function toOccupantLine(
  { personId, name, carved }: Occupant,
  archive: Archive,
  marks: SourceMarks,
): OccupantLine {
  const person = personId === undefined ? undefined : archive.findPerson(personId);
  const heading = person === undefined ? headings.carvedNames.heading : headings.people.heading;
  return {
    name,
    ...(person === undefined ? {} : { href: links.person(person.id) }),
    years: person === undefined ? '' : lifeYears(person),
    ...(carved === undefined ? {} : { carved }),
    marks: marks.state(heading, name).marks,
  };
}

function toInscription(grave: Grave, marks: SourceMarks): GravePage['inscription'] {
  const view = toInscriptionView(grave.inscription);
  if (view === undefined) return undefined;
  return { ...view, marks: marks.state(headings.inscription.heading, grave.inscription).marks };
}
