import { namesIn, type DistrictNames } from '../domain/places/district-names.ts';
import type { Gazetteer } from '../domain/places/places.ts';
import { placeRates } from './error-rates.ts';
import type { CountyNames } from './place-parts.ts';

/** What a county's name means in this roll: learned from rows that give old name and present district, and from the gazetteer. */
export interface CountyKnowledge {
  names: CountyNames;
  /** How likely the name is to be said of each district, relative to any other name; undefined for an unknown name. */
  likelihoods(county: string): ReadonlyMap<string, number> | undefined;
  /** Likelihood for a record that writes this very name: that of the name's districts as a whole. */
  ofNamesake(county: string): number;
  /** Likelihood for a district that the name is not known to have held. */
  elsewhere(county: string): number;
  meaningOf(county: string): 'present' | 'former' | 'ambiguous';
}

interface Sources {
  gazetteer: Gazetteer;
  /** People by written county, then by present district. */
  written: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** People by present district. */
  districts: ReadonlyMap<string, number>;
}

/** The gazetteer's word counts as much as so many rows. */
const rowsOfGazetteer = 3;
/** A name that so many rows give has shown which districts it held. */
const rowsThatTell = 20;
const suffix = /(?:(?:土家族|苗族){1,2}自治县|自治县|[县区市旗])$/u;

export function learnCounties(sources: Sources): CountyKnowledge {
  return new LearntCounties(sources);
}

interface Learnt {
  byDistrict: ReadonlyMap<string, number>;
  ofNamesake: number;
}

class LearntCounties implements CountyKnowledge {
  readonly names: CountyNames;
  readonly #sources: Sources;
  readonly #full: DistrictNames['full'];
  readonly #everybody: number;
  readonly #remembered = new Map<string, Learnt | undefined>();

  constructor(sources: Sources) {
    const { full, bare } = namesIn(sources.gazetteer);
    this.#sources = sources;
    this.#full = full;
    this.#everybody = sumOf(sources.districts);
    this.names = toCountyNames(full, bare, sources.written);
  }

  likelihoods(county: string): ReadonlyMap<string, number> | undefined {
    return this.#learnOnce(county)?.byDistrict;
  }

  ofNamesake(county: string): number {
    return this.#learnOnce(county)?.ofNamesake ?? 1;
  }

  elsewhere(county: string): number {
    const isKnown = this.#isPresent(county) || sumOf(this.#rowsOf(county)) >= rowsThatTell;
    return isKnown ? placeRates.otherCounty : placeRates.otherCountyOfFormerName;
  }

  meaningOf(county: string): 'present' | 'former' | 'ambiguous' {
    const likely = new Set([...this.#rowsOf(county).keys(), ...this.#codesOf(county)]);
    if (likely.size > 1) return 'ambiguous';
    return this.#isPresent(county) ? 'present' : 'former';
  }

  #rowsOf(county: string): ReadonlyMap<string, number> {
    return this.#sources.written.get(county) ?? new Map<string, number>();
  }

  #codesOf(county: string): string[] {
    return [...new Set((this.#full.get(county) ?? []).map(({ code }) => code))];
  }

  #isPresent(county: string): boolean {
    return (this.#full.get(county) ?? []).some(({ via }) => via === 'present');
  }

  #learnOnce(county: string): Learnt | undefined {
    if (!this.#remembered.has(county)) this.#remembered.set(county, this.#learn(county));
    return this.#remembered.get(county);
  }

  #learn(county: string): Learnt | undefined {
    const rows = this.#rowsOf(county);
    const codes = this.#codesOf(county);
    if (rows.size === 0 && codes.length === 0) return undefined;
    const total = sumOf(rows) + (codes.length > 0 ? rowsOfGazetteer : 0);
    const wrong = this.elsewhere(county);
    const byDistrict = new Map<string, number>();
    let ofNamesake = 0;
    for (const code of new Set([...rows.keys(), ...codes])) {
      const own = codes.includes(code) ? rowsOfGazetteer / codes.length : 0;
      const share = ((rows.get(code) ?? 0) + own) / total;
      const chance = ((this.#sources.districts.get(code) ?? 0) + 0.5) / (this.#everybody + 1);
      const likelihood = (1 - wrong) * (share / chance) + wrong;
      byDistrict.set(code, likelihood);
      ofNamesake += share * likelihood;
    }
    return { byDistrict, ofNamesake };
  }
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}

function toCountyNames(
  full: ReadonlyMap<string, unknown>,
  bare: ReadonlyMap<string, readonly { code: string }[]>,
  written: Sources['written'],
): CountyNames {
  const fullNames = new Map<string, string>();
  // The present name wins: 江北 is said of 江北区 and 江北县, and the first in the table stands.
  for (const name of [...written.keys(), ...full.keys()].toSorted()) {
    const short = name.replace(suffix, '');
    if (short.length >= 2 && (bare.has(short) || written.has(name)) && !fullNames.has(short))
      fullNames.set(short, name);
  }
  const bareNames = [...fullNames.keys()].toSorted((a, b) => b.length - a.length);
  return {
    isCounty: (name) => full.has(name) || written.has(name),
    bareNames,
    fullNameOf: (short) => fullNames.get(short) ?? short,
  };
}
