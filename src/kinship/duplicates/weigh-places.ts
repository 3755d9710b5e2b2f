import type { PairReasonKind } from '../../domain/verification/roll-duplicate.ts';
import { isSameTownship } from '../said-places.ts';
import { CountyAgreement } from './county-agreement.ts';
import type { DuplicateRoll } from './duplicate-roll.ts';
import { placeRates, type LevelRates } from './duplicate-rates.ts';
import { LevelChances } from './level-chances.ts';
import type { PairWeights } from './pair-weights.ts';

/** The levels of `placeRates`, and one for a county without township, which stands for the first two. */
const levels = { township: 0, otherTownship: 1, townshipElsewhere: 2, elsewhere: 3, county: 4 } as const;

/** Of the levels of a township those that say the county. */
const countyRates: LevelRates = Object.fromEntries(
  Object.entries(placeRates).map(([relation, [same = 0, other = 0]]) => [relation, [same + other]]),
);

/** Compares native places of two people, through the names that counties had. */
export class PlaceWeigher {
  readonly #roll: DuplicateRoll;
  readonly #counties: CountyAgreement;
  readonly #chances: LevelChances<number>;

  constructor(roll: DuplicateRoll) {
    const { place } = roll.columns;
    this.#roll = roll;
    this.#counties = new CountyAgreement(place.values, roll.context.counties);
    const byCode = { ...place, values: [...place.values.keys()] };
    this.#chances = new LevelChances(byCode, 5, (a, b) => this.#levelOf(a, b));
  }

  /** Undefined where a record says no county. */
  mayShareCounty(a: number, b: number): boolean | undefined {
    const { codes } = this.#roll.columns.place;
    const [own, other] = [codes[a] ?? -1, codes[b] ?? -1];
    return own < 0 || other < 0 ? undefined : this.#counties.ask(own, other);
  }

  weigh(weights: PairWeights, a: number, b: number): void {
    const level = this.#chances.levelOf(a, b);
    if (level === undefined) return;
    const shares = this.#chances.sharesBeside(a);
    const kind = this.#kindOf(level, a, b);
    if (level !== levels.county) {
      weights.note('nativePlace', kind, weights.add(placeRates, level, shares));
      return;
    }
    const ofCounty = (shares[0] ?? 0) + (shares[1] ?? 0) + (shares[4] ?? 0);
    weights.note('nativePlace', kind, weights.add(countyRates, 0, [ofCounty]));
  }

  #kindOf(level: number, a: number, b: number): PairReasonKind {
    if (level === levels.townshipElsewhere || level === levels.elsewhere) return 'other';
    const { codes, values } = this.#roll.columns.place;
    const [own, other] = [values[codes[a] ?? -1], values[codes[b] ?? -1]];
    if (own?.county !== other?.county) return 'former';
    return level === levels.township ? 'same' : 'near';
  }

  #levelOf(a: number, b: number): number | undefined {
    const isShared = this.#counties.ask(a, b);
    const { values } = this.#roll.columns.place;
    const [own, other] = [values[a]?.township ?? '', values[b]?.township ?? ''];
    const hasTownships = own !== '' && other !== '';
    const isTownship = hasTownships && isSameTownship(own, other);
    if (isShared === undefined) return isTownship ? levels.township : undefined;
    if (!isShared) return isTownship ? levels.townshipElsewhere : levels.elsewhere;
    if (!hasTownships) return levels.county;
    return isTownship ? levels.township : levels.otherTownship;
  }
}
