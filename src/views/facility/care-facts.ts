import { formatDate } from '../../domain/dates/format-date.ts';
import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { facilitiesTable } from '../../domain/tables.ts';
import { facilityWords as words } from '../../i18n/facilities.ts';
import { judgeCheck } from '../../domain/verification/two-people.ts';
import { links } from '../../site.ts';
import type { Fact } from '../person/person-facts.ts';
import type { FactSource } from './facility-facts.ts';

const headings = facilitiesTable.columns;

/** The posts in whose care the facility is: the form's own word, then the custodians of 管护责任表 with their terms. */
export function custodianFact({ facility, archive, marks, write }: FactSource): Fact {
  const { heading } = headings.custodian;
  const own = facility.custodian === '' ? [] : [marks.state(heading, facility.custodian)];
  const posts = archive.upkeep.listCustodians(facility.id).map(({ role, employer, from, until }) => ({
    text: words.custodian(role, employer),
    marks: [],
    href: links.custodians(),
    ...termNote(textOf(from), textOf(until)),
  }));
  return write.fact(heading, [...own, ...posts]);
}

function termNote(from: string, until: string): { note?: string } {
  return from === '' && until === '' ? {} : { note: words.term(from, until) };
}

export function conditionFact({ facility, marks, write }: FactSource): Fact {
  const { heading } = headings.condition;
  const { grade, on } = facility.condition;
  if (grade === undefined) return write.fact(heading, []);
  const date = textOf(on);
  return write.fact(heading, [
    marks.state(heading, grade, date === '' ? {} : { note: words.assessedOn(date) }),
  ]);
}

/** Whether two people have looked at the form, and when; who they are is the office's own matter. */
export function checkFact({ facility, write }: FactSource): Fact {
  const statements = checkText(facility).map((text) => ({ text, marks: [] }));
  return write.fact(words.check, statements);
}

function checkText(facility: Facility): string[] {
  const state = judgeCheck(facility, undefined);
  if (state.kind === 'checked') return [words.checkedByTwo(textOf(state.on))];
  const { filled } = facility;
  const filledOn = textOf(filled.on);
  if (state.kind === 'unchecked' && filled.by === '' && filledOn === '') return [];
  return [words.notChecked(filledOn)];
}

function textOf(date: FuzzyDate): string {
  return date.kind === 'unknown' ? '' : formatDate(date);
}
