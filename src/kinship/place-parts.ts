import { findLeadingProvince } from '../domain/places/provinces.ts';
import { toSimplified } from '../domain/names/script-forms.ts';

/** A native place as written, in its parts; empty where it has none. */
export interface PlaceParts {
  /** Short name: 湖南; of a place abroad the country. */
  province: string;
  /** 开县, 沙坪坝区: the lowest unit of county rank. */
  county: string;
  /** 金峰, without 乡, 镇 or 公社. */
  township: string;
}

export interface CountyNames {
  /** 开县 */
  isCounty(name: string): boolean;
  /** 开州 and 江北: names of counties without 县, of two characters or more; longest first. */
  bareNames: readonly string[];
  /** The county's name in full, for a bare one. */
  fullNameOf(bare: string): string;
}

/** 万县 is no county in 万县市 and 万县区. */
const countyAtStart = /^(?<county>\p{Script=Han}{1,12}?(?:自治县|县(?![市区])|市(?!区)|[区旗]))/u;
const bareGoesOn = /^(?:[乡镇村街路场寨山河江湖沟湾坝寺]|公社|社区)/u;
const townshipEnd =
  /^(?<name>.+?)(?:(?:土家族|苗族|侗族|彝族|藏族|羌族|回族)*(?:民族)?(?:人民公社|公社|街道|乡|镇|场|村|社区)|$)/u;

/** The parts of a native place; with `names` only what is known for a county is taken for one. */
export function readPlaceParts(written: string, names?: CountyNames): PlaceParts {
  let rest = toSimplified(written.normalize('NFKC').replace(/[\s,，、]|\(.*?\)/gu, '')).replace(
    /^(?:今|现|原|祖籍|籍贯|老家|家住|在)[::]?/u,
    '',
  );
  let province = '';
  for (let found = findLeadingProvince(rest); found !== undefined; found = findLeadingProvince(rest)) {
    province = found.name ?? found.written;
    rest = rest.slice(found.written.length);
  }
  const { county, after } = takeCounty(rest, names);
  return { province, county, township: toTownship(after) };
}

function takeCounty(text: string, names: CountyNames | undefined): { county: string; after: string } {
  let county = '';
  let after = text;
  // 万县市开县: the last unit of county rank is meant.
  for (;;) {
    const found = countyAtStart.exec(after)?.groups?.['county'];
    if (found === undefined || (names !== undefined && !names.isCounty(found))) break;
    county = found;
    after = after.slice(found.length);
    if (!found.endsWith('市')) break;
  }
  if (county !== '' || names === undefined) return { county, after };
  const bare = names.bareNames.find(
    (name) => after.startsWith(name) && !bareGoesOn.test(after.slice(name.length)),
  );
  return bare === undefined
    ? { county, after }
    : { county: names.fullNameOf(bare), after: after.slice(bare.length) };
}

/** 金峰公社三大队 is 金峰; 石柱土家族自治县中益土家族乡 is 中益. */
function toTownship(text: string): string {
  const name = townshipEnd.exec(text)?.groups?.['name'] ?? '';
  const bare = name.replace(/(?:土家族|苗族)+$/u, '');
  return /^(?:公社|乡|镇|街道|村|县|区|市)$/u.test(bare) ? '' : bare;
}
