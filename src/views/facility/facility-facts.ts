import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { facilitiesTable } from '../../domain/tables.ts';
import { facilityWords as words } from '../../i18n/facilities.ts';
import { links } from '../../site.ts';
import type { Fact } from '../person/person-facts.ts';
import { FactWriter, splitStated } from '../record-facts.ts';
import type { SourceMarks } from '../source-marks.ts';
import { checkFact, conditionFact, custodianFact } from './care-facts.ts';
import { positionFact } from './position-fact.ts';

const headings = facilitiesTable.columns;

/** Shown even when nothing is known: whoever wants to go there, or to care for the place, asks for them. */
const coreFields = new Set<string>([
  headings.heritage.heading,
  headings.address.heading,
  headings.keeper.heading,
  headings.opening.heading,
]);

/** What the facts of a facility are written from. */
export interface FactSource {
  facility: Facility;
  archive: Archive;
  marks: SourceMarks;
  write: FactWriter;
}

/** The base-information form of a facility: every column that is for the public, in the order of the form. */
export function toFacilityFacts(
  facility: Facility,
  archive: Archive,
  marks: SourceMarks,
): { facts: Fact[]; notStated: string[] } {
  const source = { facility, archive, marks, write: new FactWriter(marks) };
  const facts = [
    ...standingFacts(source),
    ...placeFacts(source),
    ...buildingFacts(source),
    ...memoryFacts(source),
    ...careFacts(source),
  ];
  return splitStated(facts, coreFields);
}

function standingFacts({ facility, write }: FactSource): Fact[] {
  return [
    write.list(headings.otherNames, facility.otherNames),
    write.plain(headings.kind, facility.kind ?? ''),
    levelFact(facility, write),
    write.plain(headings.levelNote, facility.levelNote),
    write.plain(headings.approvedBy, facility.approval.by),
    write.dated(headings.approvedOn, facility.approval.on),
    write.plain(headings.approvalDocument, facility.approval.document),
    write.plain(headings.heritage, facility.heritage),
  ];
}

function placeFacts(source: FactSource): Fact[] {
  const { facility, archive, write } = source;
  return [
    districtFact(source),
    write.plain(headings.township, facility.township),
    write.plain(headings.village, facility.village),
    write.plain(headings.address, facility.address),
    positionFact(source),
    write.plain(headings.scope, facility.scope.text, scopeDrawing(facility, archive)),
    write.plain(headings.scopeDocument, facility.scope.document),
  ];
}

function buildingFacts({ facility, write }: FactSource): Fact[] {
  return [
    write.dated(headings.built, facility.built),
    write.plain(headings.builtNote, facility.builtNote),
    write.plain(headings.size, facility.size),
    write.plain(headings.landArea, facility.area.land),
    write.plain(headings.floorArea, facility.area.floor),
    write.plain(headings.steleSize, facility.stele.size),
    write.plain(headings.steleMaterial, facility.stele.material),
    write.list(headings.components, facility.components),
    write.plain(headings.inscription, facility.inscription),
  ];
}

function memoryFacts(source: FactSource): Fact[] {
  const { facility, write } = source;
  const { total, named, unnamed, together } = facility.buried;
  return [
    write.plain(headings.commemorates, facility.commemorates),
    eventFact(source),
    write.plain(headings.period, facility.periods.join('、')),
    write.plain(headings.buriedTotal, personCount(total)),
    write.plain(headings.buriedNamed, personCount(named)),
    write.plain(headings.buriedUnnamed, personCount(unnamed)),
    write.plain(headings.buriedTogether, personCount(together)),
    write.plain(headings.wallNames, personCount(facility.wallNames)),
  ];
}

function careFacts(source: FactSource): Fact[] {
  const { facility, write } = source;
  return [
    write.plain(headings.keeper, facility.keeper),
    custodianFact(source),
    write.plain(headings.opening, facility.opening),
    write.plain(headings.openingHours, facility.openingHours),
    write.plain(headings.accessibility, facility.accessibility),
    write.plain(headings.transport, facility.transport),
    conditionFact(source),
    write.plain(headings.patrol, facility.patrol),
    write.list(headings.honours, facility.honours),
    write.list(headings.relatedSites, facility.relatedSites),
    checkFact(source),
    verificationFact(facility, write),
    write.plain(headings.note, facility.note),
  ];
}

/** How well the row is supported is the archive's own judgement. */
function verificationFact({ verification }: Facility, write: FactWriter): Fact {
  const statements = verification === undefined ? [] : [{ text: verification, marks: [] }];
  return write.fact(headings.verification.heading, statements);
}

/** That nobody has found the level out is the archive's own statement; no source says it. */
function levelFact({ level }: Facility, write: FactWriter): Fact {
  if (level !== '未查明') return write.plain(headings.level, level);
  return write.fact(headings.level.heading, [{ text: level, marks: [] }]);
}

function personCount(count: number | undefined): string {
  return count === undefined ? '' : words.persons(count);
}

function districtFact({ facility, archive, write }: FactSource): Fact {
  const district = archive.gazetteer.findDistrict(facility.district);
  if (district === undefined) return write.plain(headings.district, facility.district);
  return write.plain(headings.district, district.name, { href: links.place(district.code) });
}

function eventFact({ facility, archive, marks, write }: FactSource): Fact {
  const { heading } = headings.eventId;
  const events = facility.eventIds.flatMap((id) => archive.findEvent(id) ?? []);
  return write.fact(
    heading,
    events.map((event) => marks.state(heading, event.name, { href: links.event(event.id) })),
  );
}

/** The plan of the cemetery shows the protected ground where it has been drawn. */
function scopeDrawing(facility: Facility, archive: Archive): { href?: string } {
  const isDrawn = archive.findPlan(facility.id)?.features.some(({ kind }) => kind === '保护范围') === true;
  return isDrawn ? { href: links.plan(facility.id) } : {};
}
