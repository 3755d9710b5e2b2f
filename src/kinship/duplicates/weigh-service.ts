import type { DuplicateRoll } from './duplicate-roll.ts';
import { deathPlaceRates, equalRates, unitNumberRates, type LevelRates } from './duplicate-rates.ts';
import { LevelChances } from './level-chances.ts';
import type { PairWeights } from './pair-weights.ts';
import { UnitCounts } from './unit-counts.ts';

const isEqual = (a: string, b: string): number => (a === b ? 0 : 1);

/** Compares units, posts, sex and places of death of two people. */
export class ServiceWeigher {
  readonly #roll: DuplicateRoll;
  readonly #equal: Record<'sex' | 'force' | 'post', LevelChances<string>>;
  readonly #deathPlace: LevelChances<string>;
  readonly #units: UnitCounts;

  constructor(roll: DuplicateRoll) {
    const { sex, force, post, deathPlace } = roll.columns;
    this.#roll = roll;
    this.#equal = {
      sex: new LevelChances(sex, 2, isEqual),
      force: new LevelChances(force, 2, isEqual),
      post: new LevelChances(post, 2, isEqual),
    };
    this.#deathPlace = new LevelChances(deathPlace, 3, deathPlaceLevel);
    this.#units = new UnitCounts(roll);
  }

  weigh(weights: PairWeights, a: number, b: number): void {
    const era = this.#roll.eras[b] ?? 0;
    this.#weighEqual(weights, { field: 'sex', rates: equalRates.sex, people: [a, b] });
    this.#weighEqual(weights, { field: 'force', rates: equalRates.force, people: [a, b], era });
    this.#weighEqual(weights, { field: 'post', rates: equalRates.post, people: [a, b], era });
    const level = this.#deathPlace.levelOf(a, b);
    if (level !== undefined) {
      const bits = weights.add(deathPlaceRates, level, this.#deathPlace.sharesBeside(a, era));
      weights.note('deathPlace', (['same', 'near', 'other'] as const)[level] ?? 'other', bits);
    }
    this.#weighNumbers(weights, a, b);
  }

  #weighEqual(
    weights: PairWeights,
    compared: {
      field: 'sex' | 'force' | 'post';
      rates: LevelRates;
      people: readonly [number, number];
      era?: number;
    },
  ): void {
    const { field, rates, people, era } = compared;
    const [a, b] = people;
    const level = this.#equal[field].levelOf(a, b);
    if (level === undefined) return;
    const bits = weights.add(rates, level, this.#equal[field].sharesBeside(a, era));
    weights.note(field, level === 0 ? 'same' : 'other', bits);
  }

  #weighNumbers(weights: PairWeights, a: number, b: number): void {
    const found = this.#units.compare(a, b, this.#roll.eras[b] ?? 0);
    if (found === undefined) return;
    const shares = [0, 0, 0];
    shares[found.level] = found.share;
    const bits = weights.add(unitNumberRates, found.level, shares);
    weights.note('unitNumber', (['same', 'near', 'other'] as const)[found.level] ?? 'other', bits);
  }
}

function deathPlaceLevel(a: string, b: string): number {
  if (a === b || a.endsWith(b) || b.endsWith(a)) return 0;
  return a.slice(0, 2) === b.slice(0, 2) ? 1 : 2;
}
