import { toSimplified } from '../names/script-forms.ts';
import { isGenericName, namesIn, type DistrictNames, type NameMeaning } from './district-names.ts';
import type { Gazetteer } from './places.ts';
import { findLeadingProvince } from './provinces.ts';

export type PlaceReading =
  | { kind: 'district'; code: string; via: 'present' | 'former'; matchedName: string }
  /** The name was divided among several districts; which one is meant the text does not say. */
  | { kind: 'ambiguous'; codes: string[]; matchedName: string }
  /** In another province, or abroad (no province). */
  | { kind: 'elsewhere'; province?: string }
  | { kind: 'unknown' };

interface Match {
  name: string;
  meanings: readonly NameMeaning[];
}

/** A name is not the district's where it goes on as the name of a larger or a smaller unit: 万县地区, 长寿乡. */
const goesOnAsRegion = /^(?:地区|专区|行政|督察|行署)/u;
const goesOnAsOtherUnit =
  /^(?:地区|专区|行政|督察|行署|公社|社区|[省道市县区州府厅乡镇村街路场寨山河江湖沟湾坝寺])/u;

function findNameAt(text: string, names: DistrictNames['full'], blocked: RegExp): Match | undefined {
  let longest: Match | undefined;
  for (const [name, meanings] of names) {
    if (!text.startsWith(name) || name.length <= (longest?.name.length ?? 0)) continue;
    if (!blocked.test(text.slice(name.length))) longest = { name, meanings };
  }
  return longest;
}

/** Chongqing was part of Sichuan until 1997: an archive of the one meets places written under the other. */
function homeCodesOf(gazetteer: Gazetteer): Set<string> {
  const codes = new Set(gazetteer.listDistricts().map(({ code }) => code.slice(0, 2)));
  if (codes.has('50')) codes.add('51');
  return codes;
}

const prefecture =
  /^(?:川[东南西北](?:行署区|行政区|道)?|\p{Script=Han}{1,6}?(?:专区|地区|行署区|行政督察区|督察区)|重庆府)/u;

interface Beginning {
  rest: string;
  /** 市中区 is a name only within a city. */
  namesCity: boolean;
}

/** Takes province, city and prefecture off, as far as they stand before the district. */
function withoutSuperiors(text: string, names: DistrictNames): Beginning {
  let rest = text;
  let namesCity = false;
  for (;;) {
    const province = findLeadingProvince(rest);
    if (province !== undefined) {
      namesCity = province.name === '重庆';
      rest = rest.slice(province.written.length);
      continue;
    }
    const written =
      findNameAt(rest, names.full, goesOnAsRegion) === undefined ? prefecture.exec(rest)?.[0] : undefined;
    if (written === undefined) return { rest, namesCity };
    rest = rest.slice(written.length);
  }
}

/** A city or prefecture is followed by its county: in 万县市开县 the county is meant. */
function followDown(match: Match, text: string, names: DistrictNames): Match {
  if (!/[市府州]$/u.test(match.name)) return match;
  const next = findNameAt(text.slice(match.name.length), names.full, goesOnAsRegion);
  return next === undefined ? match : followDown(next, text.slice(match.name.length), names);
}

/** A full name further on counts only while nothing before it names another unit (仪陇县永川乡 is in 仪陇). */
function findNameFurtherOn(text: string, names: DistrictNames): Match | undefined {
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    const rest = characters.slice(index).join('');
    const match = findNameAt(rest, names.full, goesOnAsRegion);
    if (match !== undefined && !isGenericName(match.name)) return followDown(match, rest, names);
    if (/[县市区州旗乡镇村]/u.test(character)) return undefined;
    if (index > 0 && findLeadingProvince(rest) !== undefined) return undefined;
  }
  return undefined;
}

function findMatch(text: string, names: DistrictNames): Match | undefined {
  const { rest, namesCity } = withoutSuperiors(text, names);
  const full = findNameAt(rest, names.full, goesOnAsRegion);
  if (full !== undefined && (namesCity || !isGenericName(full.name))) return followDown(full, rest, names);
  if (full !== undefined) return undefined;
  return findNameAt(rest, names.bare, goesOnAsOtherUnit) ?? findNameFurtherOn(rest, names);
}

/**
 * A year takes away only what it excludes: a name not yet given, and an older meaning of a name that had its present
 * meaning by then. A former name used later is common, and boundaries moved; neither narrows.
 */
function narrowByYear(meanings: readonly NameMeaning[], year: number | undefined): readonly NameMeaning[] {
  if (year === undefined) return meanings;
  const hasPresent = meanings.some(({ via }) => via === 'present');
  const left = meanings.filter(({ via, from, until }) => {
    if (from !== undefined && from > year) return false;
    return !(hasPresent && via === 'former' && until !== undefined && until < year);
  });
  return left.length === 0 ? meanings : left;
}

function toReading(match: Match, year: number | undefined): PlaceReading {
  const meanings = narrowByYear(match.meanings, year);
  const codes = [...new Set(meanings.map(({ code }) => code))].sort();
  const [code] = codes;
  if (code === undefined) return { kind: 'unknown' };
  if (codes.length > 1) return { kind: 'ambiguous', codes, matchedName: match.name };
  const via = meanings.some((meaning) => meaning.via === 'present') ? 'present' : 'former';
  return { kind: 'district', code, via, matchedName: match.name };
}

/** The source's own words for today: 四川省巴县（今重庆市九龙坡区）. */
const presentInBrackets = /[（(](?:今|现)(?:属|为|名)?(?<present>[^（）()]+)[）)]/u;

/**
 * Reads a place as written into a present district. Never guesses: a name that was divided stays ambiguous, and a
 * township narrows nothing, since the table holds no townships.
 */
export function resolvePlace(asWritten: string, gazetteer: Gazetteer, year?: number): PlaceReading {
  const text = toSimplified(asWritten.replace(/[\s\u3000]+/gu, '')).replace(
    /^(?:今|现|原|祖籍|籍贯|生于|出生于)[:：]?/u,
    '',
  );
  const present = presentInBrackets.exec(text)?.groups?.['present'];
  if (present !== undefined) {
    const reading = resolvePlace(present, gazetteer, year);
    if (reading.kind === 'district' || reading.kind === 'elsewhere') return reading;
  }
  const province = findLeadingProvince(text);
  if (province !== undefined && !homeCodesOf(gazetteer).has(province.code)) {
    return province.name === undefined
      ? { kind: 'elsewhere' }
      : { kind: 'elsewhere', province: province.name };
  }
  const match = findMatch(text, namesIn(gazetteer));
  return match === undefined ? { kind: 'unknown' } : toReading(match, year);
}
