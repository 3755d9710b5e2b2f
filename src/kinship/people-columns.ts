import type { Period } from '../domain/words.ts';
import type { CodedColumn } from './coded-column.ts';
import type { NumberedPart } from './unit-parts.ts';
import type { YearSpan } from './year-likelihood.ts';

export interface BirthSpan extends YearSpan {
  /** By the lunar calendar, which decides the sign of the zodiac. */
  lunar: YearSpan;
}

export interface DeathSpan extends Partial<YearSpan> {
  period: Period;
}

export interface RecordedPlace {
  district: string;
  county: string;
  township: string;
  province: string;
}

/** What is compared of every person, as columns: a hundred thousand people in some tens of megabytes. */
export interface PeopleColumns {
  size: number;
  ids: readonly string[];
  /** People by era; the eras are the periods. */
  eraSizes: Uint32Array;
  sex: CodedColumn<string>;
  born: CodedColumn<BirthSpan>;
  joined: CodedColumn<YearSpan>;
  died: CodedColumn<DeathSpan>;
  ageAtLeaving: CodedColumn<YearSpan>;
  ageAtDeath: CodedColumn<YearSpan>;
  place: CodedColumn<RecordedPlace>;
  force: CodedColumn<string>;
  numbers: Readonly<Record<NumberedPart, CodedColumn<string>>>;
  post: CodedColumn<string>;
  deathPlace: CodedColumn<string>;
  /** As the roll writes them, for reasons. */
  written: Readonly<Record<WrittenField, CodedColumn<string>>>;
  /** Names of relatives that the record tells. */
  relatives: ReadonlyMap<number, readonly string[]>;
}

export const writtenFields = ['name', 'nativePlace', 'born', 'joined', 'died', 'unit'] as const;
export type WrittenField = (typeof writtenFields)[number];
