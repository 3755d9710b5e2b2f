import { isMunicipality } from '../places/municipalities.ts';
import type { ProtectionLevel } from '../words.ts';

export type GradeLevel = Exclude<ProtectionLevel, '未定级' | '未查明'>;

/** 烈士褒扬条例 art. 33. */
const ladderOfProvinces: readonly GradeLevel[] = ['国家级', '省级', '设区的市级', '区县级'];
const ladderOfMunicipalities: readonly GradeLevel[] = ['国家级', '市级', '区县级'];

/** The levels there are where these districts lie, highest first; six-digit codes. */
export function toLadder(districtCodes: Iterable<string>): readonly GradeLevel[] {
  const provinces = [...provincesOf(districtCodes)];
  return provinces.length > 0 && provinces.every(isMunicipality) ? ladderOfMunicipalities : ladderOfProvinces;
}

/** First two digits of each code that is one. */
export function provincesOf(districtCodes: Iterable<string>): ReadonlySet<string> {
  const codes = [...districtCodes].filter((code) => /^\d{6}$/u.test(code));
  return new Set(codes.map((code) => code.slice(0, 2)));
}
