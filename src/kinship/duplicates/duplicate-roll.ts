import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import { periods } from '../../domain/words.ts';
import { eraOf } from '../record-spans.ts';
import { readRoll, type Roll, type RollSources } from '../read-roll.ts';

/** Month and day of a date, by person; 0 where the record does not say. */
export interface MonthsAndDays {
  months: Uint8Array;
  days: Uint8Array;
}

/** A roll in memory, with what two of its rows are compared by. */
export interface DuplicateRoll extends Roll {
  /** By person: place in `periods`. */
  eras: Uint8Array;
  born: MonthsAndDays;
  died: MonthsAndDays;
}

export function readDuplicateRoll(sources: RollSources): DuplicateRoll {
  const eras: number[] = [];
  const born = { months: [] as number[], days: [] as number[] };
  const died = { months: [] as number[], days: [] as number[] };
  const roll = readRoll({
    ...sources,
    forEachPerson: (visit) =>
      sources.forEachPerson((person) => {
        visit(person);
        eras.push(periods.indexOf(eraOf(person)));
        addMonthAndDay(born, person.born);
        addMonthAndDay(died, person.died);
      }),
  });
  return { ...roll, eras: Uint8Array.from(eras), born: toColumns(born), died: toColumns(died) };
}

/** An approximate day is compared by its year alone. */
function addMonthAndDay({ months, days }: Record<'months' | 'days', number[]>, date: FuzzyDate): void {
  const isExact = date.kind === 'known' && !date.approximate && date.openStart === undefined;
  const hasMonth = isExact && (date.precision === 'month' || date.precision === 'day');
  months.push(hasMonth ? Number(date.earliest.slice(5, 7)) : 0);
  days.push(hasMonth && date.precision === 'day' ? Number(date.earliest.slice(8, 10)) : 0);
}

function toColumns({ months, days }: Record<'months' | 'days', number[]>): MonthsAndDays {
  return { months: Uint8Array.from(months), days: Uint8Array.from(days) };
}
