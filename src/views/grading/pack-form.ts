import type { Archive } from '../../archive/archive.ts';
import { facilitiesTable } from '../../domain/tables.ts';
import type { FacilityEvidence } from '../../domain/verification/facility-evidence.ts';
import { formFields } from '../../domain/verification/form-fields.ts';
import { facilityWords } from '../../i18n/facilities.ts';
import { gradingPackWords as words } from '../../i18n/grading-pack.ts';
import { verificationWords } from '../../i18n/verification.ts';
import { toFacilityFacts } from '../facility/facility-facts.ts';
import type { Fact } from '../person/person-facts.ts';
import type { SourceMarks } from '../source-marks.ts';
import { toPackLine, type PackLine } from './pack-line.ts';

interface PackFormRow {
  label: string;
  lines: PackLine[];
}

const headings = Object.values(facilitiesTable.columns).map(({ heading }) => heading);

/** Labels of lines that stand for several columns, and the column they stand at. */
const stands: Readonly<Record<string, string>> = {
  [facilityWords.position]: facilitiesTable.columns.latitude.heading,
  [facilityWords.check]: facilitiesTable.columns.checkedBy.heading,
};

/** The whole form in its order. What it asks for and does not have is missing; other empty lines are only not told. */
export function toPackForm(evidence: FacilityEvidence, archive: Archive, marks: SourceMarks): PackFormRow[] {
  const { facility } = evidence;
  const { facts, notStated } = toFacilityFacts(facility, archive, marks);
  const { heading } = facilitiesTable.columns.name;
  const name: Fact = { label: heading, statements: [marks.state(heading, facility.name)], alternatives: [] };
  const empty = notStated.map((label): Fact => ({ label, statements: [], alternatives: [] }));
  const asked = new Set(formFields.filter((field) => field.isAsked(evidence)).map(({ label }) => label));
  return [name, ...facts, ...empty]
    .sort((a, b) => placeOf(a.label) - placeOf(b.label))
    .map((fact) => ({ label: fact.label, lines: toLines(fact, asked.has(fact.label)) }));
}

function placeOf(label: string): number {
  const place = headings.indexOf(stands[label] ?? label);
  return place === -1 ? headings.length : place;
}

function toLines({ label, statements, alternatives }: Fact, isAsked: boolean): PackLine[] {
  const nothing = { text: nothingText(label, isAsked), marks: '', isUnknown: true };
  return [
    ...(statements.length === 0 ? [nothing] : statements.map((statement) => toPackLine(statement))),
    ...alternatives.map((statement) => toPackLine(statement, `${words.alternative}　`)),
  ];
}

function nothingText(label: string, isAsked: boolean): string {
  if (label === facilityWords.check) return verificationWords.unchecked;
  return isAsked ? words.unknown : words.notTold;
}
