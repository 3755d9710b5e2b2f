import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import { ageAt, nominalAgeAt, type Age } from '../../domain/dates/age.ts';
import { compareDates } from '../../domain/dates/date-bounds.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { Person } from '../../domain/people/person.ts';
import { personWords as words } from '../../i18n/person.ts';

/** A point of the life line; ages are worked out from the dates and say so by their wording. */
export interface LifePoint {
  label: string;
  date: string;
  age?: string;
  place?: string;
}

/** The dated points of a life in order; none when fewer than two are known. */
export function toLifeLine(person: Person): LifePoint[] {
  const points = [
    { label: words.born, date: person.born, place: person.birthPlace },
    { label: words.joined, date: person.joined, place: '' },
    { label: words.died, date: person.died, place: person.deathPlace },
    { label: words.recognised, date: person.recognition.date, place: '' },
  ].filter((point) => point.date.kind === 'known');
  if (points.length < 2) return [];
  return points
    .sort((a, b) => compareDates(a.date, b.date))
    .map(({ label, date, place }) => ({
      label,
      date: formatDate(date),
      ...optional(
        'age',
        label === words.recognised ? undefined : ageText(person.born, date, label === words.died),
      ),
      ...optional('place', place === '' ? undefined : place),
    }));
}

/** `29岁，虚岁30`: the 虚岁 is given at death only, where the registers and steles use it. */
export function ageText(born: FuzzyDate, at: FuzzyDate, withNominal: boolean): string | undefined {
  if (born === at) return undefined;
  const age = describeAge(ageAt(born, at));
  if (age === undefined) return undefined;
  const nominal = withNominal ? nominalAgeAt(born, at) : undefined;
  return nominal?.kind === 'exact' ? `${age}，${words.nominalAge(String(nominal.years))}` : age;
}

function describeAge(age: Age): string | undefined {
  if (age.kind === 'unknown') return undefined;
  if (age.kind === 'exact') return words.age(String(age.years));
  return age.max - age.min === 1 ? words.ageBetween(age.min, age.max) : words.ageRange(age.min, age.max);
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}
