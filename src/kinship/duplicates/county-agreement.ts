import type { CountyKnowledge } from '../county-knowledge.ts';
import type { RecordedPlace } from '../people-columns.ts';

/** Whether two recorded places may lie in one county, through the names that counties had. */
export class CountyAgreement {
  readonly #counties: CountyKnowledge;
  /** By code of the place: number of its county with its district; places have many townships. */
  readonly #numbers: Int32Array;
  readonly #distinct: RecordedPlace[] = [];
  /** By two of those numbers. */
  readonly #answers: Uint8Array;

  constructor(places: readonly RecordedPlace[], counties: CountyKnowledge) {
    this.#counties = counties;
    const known = new Map<string, number>();
    this.#numbers = Int32Array.from(places, (place) => {
      const key = `${place.county}|${place.district}`;
      const number = known.get(key) ?? this.#distinct.push(place) - 1;
      known.set(key, number);
      return number;
    });
    this.#answers = new Uint8Array(this.#distinct.length ** 2);
  }

  /** Of two codes; undefined where a record says no county. */
  ask(a: number, b: number): boolean | undefined {
    const [own, other] = [this.#numbers[a] ?? 0, this.#numbers[b] ?? 0];
    const at = own * this.#distinct.length + other;
    if (this.#answers[at] === 0) this.#answers[at] = this.#compare(own, other);
    return meanings[this.#answers[at] ?? 0];
  }

  #compare(own: number, other: number): number {
    const [a, b] = [this.#distinct[own], this.#distinct[other]];
    if (a === undefined || b === undefined) return meanings.indexOf(undefined, 1);
    return meanings.indexOf(this.#sharesCounty(a, b), 1);
  }

  #sharesCounty(a: RecordedPlace, b: RecordedPlace): boolean | undefined {
    if (a.district !== '' && a.district === b.district) return true;
    if (a.county !== '' && a.county === b.county) return true;
    if (this.#holds(a.county, b.district) || this.#holds(b.county, a.district)) return true;
    const isSaid = (a.district !== '' || a.county !== '') && (b.district !== '' || b.county !== '');
    if (!isSaid) return undefined;
    if (a.district !== '' && b.district !== '') return false;
    const districts = [...(this.#counties.likelihoods(a.county)?.keys() ?? [])];
    return districts.some((code) => this.#holds(a.county, code) && this.#holds(b.county, code));
  }

  /** A district that the county's name fits better than any other name would. */
  #holds(county: string, district: string): boolean {
    if (county === '' || district === '') return false;
    return (this.#counties.likelihoods(county)?.get(district) ?? 0) >= 1;
  }
}

/** What an answer means; 0 is not asked yet. */
const meanings = [undefined, true, false, undefined] as const;
