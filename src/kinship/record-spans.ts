import { ageAt } from '../domain/dates/age.ts';
import { yearSpan } from '../domain/dates/date-bounds.ts';
import type { FuzzyDate } from '../domain/dates/fuzzy-date.ts';
import { toLunarYear } from '../domain/dates/lunar-year.ts';
import { periods, type Period } from '../domain/words.ts';
import type { ColumnBuilder } from './coded-column.ts';
import type { BirthSpan } from './people-columns.ts';
import type { RollPerson } from './roll-person.ts';
import { periodYears, type YearSpan } from './year-likelihood.ts';

export const noBirth: BirthSpan = { from: 0, until: 0, lunar: { from: 0, until: 0 } };

/** The period, or where nobody has set it the one whose years hold the year of death. */
export function eraOf({ period, died }: RollPerson): Period {
  if (period !== '未查明') return period;
  const years = yearSpan(died);
  const found = periods.find((each) => {
    if (each === '未查明' || years === undefined) return false;
    return periodYears[each].from <= years.first && years.last <= periodYears[each].until;
  });
  return found ?? '未查明';
}

export function yearsOf(date: FuzzyDate): YearSpan | undefined {
  const years = yearSpan(date);
  return years === undefined ? undefined : { from: years.first, until: years.last };
}

/** Only a birth in January or February may lie in the lunar year before. */
export function toBirthSpan(date: FuzzyDate): BirthSpan | undefined {
  const years = yearsOf(date);
  if (years === undefined || date.kind !== 'known') return undefined;
  const isEarly = date.precision === 'day' || date.precision === 'month';
  const lunar = isEarly ? { from: toLunarYear(date.earliest), until: toLunarYear(date.latest) } : years;
  return { ...years, lunar };
}

export function agesBetween(born: FuzzyDate, then: FuzzyDate): YearSpan | undefined {
  const age = ageAt(born, then);
  switch (age.kind) {
    case 'exact':
      return { from: age.years, until: age.years };
    case 'between':
      return { from: age.min, until: age.max };
    case 'unknown':
      return undefined;
  }
}

export function keyOf({ from, until }: YearSpan): string {
  return `${from}-${until};`;
}

export function addSpan(column: ColumnBuilder<YearSpan>, span: YearSpan | undefined): void {
  column.add(span && keyOf(span), () => span ?? { from: 0, until: 0 });
}
