import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import { readDate } from '../dates/read-date.ts';
import { splitList, type RowPlace } from '../table.ts';
import type { UpkeepRow } from '../tables.ts';
import { conditionGrades, findWord, upkeepKinds, type ConditionGrade, type UpkeepKind } from '../words.ts';

/** One patrol or repair of a grave or a facility. */
export interface UpkeepRecord {
  /** Id of the grave or the facility. */
  recordId: string;
  kind: UpkeepKind;
  date: FuzzyDate;
  /** As it was found on patrol, or stood after the repair. */
  condition: ConditionGrade | undefined;
  text: string;
  photoIds: string[];
  beforeIds: string[];
  afterIds: string[];
  /** A post, never a name. */
  doneBy: string;
  note: string;
  place: RowPlace;
}

export function toUpkeepRecord(row: UpkeepRow, place: RowPlace): UpkeepRecord {
  return {
    recordId: row.record,
    kind: findWord(upkeepKinds, row.kind) ?? '其他',
    date: readDate(row.date),
    condition: findWord(conditionGrades, row.condition),
    text: row.text,
    photoIds: splitList(row.photos),
    beforeIds: splitList(row.before),
    afterIds: splitList(row.after),
    doneBy: row.doneBy,
    note: row.note,
    place,
  };
}
