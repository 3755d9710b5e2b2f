import type { Archive } from '../../archive/archive.ts';
import { toQualityRecords } from '../../archive/quality-records.ts';
import {
  qualityTables,
  type QualityRecord,
  type QualityTable,
} from '../../domain/verification/quality-record.ts';
import { tallyQuality, type QualityTally } from '../../domain/verification/quality-tally.ts';

/** What is counted of an archive, gathered once for all its pages. */
export interface QualityBook {
  /** Tables that have rows, in the order of reports. */
  tables: readonly { table: QualityTable; tally: QualityTally }[];
  /** People by the district whose roll they stand in. */
  districts: ReadonlyMap<string, { records: readonly QualityRecord[]; tally: QualityTally }>;
}

const books = new WeakMap<Archive, QualityBook>();

export function qualityBookOf(archive: Archive): QualityBook {
  const known = books.get(archive);
  if (known !== undefined) return known;
  const records = toQualityRecords(archive);
  const byTable = Map.groupBy(records, ({ table }) => table);
  const byDistrict = Map.groupBy(byTable.get('roll') ?? [], ({ district }) => district);
  const book: QualityBook = {
    tables: qualityTables.flatMap((table) => {
      const rows = byTable.get(table) ?? [];
      return rows.length === 0 ? [] : [{ table, tally: tallyQuality(rows) }];
    }),
    districts: new Map(
      [...byDistrict]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, rows]) => [code, { records: rows, tally: tallyQuality(rows) }]),
    ),
  };
  books.set(archive, book);
  return book;
}
