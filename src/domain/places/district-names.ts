import type { District, FormerName, Gazetteer } from './places.ts';

/** One meaning of a name: the district it leads to today. */
export interface NameMeaning {
  code: string;
  /** `part`: the district was carved out of the place that bore the name. */
  via: 'present' | 'former' | 'part';
  from?: number;
  until?: number;
}

export interface DistrictNames {
  /** 铜梁县, 石柱土家族自治县. */
  full: ReadonlyMap<string, readonly NameMeaning[]>;
  /** 铜梁, 石柱: the name without its kind of unit, of two characters or more. */
  bare: ReadonlyMap<string, readonly NameMeaning[]>;
}

const unitSuffix = /(?:(?:土家族|苗族){1,2}自治县|自治县|管理局|直隶州|直隶厅|矿区|区|县|市|州|府|厅)$/u;

/** Names of units that many cities had alike say nothing without the city, and nothing at all without the suffix. */
export function isGenericName(name: string): boolean {
  return /^(?:市中区|城关区|郊区|第.{1,3}区)$/u.test(name);
}

function bareNameOf(name: string): string | undefined {
  if (isGenericName(name)) return undefined;
  const bare = name.replace(unitSuffix, '');
  return bare !== name && Array.from(bare).length >= 2 ? bare : undefined;
}

function yearOf(written: string): number | undefined {
  const year = /\d{4}/u.exec(written)?.[0];
  return year === undefined ? undefined : Number(year);
}

function toMeaning(code: string, via: NameMeaning['via'], name?: FormerName): NameMeaning {
  const meaning: NameMeaning = { code, via };
  const from = name === undefined ? undefined : yearOf(name.from);
  const until = name === undefined ? undefined : yearOf(name.until);
  if (from !== undefined) meaning.from = from;
  if (until !== undefined) meaning.until = until;
  return meaning;
}

/** The unit a 上级 names at its head: 巴县 in 巴县（清重庆府辖地）的城区, nothing in 万县专区. */
function headOf(superior: string): string | undefined {
  return /^(?:四川省)?(?<head>\p{Script=Han}{1,6}?[县州厅])(?=[（(的]|$)/u.exec(superior)?.groups?.['head'];
}

type Add = (name: string, meaning: NameMeaning) => void;

function addNames(district: District, add: Add): void {
  const { code } = district;
  add(district.name, toMeaning(code, 'present'));
  for (const former of district.formerNames) add(former.name, toMeaning(code, 'former', former));
  // The years of the code lists are those of the lists, not of the names, and narrow nothing.
  for (const { name } of district.listNames)
    add(name, toMeaning(code, name === district.name ? 'present' : 'former'));
  for (const superior of district.superiors) {
    const head = headOf(superior.name);
    if (head !== undefined) add(head, toMeaning(code, 'part'));
  }
}

function push(map: Map<string, NameMeaning[]>, name: string, meaning: NameMeaning): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, [meaning]);
  else known.push(meaning);
}

const namesOfGazetteers = new WeakMap<Gazetteer, DistrictNames>();

/** All names of a gazetteer, present and former, with what each may mean; worked out once for each gazetteer. */
export function namesIn(gazetteer: Gazetteer): DistrictNames {
  const known = namesOfGazetteers.get(gazetteer);
  if (known !== undefined) return known;
  const full = new Map<string, NameMeaning[]>();
  const bare = new Map<string, NameMeaning[]>();
  for (const district of gazetteer.listDistricts()) {
    addNames(district, (name, meaning) => {
      push(full, name, meaning);
      const short = bareNameOf(name);
      if (short !== undefined) push(bare, short, meaning);
    });
  }
  const names = { full, bare };
  namesOfGazetteers.set(gazetteer, names);
  return names;
}
