import { numberedParts, type NumberedPart } from '../unit-parts.ts';
import type { DuplicateRoll } from './duplicate-roll.ts';

export interface ComparedUnits {
  /** All numbers that both name are equal (0), some (1), none (2). */
  level: 0 | 1 | 2;
  /** How many of the era would be so by chance. */
  share: number;
}

/**
 * How many of each era serve under each number, and under each set of numbers: a regiment tells its division once more, so
 * they are counted together.
 */
export class UnitCounts {
  readonly #roll: DuplicateRoll;
  readonly #counts = new Map<string, number>();
  readonly #having = new Map<string, number>();

  constructor(roll: DuplicateRoll) {
    this.#roll = roll;
    for (let person = 0; person < roll.columns.size; person += 1) {
      const era = roll.eras[person] ?? 0;
      const own = numberedParts.filter((part) => this.#codeOf(part, person) >= 0);
      for (const parts of subsetsOf(own)) {
        addOne(this.#counts, this.#keyOf(parts, person, era));
        addOne(this.#having, `${era}:${parts.join()}`);
      }
    }
  }

  /** Undefined where they name no number of one kind. */
  compare(a: number, b: number, era: number): ComparedUnits | undefined {
    const both = numberedParts.filter((part) => this.#codeOf(part, a) >= 0 && this.#codeOf(part, b) >= 0);
    if (both.length === 0) return undefined;
    const equal = both.filter((part) => this.#codeOf(part, a) === this.#codeOf(part, b));
    if (equal.length === 0) {
      const shares = both.map((part) => this.#shareOf([part], a, era));
      return { level: 2, share: shares.reduce((rest, share) => rest * (1 - share), 1) };
    }
    return { level: equal.length === both.length ? 0 : 1, share: this.#shareOf(equal, a, era) };
  }

  #shareOf(parts: readonly NumberedPart[], person: number, era: number): number {
    const count = this.#counts.get(this.#keyOf(parts, person, era)) ?? 0;
    const having = this.#having.get(`${era}:${parts.join()}`) ?? 0;
    return Math.min(0.5, (count + 0.5) / (having + 1));
  }

  #keyOf(parts: readonly NumberedPart[], person: number, era: number): string {
    return `${era}:${parts.map((part) => `${part}${this.#codeOf(part, person)}`).join()}`;
  }

  #codeOf(part: NumberedPart, person: number): number {
    return this.#roll.columns.numbers[part].codes[person] ?? -1;
  }
}

function subsetsOf(parts: readonly NumberedPart[]): NumberedPart[][] {
  const found: NumberedPart[][] = [[]];
  for (const part of parts) found.push(...found.map((each) => [...each, part]));
  return found.slice(1);
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
