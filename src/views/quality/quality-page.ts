import type { Archive } from '../../archive/archive.ts';
import { everywhere } from '../../domain/verification/quality-figure.ts';
import type { FieldTally, QualityTally } from '../../domain/verification/quality-tally.ts';
import { qualityWords as words } from '../../i18n/quality.ts';
import { links } from '../../site.ts';
import { nameDistrict } from './name-district.ts';
import { qualityBookOf } from './quality-book.ts';
import { toQualityHistory, type QualityHistory } from './quality-history.ts';

/** How complete, sourced and verified the archive is; everything is a number with what it is out of. */
export interface QualityPage {
  tables: FigureLine[];
  fields: FieldLine[];
  districts: FigureLine[];
  /** Rows that are not verified, by the year they came in. */
  ages: { year: string; table: string; count: number }[];
  history: QualityHistory;
}

/** A table or a district. */
export interface FigureLine {
  name: string;
  href?: string;
  records: number;
  filled: Share;
  unsourced: Share;
  weak: Share;
  disputed: Share;
  /** Undefined where the table has no column for it. */
  unverified: Share | undefined;
}

export interface Share {
  count: number;
  of: number;
}

export type FieldLine = FieldTally & { of: number };

export function toQualityPage(archive: Archive): QualityPage {
  const { tables, districts } = qualityBookOf(archive);
  const roll = tables.find(({ table }) => table === 'roll')?.tally;
  return {
    tables: tables.map(({ table, tally }) => toFigureLine(words.tableNames[table], tally)),
    fields: roll === undefined ? [] : toFieldLines(roll),
    districts: [...districts].map(([code, { tally }]) => ({
      ...toFigureLine(nameDistrict(archive, code), tally),
      href: links.qualityOf(code),
    })),
    ages: tables.flatMap(({ table, tally }) =>
      [...tally.unverifiedByYear].map(([year, count]) => ({
        year: year === '' ? words.noYear : words.year(year),
        table: words.tableNames[table],
        count,
      })),
    ),
    history: toQualityHistory(archive, everywhere),
  };
}

export function toFieldLines({ fields, records }: QualityTally): FieldLine[] {
  return fields.map((field) => ({ ...field, of: records }));
}

export function toFigureLine(name: string, tally: QualityTally): FigureLine {
  const { records, filled, fillable, unsourced, weak, disputed, unverified } = tally;
  const ofRecords = (count: number): Share => ({ count, of: records });
  return {
    name,
    records,
    filled: { count: filled, of: fillable },
    unsourced: ofRecords(unsourced),
    weak: { count: weak, of: filled },
    disputed: ofRecords(disputed),
    unverified: unverified === undefined ? undefined : ofRecords(unverified),
  };
}
