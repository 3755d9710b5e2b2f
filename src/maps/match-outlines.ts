import type { District } from '../domain/places/places.ts';
import { readDistrictOutlines, type DistrictOutline } from './district-outlines.ts';

interface CodedName {
  code: string;
  name: string;
}

export interface MatchedOutlines {
  /**
   * With codes and names of today, in the order of the codes. Where the package has prefectures only, a prefecture stands
   * for its districts, with the package's code and name.
   */
  outlines: readonly DistrictOutline[];
  /** What the package calls otherwise. */
  drifted: readonly { packaged: CodedName; today: CodedName }[];
  /** Outlines that are of no district, and districts that have no outline. */
  unmatched: { outlines: readonly CodedName[]; districts: readonly CodedName[] };
}

/** The outlines of the gazetteer's districts: by code and name, else by a code or name that the district bore before. */
export function matchOutlines(districts: readonly District[]): MatchedOutlines {
  const provinces = [...new Set(districts.map(({ code }) => code.slice(0, 2)))].sort();
  const packaged = provinces.flatMap((province) => readDistrictOutlines(province));
  const matched = new Map<string, { outline: DistrictOutline; today: CodedName }>();
  const strays: CodedName[] = [];
  for (const outline of packaged) {
    const today = findDistrict(outline, districts) ?? asPrefecture(outline, districts);
    if (today === undefined || matched.has(today.code)) strays.push(toCodedName(outline));
    else matched.set(today.code, { outline, today: toCodedName(today) });
  }
  const pairs = [...matched.values()].sort((a, b) => (a.today.code < b.today.code ? -1 : 1));
  const outlines = pairs.map(({ outline, today }) => ({ ...outline, ...today }));
  return {
    outlines,
    drifted: pairs
      .map(({ outline, today }) => ({ packaged: toCodedName(outline), today }))
      .filter(({ packaged: { code, name }, today }) => code !== today.code || name !== today.name),
    unmatched: {
      outlines: strays,
      districts: districts.filter(({ code }) => findOutline(outlines, code) === undefined).map(toCodedName),
    },
  };
}

/** The outline of a district, or of the prefecture it lies in. */
export function findOutline<Outline extends CodedName>(
  outlines: readonly Outline[],
  districtCode: string,
): Outline | undefined {
  return (
    outlines.find(({ code }) => code === districtCode) ??
    outlines.find(({ code }) => isPrefectureOf(code, districtCode))
  );
}

function isPrefectureOf(code: string, districtCode: string): boolean {
  return code.endsWith('00') && code.slice(0, 4) === districtCode.slice(0, 4);
}

function asPrefecture(outline: CodedName, districts: readonly District[]): CodedName | undefined {
  return districts.some(({ code }) => isPrefectureOf(outline.code, code)) ? outline : undefined;
}

function findDistrict(outline: CodedName, districts: readonly District[]): District | undefined {
  const listed = ({ formerCode, name }: District['listNames'][number]) =>
    formerCode === outline.code && name === outline.name;
  return (
    districts.find(({ code, name }) => code === outline.code && name === outline.name) ??
    districts.find(({ listNames }) => listNames.some(listed)) ??
    districts.find(
      ({ code, formerNames }) =>
        code.slice(0, 2) === outline.code.slice(0, 2) &&
        formerNames.some(({ name }) => name === outline.name),
    )
  );
}

function toCodedName({ code, name }: CodedName): CodedName {
  return { code, name };
}
