import type { PairReasonKind } from '../../domain/verification/roll-duplicate.ts';
import type { CodedColumn } from '../coded-column.ts';
import type { BirthSpan, DeathSpan } from '../people-columns.ts';
import type { YearSpan } from '../year-likelihood.ts';
import type { DuplicateRoll, MonthsAndDays } from './duplicate-roll.ts';
import { equalRates, withinYearRates, yearGapRates, yearGaps, type LevelRates } from './duplicate-rates.ts';
import { LevelChances } from './level-chances.ts';
import type { PairWeights } from './pair-weights.ts';

/** Chances of months and days: every month has as many. */
const monthChances = [1 / 12, 2 / 12, 9 / 12];
const dayChances = [1 / 30, 29 / 30];

/** Two years. */
const nearGap = 2;

interface WithinYear {
  columns: MonthsAndDays;
  month: LevelRates;
  day: LevelRates;
}

/** Compares births, enlistments and deaths of two people. */
export class TimeWeigher {
  readonly #roll: DuplicateRoll;
  readonly #born: LevelChances<BirthSpan>;
  readonly #joined: LevelChances<YearSpan>;
  readonly #died: LevelChances<DeathSpan>;

  constructor(roll: DuplicateRoll) {
    const { born, joined, died } = roll.columns;
    const ofGap = <Span extends Partial<YearSpan>>(column: CodedColumn<Span>): LevelChances<Span> =>
      new LevelChances(column, yearGaps.length, gapLevel);
    this.#roll = roll;
    this.#born = ofGap(born);
    this.#joined = ofGap(joined);
    this.#died = ofGap(died);
  }

  /** Whether births and deaths lie near each other, or a record is silent about them. */
  areNear(a: number, b: number): boolean {
    return (this.#died.levelOf(a, b) ?? 0) <= nearGap && (this.#born.levelOf(a, b) ?? 0) <= nearGap;
  }

  /**
   * The death first, against everybody: it tells the era. What follows is compared with the people of the era of `b`, since
   * enlistment and birth tell the same war once more.
   */
  weigh(weights: PairWeights, a: number, b: number): void {
    const { eras, born, died } = this.#roll;
    const era = eras[b] ?? 0;
    const gap = this.#died.levelOf(a, b);
    if (gap === undefined) this.#weighPeriods(weights, a, b);
    else {
      const years = weights.add(yearGapRates.died, gap, this.#died.sharesBeside(a));
      const { diedMonth: month, diedDay: day } = withinYearRates;
      const within = weighWithinYear(weights, { columns: died, month, day }, [a, b]);
      weights.note('died', kindOf(gap, within.isSameDay), years + within.bits);
    }
    const ofBirth = this.#born.levelOf(a, b);
    if (ofBirth !== undefined) {
      const years = weights.add(yearGapRates.born, ofBirth, this.#born.sharesBeside(a, era));
      const { bornMonth: month, bornDay: day } = withinYearRates;
      const within = weighWithinYear(weights, { columns: born, month, day }, [a, b]);
      weights.note('born', kindOf(ofBirth, within.isSameDay), years + within.bits);
    }
    const ofJoining = this.#joined.levelOf(a, b);
    if (ofJoining !== undefined) {
      const bits = weights.add(yearGapRates.joined, ofJoining, this.#joined.sharesBeside(a, era));
      weights.note('joined', kindOf(ofJoining, false), bits);
    }
  }

  #weighPeriods(weights: PairWeights, a: number, b: number): void {
    const { eras, columns } = this.#roll;
    const [own, other] = [eras[a] ?? 0, eras[b] ?? 0];
    const unknown = columns.eraSizes.length - 1;
    if (own === unknown || other === unknown) return;
    const share = ((columns.eraSizes[own] ?? 0) + 0.5) / (columns.size + 1);
    const level = own === other ? 0 : 1;
    const bits = weights.add(equalRates.period, level, [share, 1 - share]);
    weights.note('period', level === 0 ? 'same' : 'other', bits);
  }
}

function gapLevel(a: Partial<YearSpan>, b: Partial<YearSpan>): number | undefined {
  if (a.from === undefined || a.until === undefined || b.from === undefined || b.until === undefined)
    return undefined;
  const gap = Math.max(0, a.from - b.until, b.from - a.until);
  let level = 0;
  while (gap > (yearGaps[level] ?? Infinity)) level += 1;
  return level;
}

function kindOf(gap: number, isSameDay: boolean): PairReasonKind {
  if (gap === 0) return 'same';
  if (isSameDay) return 'same-day-other-year';
  return gap <= nearGap ? 'near' : 'other';
}

function weighWithinYear(
  weights: PairWeights,
  { columns, month, day }: WithinYear,
  [a, b]: readonly [number, number],
): { bits: number; isSameDay: boolean } {
  const [own, other] = [columns.months[a] ?? 0, columns.months[b] ?? 0];
  if (own === 0 || other === 0) return { bits: 0, isSameDay: false };
  const apart = Math.min(Math.abs(own - other), 12 - Math.abs(own - other));
  const ofMonth = weights.add(month, Math.min(apart, 2), monthChances);
  const [ownDay, otherDay] = [columns.days[a] ?? 0, columns.days[b] ?? 0];
  if (apart > 0 || ownDay === 0 || otherDay === 0) return { bits: ofMonth, isSameDay: false };
  const isSameDay = ownDay === otherDay;
  return { bits: ofMonth + weights.add(day, isSameDay ? 0 : 1, dayChances), isSameDay };
}
