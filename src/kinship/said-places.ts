import { totalsOf, type CodedColumn } from './coded-column.ts';
import type { CountyKnowledge } from './county-knowledge.ts';
import { placeRates } from './error-rates.ts';
import type { RecordedPlace } from './people-columns.ts';
import { readPlaceParts, type PlaceParts } from './place-parts.ts';
import { findLeadingProvince } from '../domain/places/provinces.ts';

/** How likely a native place is to be said of each recorded one. */
export interface SaidPlace {
  parts: PlaceParts;
  likelihoods: Float64Array;
}

export class PlaceJudge {
  readonly #column: CodedColumn<RecordedPlace>;
  readonly #counties: CountyKnowledge;
  /** People of each township of each district, `500154|金峰`, of each district `500154|`, and of each township `|金峰`. */
  readonly #people = new Map<string, number>();
  readonly #provinces = new Map<string, number>();

  constructor(column: CodedColumn<RecordedPlace>, counties: CountyKnowledge) {
    this.#column = column;
    this.#counties = counties;
    const totals = totalsOf(column);
    for (const [code, { district, township }] of column.values.entries()) {
      const count = totals[code] ?? 0;
      const keys =
        township === '' ? [`${district}|`] : [`${district}|`, `${district}|${township}`, `|${township}`];
      for (const key of [...keys, '|']) addTo(this.#people, key, count);
      addTo(this.#provinces, district.slice(0, 2), count);
    }
  }

  read(said: string): SaidPlace | undefined {
    const parts = readPlaceParts(said, this.#counties.names);
    if (this.#counties.likelihoods(parts.county) === undefined) parts.county = '';
    parts.township = this.#knownTownship(parts.township);
    const chance = this.#chanceOf(parts);
    // A township that the roll does not know may have another name by now: it says nothing.
    if (chance === 0) parts.township = '';
    const province = parts.county === '' ? this.#provinceOf(parts) : undefined;
    if (parts.county === '' && parts.township === '' && province === undefined) return undefined;
    const ofCounty = this.#readCounty(parts.county);
    const { values } = this.#column;
    const likelihoods = new Float64Array(values.length);
    for (const [code, place] of values.entries()) {
      const county = ofCounty(place);
      const township = this.#ofTownship(parts, place, { chance, county });
      likelihoods[code] = county * township * this.#ofProvince(province, place);
    }
    return { parts, likelihoods };
  }

  /** As the roll writes it, where the roll has the town and the family the seat: 合阳 for 合阳城. */
  #knownTownship(said: string): string {
    if (said === '' || this.#peopleOf(`|${said}`) > 0) return said;
    const near = this.#column.values.find(({ township }) => isSameTownship(said, township));
    return near?.township ?? said;
  }

  #peopleOf(key: string): number {
    return this.#people.get(key) ?? 0;
  }

  /** The share of the township among the people of the said county; of a township that stands elsewhere, among all. */
  #chanceOf({ county, township }: PlaceParts): number {
    if (township === '') return 0;
    const districts = [...(this.#counties.likelihoods(county)?.keys() ?? [])];
    const sum = (suffix: string): number =>
      districts.reduce((people, district) => people + this.#peopleOf(`${district}|${suffix}`), 0);
    const inCounty = sum(township);
    return inCounty > 0
      ? inCounty / sum('')
      : this.#peopleOf(`|${township}`) / Math.max(1, this.#peopleOf('|'));
  }

  #readCounty(county: string): (place: RecordedPlace) => number {
    const byDistrict = this.#counties.likelihoods(county);
    if (byDistrict === undefined) return () => 1;
    const elsewhere = this.#counties.elsewhere(county);
    const namesake = this.#counties.ofNamesake(county);
    // Places of one district stand together.
    let last: { district: string; likelihood: number } | undefined;
    return (place) => {
      if (place.district === '') return this.#ofUnplaced(county, place, byDistrict);
      if (last?.district !== place.district)
        last = { district: place.district, likelihood: byDistrict.get(place.district) ?? elsewhere };
      return place.county === county ? Math.max(last.likelihood, namesake) : last.likelihood;
    };
  }

  /** A record without a present district: by the county it was written with. */
  #ofUnplaced(county: string, place: RecordedPlace, byDistrict: ReadonlyMap<string, number>): number {
    if (place.county === '') return 1;
    if (place.county === county) return this.#counties.ofNamesake(county);
    const own = this.#counties.likelihoods(place.county);
    const mayBe = own !== undefined && [...own.keys()].some((district) => byDistrict.has(district));
    return mayBe ? 1 : this.#counties.elsewhere(county);
  }

  /**
   * Another township of the right county is no great surprise. In another county another township is none at all; and
   * where no county was said, a township that the roll knows in other counties alone is another county.
   */
  #ofTownship(
    { county, township }: PlaceParts,
    place: RecordedPlace,
    compared: { chance: number; county: number },
  ): number {
    if (township === '') return 1;
    const { chance } = compared;
    if (place.township === '') return chance;
    if (isSameTownship(township, place.township)) return 1 - placeRates.otherTownship;
    if (county !== '') return compared.county < 1 ? chance : placeRates.otherTownship * chance;
    const isElsewhere = this.#peopleOf(`${place.district}|${township}`) === 0;
    return (isElsewhere ? placeRates.otherCounty : placeRates.otherTownship) * chance;
  }

  /** Two digits; of the archive's own province nothing follows, since everybody is from there. */
  #provinceOf({ province }: PlaceParts): string | undefined {
    const code = findLeadingProvince(province)?.code;
    if (code === undefined || code === '') return undefined;
    return code === '51' && this.#provinces.has('50') ? undefined : code;
  }

  #ofProvince(province: string | undefined, { district }: RecordedPlace): number {
    if (province === undefined || district === '') return 1;
    const share = (this.#provinces.get(province) ?? 0.5) / Math.max(1, this.#peopleOf('|'));
    const wrong = placeRates.otherProvince;
    return district.startsWith(province) ? (1 - wrong) / share + wrong : wrong;
  }
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** 合阳 and 合阳城 are one: the longer is the seat. */
export function isSameTownship(said: string, recorded: string): boolean {
  if (said === recorded) return true;
  const [shorter, longer] = said.length < recorded.length ? [said, recorded] : [recorded, said];
  return shorter.length >= 2 && longer.length === shorter.length + 1 && longer.startsWith(shorter);
}
