import type { CodedColumn } from './coded-column.ts';

/** What an account says of one field: how likely it is to be said of each value that records have. */
export interface SaidField<Value> {
  column: CodedColumn<Value>;
  /** By code, up to a factor that is the same for all codes. */
  likelihoods: Float64Array;
}

/**
 * Turns likelihoods into bits. Year, force and place of death all tell of the war that was on, and would count it three
 * times if each were compared with the whole roll: so chance is reckoned within the eras as far as the fields before have
 * told which it was. The bits of all fields add up to the likelihood ratio of a mixture of eras.
 */
export class EraChain {
  readonly #weights: Float64Array;

  /** `people` by era. */
  constructor(people: ArrayLike<number>) {
    this.#weights = Float64Array.from(people, (count) => count + 0.5);
  }

  /** Bits for each code of the field, the next in the chain. */
  next({ column, likelihoods }: SaidField<unknown>): Float32Array {
    const backgrounds = this.#weights.map((_, era) => backgroundOf(column, likelihoods, era));
    let weighted = 0;
    let sum = 0;
    for (const [era, weight] of this.#weights.entries()) {
      const background = backgrounds[era] ?? 0;
      if (background === 0) continue;
      weighted += weight * background;
      sum += weight;
    }
    if (sum === 0) return new Float32Array(likelihoods.length);
    const expected = weighted / sum;
    for (const [era, weight] of this.#weights.entries()) {
      const background = backgrounds[era] ?? 0;
      if (background > 0) this.#weights[era] = (weight * background) / expected;
    }
    return Float32Array.from(likelihoods, (likelihood) => Math.log2(likelihood / expected));
  }
}

/** How likely it is to be said of somebody of the era; 0 where no record of the era has the field. */
function backgroundOf(
  { counts, values }: CodedColumn<unknown>,
  likelihoods: Float64Array,
  era: number,
): number {
  let weighted = 0;
  let people = 0;
  const start = era * values.length;
  for (let code = 0; code < values.length; code += 1) {
    const count = counts[start + code] ?? 0;
    people += count;
    weighted += count * (likelihoods[code] ?? 0);
  }
  return people === 0 ? 0 : weighted / people;
}
