import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { facilitiesTable } from '../../domain/tables.ts';
import { facilityWords as words } from '../../i18n/facilities.ts';
import { links } from '../../site.ts';
import type { Fact } from '../person/person-facts.ts';
import { FactWriter, splitStated } from '../record-facts.ts';
import type { SourceMarks, Statement } from '../source-marks.ts';

const headings = facilitiesTable.columns;

/** Shown even when nothing is known: whoever wants to go there, or to care for the place, asks for them. */
const coreFields = new Set<string>([
  headings.heritage.heading,
  headings.address.heading,
  headings.keeper.heading,
  headings.opening.heading,
]);

/** The base-information form of a facility, in the order of the form. */
export function toFacilityFacts(
  facility: Facility,
  archive: Archive,
  marks: SourceMarks,
): { facts: Fact[]; notStated: string[] } {
  const write = new FactWriter(marks);
  const facts = [
    write.list(headings.otherNames, facility.otherNames),
    write.plain(headings.kind, facility.kind ?? ''),
    levelFact(facility, write),
    write.plain(headings.levelNote, facility.levelNote),
    write.plain(headings.approvedBy, facility.approval.by),
    write.dated(headings.approvedOn, facility.approval.on),
    write.plain(headings.approvalDocument, facility.approval.document),
    write.plain(headings.heritage, facility.heritage),
    districtFact(facility, archive, write),
    write.plain(headings.address, facility.address),
    positionFact(facility, marks),
    write.plain(headings.scope, facility.scope.text),
    write.plain(headings.scopeDocument, facility.scope.document),
    write.dated(headings.built, facility.built),
    write.plain(headings.builtNote, facility.builtNote),
    write.plain(headings.size, facility.size),
    write.list(headings.components, facility.components),
    write.plain(headings.inscription, facility.inscription),
    write.plain(headings.commemorates, facility.commemorates),
    write.plain(headings.buriedTotal, personCount(facility.buried.total)),
    write.plain(headings.buriedNamed, personCount(facility.buried.named)),
    write.plain(headings.keeper, facility.keeper),
    write.plain(headings.opening, facility.opening),
    write.list(headings.honours, facility.honours),
    write.list(headings.relatedSites, facility.relatedSites),
    verificationFact(facility, write),
    write.plain(headings.note, facility.note),
  ];
  return splitStated(facts, coreFields);
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

function districtFact(facility: Facility, { gazetteer }: Archive, write: FactWriter): Fact {
  const district = gazetteer.findDistrict(facility.district);
  if (district === undefined) return write.plain(headings.district, facility.district);
  return write.plain(headings.district, district.name, { href: links.place(district.code) });
}

/** Latitude, longitude, datum and basis in one line: a coordinate without its datum can be half a kilometre off. */
function positionFact(facility: Facility, marks: SourceMarks): Fact {
  const axes = [headings.latitude.heading, headings.longitude.heading];
  const alternatives = axes.flatMap((axis) =>
    marks
      .alternatives(axis)
      .map((statement): Statement => ({ ...statement, text: words.otherCoordinate(axis, statement.text) })),
  );
  const { position } = facility;
  if (position === undefined) {
    return { label: words.position, statements: [{ text: words.noPosition, marks: [] }], alternatives };
  }
  const datum = words.datum(position.datum);
  const coordinates = marks.state(headings.latitude.heading, words.coordinates(position), { note: datum });
  const basis = position.basis === '' ? [] : [marks.state(headings.coordinateBasis.heading, position.basis)];
  return { label: words.position, statements: [coordinates, ...basis], alternatives };
}
