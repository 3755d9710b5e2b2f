import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { toMapLinks, type MapLink } from '../../domain/facilities/wgs-position.ts';
import type { Person } from '../../domain/people/person.ts';
import { burialStates, type FacilityKind } from '../../domain/words.ts';
import { facilityWords as words } from '../../i18n/facilities.ts';
import { personWords } from '../../i18n/person.ts';
import { links } from '../../site.ts';
import { toCorrectionLine, type CorrectionLine } from '../correction-line.ts';
import { toUpkeep, type UpkeepView } from '../grave/upkeep-view.ts';
import { toPersonCard, type PersonCard } from '../person/person-card.ts';
import type { Fact } from '../person/person-facts.ts';
import type { Photo } from '../photo/to-photo.ts';
import { SourceMarks, type SourceEntry, type Statement } from '../source-marks.ts';
import { toFacilityDoors, type Door } from './facility-doors.ts';
import { toFacilityFacts } from './facility-facts.ts';
import { listPhotos } from './facility-photos.ts';
import { toLocator, type Locator } from './facility-locator.ts';
import { toFacilityJsonLd } from './facility-json-ld.ts';

/** Everything the page of one facility shows. */
export interface FacilityPage {
  id: string;
  name: string;
  kind: string;
  level: { text: string; isKnown: boolean; note: string };
  district: { name: string; href: string } | undefined;
  address: string;
  /** People are, or may be, buried here, so that a family may ask for the grave. */
  mayHoldGraves: boolean;
  doors: Door[];
  /** Consumer maps, away from the site; none without coordinates. */
  mapLinks: MapLink[];
  photos: Photo[];
  locator: Locator | undefined;
  facts: Fact[];
  notStated: string[];
  history: { html: string; marks: number[]; alternatives: Statement[] } | undefined;
  chronicle: { date: string; text: string }[];
  upkeep: UpkeepView;
  buried: Buried;
  gaps: string[];
  corrections: CorrectionLine[];
  sources: SourceEntry[];
  description: string;
  jsonLd: string;
}

/** People buried or commemorated there, by how strong the evidence is. */
interface Buried {
  total: number;
  groups: { evidence: string; count: number; people: PersonCard[] }[];
  /** The whole list in the roll, where it is longer than the page shows. */
  href?: string;
}

const peopleShown = 100;

export function toFacilityPage(archive: Archive, id: string): FacilityPage {
  const facility = archive.findFacility(id);
  if (facility === undefined) throw new Error(`facilities/${id}: facilities.csv has no such facility.`);
  const marks = new SourceMarks(archive, id, facility.sourceIds);
  const history = toHistory(facility, archive, marks);
  const { facts, notStated } = toFacilityFacts(facility, archive, marks);
  const district = archive.gazetteer.findDistrict(facility.district);
  const kind = facility.kind ?? words.kindUnknown;
  const level = words.level(facility.level);
  marks.mark(facility.sourceIds);
  return {
    id,
    name: facility.name,
    kind,
    level: { text: level, isKnown: facility.level !== '未查明', note: facility.levelNote },
    district: district === undefined ? undefined : { name: district.name, href: links.place(district.code) },
    address: facility.address,
    mayHoldGraves: mayHoldGraves(facility, archive),
    doors: toFacilityDoors(facility, archive),
    mapLinks: toMapLinks(facility),
    photos: listPhotos(archive, id),
    locator: toLocator(facility, archive),
    facts,
    notStated,
    history,
    chronicle: facility.chronicle,
    upkeep: toUpkeep(archive, id),
    buried: toBuried(facility, archive),
    gaps: facility.gaps,
    corrections: archive.listCorrections(id).map(toCorrectionLine),
    sources: marks.entries,
    description: words.description([facility.name, kind, level, facility.address, facility.commemorates]),
    jsonLd: toFacilityJsonLd(facility, archive),
  };
}

/** Kinds of facility that hold graves by what they are; elsewhere the roll has to say so. */
const burialKinds: ReadonlySet<FacilityKind> = new Set(['烈士陵园', '烈士墓', '骨灰堂', '英名墙']);

function mayHoldGraves({ id, kind }: Facility, archive: Archive): boolean {
  return (kind !== undefined && burialKinds.has(kind)) || archive.peopleBy.burial.has(id);
}

function toHistory(facility: Facility, archive: Archive, marks: SourceMarks): FacilityPage['history'] {
  const story = archive.findStory('facilities', facility.id);
  if (story === undefined) return undefined;
  return {
    html: story.html,
    marks: marks.state(words.historyField, '').marks,
    alternatives: marks.alternatives(words.historyField),
  };
}

function toBuried(facility: Facility, archive: Archive): Buried {
  const people = archive.peopleBy.burial.get(facility.id) ?? [];
  const byState = Map.groupBy(people, (person) => person.burial.state);
  let left = peopleShown;
  const groups = [...burialStates, undefined].flatMap((state) => {
    const group = byState.get(state) ?? [];
    if (group.length === 0) return [];
    const shown: readonly Person[] = group.slice(0, left);
    left -= shown.length;
    const evidence = state === undefined ? words.evidenceUnstated : personWords.burialState[state];
    return [{ evidence, count: group.length, people: shown.map((person) => toPersonCard(person, archive)) }];
  });
  const isCut = people.length > peopleShown;
  return {
    total: people.length,
    groups,
    ...(isCut ? { href: links.rollList('burial', facility.id) } : {}),
  };
}
