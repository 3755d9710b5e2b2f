import { splitList } from '../table.ts';
import type { PlaceRow } from '../tables.ts';

/** A name a district, or part of it, bore for a time; years as the table writes them. */
export interface FormerName {
  name: string;
  from: string;
  until: string;
  basis: string;
  note: string;
  sourceIds: string[];
}

/** What the district stood under. */
export type Superior = FormerName;

/** A name and code in one run of the ministry's year-end code lists. */
export interface ListName extends FormerName {
  formerCode: string;
}

export interface District {
  /** The six-digit code of today. */
  code: string;
  id: string;
  name: string;
  level: string;
  formerNames: FormerName[];
  superiors: Superior[];
  listNames: ListName[];
}

export interface Gazetteer {
  findDistrict(code: string): District | undefined;
  requireDistrict(code: string): District;
  /** In the order of the codes. */
  listDistricts(): readonly District[];
  formerNamesOf(code: string): readonly FormerName[];
}

function toFormerName(row: PlaceRow): FormerName {
  return {
    name: row.name,
    from: row.from,
    until: row.until,
    basis: row.basis,
    note: row.note,
    sourceIds: splitList(row.sourceIds),
  };
}

function toDistrict(code: string, rows: readonly PlaceRow[]): District | undefined {
  const present = rows.find((row) => row.relation === '现名');
  if (present === undefined) return undefined;
  const related = (relation: string): PlaceRow[] => rows.filter((row) => row.relation === relation);
  return {
    code,
    id: present.id,
    name: present.name,
    level: present.level,
    formerNames: related('曾用名').map(toFormerName),
    superiors: related('上级').map(toFormerName),
    listNames: related('代码表名称').map((row) => ({ ...toFormerName(row), formerCode: row.formerCode })),
  };
}

/** Builds the gazetteer from the rows of 地名沿革表; rows of a code that has no 现名 are the check's concern and left out. */
export function createGazetteer(rows: readonly PlaceRow[]): Gazetteer {
  const rowsByCode = Map.groupBy(rows, (row) => row.code);
  const districts = new Map<string, District>();
  for (const code of [...rowsByCode.keys()].sort()) {
    const district = toDistrict(code, rowsByCode.get(code) ?? []);
    if (district !== undefined) districts.set(code, district);
  }
  const list = [...districts.values()];
  return {
    findDistrict: (code) => districts.get(code),
    requireDistrict(code) {
      const district = districts.get(code);
      if (district !== undefined) return district;
      throw new Error(
        `places.csv: no 现名 row has the code "${code}". Correct the code, or add the district to places.csv.`,
      );
    },
    listDistricts: () => list,
    formerNamesOf: (code) => districts.get(code)?.formerNames ?? [],
  };
}
