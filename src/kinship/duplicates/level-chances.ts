import { periods } from '../../domain/words.ts';
import type { CodedColumn } from '../coded-column.ts';

/** How often two people of a roll stand at each level of agreement by chance, by the value of the one. */
export class LevelChances<Value> {
  readonly #column: CodedColumn<Value>;
  readonly #levelOf: (a: Value, b: Value) => number | undefined;
  readonly #levels: number;
  readonly #known = new Map<number, Float64Array>();

  /** `levelOf` counts from 0, and gives undefined where two values can't be compared. */
  constructor(
    column: CodedColumn<Value>,
    levels: number,
    levelOf: (a: Value, b: Value) => number | undefined,
  ) {
    this.#column = column;
    this.#levelOf = levelOf;
    this.#levels = levels;
  }

  /** The level of two people; undefined where a record is silent. */
  levelOf(a: number, b: number): number | undefined {
    const { codes, values } = this.#column;
    const [left, right] = [values[codes[a] ?? -1], values[codes[b] ?? -1]];
    return left === undefined || right === undefined ? undefined : this.#levelOf(left, right);
  }

  /** Shares of the levels beside person `a` among the people of an era; without one among all. They add up to 1. */
  sharesBeside(a: number, era?: number): Float64Array {
    const code = this.#column.codes[a] ?? -1;
    const key = code * (periods.length + 1) + (era ?? periods.length);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const shares = this.#count(code, era);
    this.#known.set(key, shares);
    return shares;
  }

  #count(code: number, era: number | undefined): Float64Array {
    const { values, counts } = this.#column;
    const found = new Float64Array(this.#levels).fill(0.5);
    let sum = this.#levels / 2;
    const own = values[code];
    if (own === undefined) return found;
    const eras = era === undefined ? periods.keys() : [era];
    const countOf = new Float64Array(values.length);
    for (const each of eras) {
      const start = each * values.length;
      for (let at = 0; at < values.length; at += 1)
        countOf[at] = (countOf[at] ?? 0) + (counts[start + at] ?? 0);
    }
    for (const [at, value] of values.entries()) {
      const count = countOf[at] ?? 0;
      const level = count === 0 ? undefined : this.#levelOf(own, value);
      if (level === undefined) continue;
      found[level] = (found[level] ?? 0) + count;
      sum += count;
    }
    return found.map((count) => count / sum);
  }
}
