import type { Archive } from '../../archive/archive.ts';
import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import { formatDate, originalOf } from '../../domain/dates/format-date.ts';
import type { Person } from '../../domain/people/person.ts';
import { rollTable } from '../../domain/tables.ts';
import { personWords as words } from '../../i18n/person.ts';
import { links } from '../../site.ts';
import type { SourceMarks, Statement } from '../source-marks.ts';

/** One line of the register: a heading of the roll and everything that is said about it. */
export interface Fact {
  label: string;
  /** What the roll adopts; none where the roll does not say. */
  statements: Statement[];
  /** What other sources say. */
  alternatives: Statement[];
}

const headings = rollTable.columns;

/** Shown even when nothing is known, since a relative looks for them. */
const coreFields = new Set<string>([
  headings.nativePlace.heading,
  headings.born.heading,
  headings.died.heading,
]);

/** The register of a person: the known facts in the order of the roll, and the headings that nothing is known about. */
export function toFacts(
  person: Person,
  archive: Archive,
  marks: SourceMarks,
): { facts: Fact[]; notStated: string[] } {
  const facts: Fact[] = [];
  const notStated: string[] = [];
  for (const [label, statements] of listStatements(person, archive, marks)) {
    const alternatives = marks.alternatives(label);
    if (statements.length > 0 || alternatives.length > 0 || coreFields.has(label)) {
      facts.push({ label, statements, alternatives });
    } else {
      notStated.push(label);
    }
  }
  return { facts, notStated };
}

function listStatements(person: Person, archive: Archive, marks: SourceMarks): [string, Statement[]][] {
  const plain = (column: { heading: string }, text: string): [string, Statement[]] => [
    column.heading,
    text === '' ? [] : [marks.state(column.heading, text)],
  ];
  const dated = (column: { heading: string }, date: FuzzyDate): [string, Statement[]] => [
    column.heading,
    date.kind === 'unknown' ? [] : [marks.state(column.heading, formatDate(date), originalNote(date))],
  ];
  return [
    plain(headings.sex, person.sex ?? ''),
    plain(headings.ethnicity, person.ethnicity),
    [headings.nativePlace.heading, nativeStatements(person, archive, marks)],
    ...(person.birthPlace === '' ? [] : [plain(headings.birthPlace, person.birthPlace)]),
    dated(headings.born, person.born),
    dated(headings.joined, person.joined),
    plain(headings.party, person.party),
    [headings.unit.heading, unitStatements(person, archive, marks)],
    plain(headings.post, person.post),
    dated(headings.died, person.died),
    plain(headings.deathPlace, person.deathPlace),
    ...(person.ageAsWritten === '' ? [] : [plain(headings.ageAtDeath, person.ageAsWritten)]),
    ...(person.cause === undefined && person.circumstances !== ''
      ? []
      : [plain(headings.cause, person.cause ?? '')]),
    ...(person.circumstances === '' ? [] : [plain(headings.circumstances, person.circumstances)]),
    ...(person.eventIds.length === 0 ? [] : [eventStatements(person, archive, marks)]),
    ...(person.cityLinks.length === 0 ? [] : [plain(headings.cityLink, person.cityLinks.join('、'))]),
    [headings.honours.heading, person.honours.map((honour) => marks.state(headings.honours.heading, honour))],
    ...(person.kinSearch === undefined ? [] : [plain(headings.kinSearch, person.kinSearch)]),
    ...certificateStatements(person, archive, marks),
    ...(person.note === '' ? [] : [plain(headings.note, person.note)]),
  ];
}

function certificateStatements(
  { id }: Person,
  archive: Archive,
  marks: SourceMarks,
): [string, Statement[]][] {
  const certificates = archive.listCertificates(id);
  if (certificates.length === 0) return [];
  const statements = certificates.map((certificate) => ({
    text: words.certificate(certificate.kind, formatKnown(certificate.issued), certificate),
    marks: marks.mark(certificate.sourceIds),
  }));
  return [[words.certificates, statements]];
}

function formatKnown(date: FuzzyDate): string {
  return date.kind === 'unknown' ? '' : formatDate(date);
}

function originalNote(date: FuzzyDate): { note?: string } {
  const original = originalOf(date);
  return original === undefined ? {} : { note: original };
}

function nativeStatements(person: Person, archive: Archive, marks: SourceMarks): Statement[] {
  if (person.nativePlace === '' && person.nativePresent === '') return [];
  const district = archive.gazetteer.findDistrict(person.nativeDistrict);
  const present = person.nativePresent === '' ? (district?.name ?? '') : person.nativePresent;
  const written = person.nativePlace === '' ? present : person.nativePlace;
  const note = present === '' || present === written ? {} : { note: words.present(present) };
  const href = district === undefined ? {} : { href: links.place(district.code) };
  return [marks.state(headings.nativePlace.heading, written, { ...note, ...href })];
}

function unitStatements(person: Person, archive: Archive, marks: SourceMarks): Statement[] {
  const units = person.unitIds.flatMap((id) => archive.units.findUnit(id) ?? []);
  const field = person.unit === '' ? headings.unitId.heading : headings.unit.heading;
  if (person.unit === '')
    return units.map((unit) => marks.state(field, unit.name, { href: links.unit(unit.id) }));
  const first = units[0];
  return [marks.state(field, person.unit, first === undefined ? {} : { href: links.unit(first.id) })];
}

function eventStatements(person: Person, archive: Archive, marks: SourceMarks): [string, Statement[]] {
  const events = person.eventIds.flatMap((id) => archive.findEvent(id) ?? []);
  const heading = headings.eventId.heading;
  return [heading, events.map((event) => marks.state(heading, event.name, { href: links.event(event.id) }))];
}
