import { namesIn } from '../domain/places/district-names.ts';
import type { Gazetteer } from '../domain/places/places.ts';
import { placeRates } from './error-rates.ts';
import type { CountyNames } from './place-parts.ts';

/** What a county's name means in this roll: learned from rows that give old name and present district, and from the gazetteer. */
export interface CountyKnowledge {
  names: CountyNames;
  /** How likely the name is to be said of each district, relative to any other name; undefined for an unknown name. */
  likelihoods(county: string): ReadonlyMap<string, number> | undefined;
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

export function learnCounties({ gazetteer, written, districts }: Sources): CountyKnowledge {
  const { full, bare } = namesIn(gazetteer);
  const everybody = [...districts.values()].reduce((sum, count) => sum + count, 0);
  const codesOf = (county: string): string[] => [
    ...new Set((full.get(county) ?? []).map(({ code }) => code)),
  ];
  const isPresent = (county: string): boolean =>
    (full.get(county) ?? []).some(({ via }) => via === 'present');
  const rowsOf = (county: string): number =>
    [...(written.get(county)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const elsewhere = (county: string): number =>
    isPresent(county) || rowsOf(county) >= rowsThatTell
      ? placeRates.otherCounty
      : placeRates.otherCountyOfFormerName;
  const remembered = new Map<string, ReadonlyMap<string, number> | undefined>();
  const learn = (county: string): ReadonlyMap<string, number> | undefined => {
    const rows = written.get(county) ?? new Map<string, number>();
    const codes = codesOf(county);
    if (rows.size === 0 && codes.length === 0) return undefined;
    const total = rowsOf(county) + (codes.length > 0 ? rowsOfGazetteer : 0);
    const wrong = elsewhere(county);
    const found = new Map<string, number>();
    for (const code of new Set([...rows.keys(), ...codes])) {
      const own = codes.includes(code) ? rowsOfGazetteer / codes.length : 0;
      const share = ((rows.get(code) ?? 0) + own) / total;
      const chance = ((districts.get(code) ?? 0) + 0.5) / (everybody + 1);
      found.set(code, (1 - wrong) * (share / chance) + wrong);
    }
    return found;
  };
  return {
    names: toCountyNames(full, bare, written),
    elsewhere,
    likelihoods(county) {
      if (!remembered.has(county)) remembered.set(county, learn(county));
      return remembered.get(county);
    },
    meaningOf(county) {
      const likely = new Set([...(written.get(county)?.keys() ?? []), ...codesOf(county)]);
      if (likely.size > 1) return 'ambiguous';
      return isPresent(county) ? 'present' : 'former';
    },
  };
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
