import type { Archive } from '../../archive/archive.ts';
import { listUnsourced, type QualityRecord } from '../../domain/verification/quality-record.ts';
import { qualityWords as words } from '../../i18n/quality.ts';
import { links } from '../../site.ts';
import { nameDistrict } from './name-district.ts';
import { qualityBookOf } from './quality-book.ts';
import { toQualityHistory, type QualityHistory } from './quality-history.ts';
import { toFieldLines, toFigureLine, type FieldLine, type FigureLine } from './quality-page.ts';

/** The figures of one district's roll, and the people of whom something is disputed or unsourced. */
export interface DistrictQualityPage {
  code: string;
  name: string;
  lead: string;
  figures: FigureLine;
  fields: FieldLine[];
  ages: { year: string; count: number }[];
  disputed: NamedFields;
  unsourced: NamedFields;
  history: QualityHistory;
}

export interface NamedFields {
  people: { name: string; href: string; fields: string }[];
  /** How many more there are. */
  more: number;
}

const peopleShown = 200;

/** Codes of the districts that have pages: those whose roll has people. */
export function listQualityDistricts(archive: Archive): string[] {
  return [...qualityBookOf(archive).districts.keys()];
}

export function toDistrictQualityPage(archive: Archive, code: string): DistrictQualityPage {
  const found = qualityBookOf(archive).districts.get(code);
  if (found === undefined)
    throw new Error(`quality/${code}: roll/${code}.csv has no people. Add them, or leave the page out.`);
  const { records, tally } = found;
  const name = nameDistrict(archive, code);
  return {
    ...{ code, name },
    lead: words.districtLead(name, records.length),
    figures: toFigureLine(name, tally),
    fields: toFieldLines(tally),
    ages: [...tally.unverifiedByYear].map(([year, count]) => ({
      year: year === '' ? words.noYear : words.year(year),
      count,
    })),
    disputed: toNamedFields(records, ({ disputed }) => disputed),
    unsourced: toNamedFields(records, listUnsourced),
    history: toQualityHistory(archive, code),
  };
}

function toNamedFields(
  records: readonly QualityRecord[],
  fieldsOf: (record: QualityRecord) => readonly string[],
): NamedFields {
  const found = records
    .map((record) => ({ record, fields: fieldsOf(record) }))
    .filter(({ fields }) => fields.length > 0);
  return {
    people: found.slice(0, peopleShown).map(({ record, fields }) => ({
      name: record.name,
      href: links.person(record.id),
      fields: words.disputedFields(fields),
    })),
    more: Math.max(0, found.length - peopleShown),
  };
}
