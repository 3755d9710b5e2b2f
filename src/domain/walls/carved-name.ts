import { splitList, type RowPlace } from '../table.ts';
import type { WallRow } from '../tables.ts';

/** One name on a wall, where and as it is carved. */
export interface CarvedName {
  /** The facility whose sheet the row stands in. */
  facilityId: string;
  panel: string;
  /** Counted from the right, as names are read. */
  column: string;
  /** Counted from the top. */
  line: string;
  /** As carved; □ for what can't be read. */
  carved: string;
  /** Whom the registrar takes it for; several where the carving fits several. */
  personIds: string[];
  note: string;
  place: RowPlace;
}

export function toCarvedName(row: WallRow, place: RowPlace): CarvedName {
  return {
    facilityId: /([^/]+)\.csv$/iu.exec(place.file)?.[1] ?? '',
    panel: row.panel,
    column: row.column,
    line: row.line,
    carved: row.carved,
    personIds: splitList(row.person),
    note: row.note,
    place,
  };
}
