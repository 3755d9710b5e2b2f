import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { UpkeepRecord } from '../../domain/upkeep/upkeep-record.ts';
import { upkeepWords as words } from '../../i18n/upkeep.ts';
import { toPhotos, type Photo } from '../photo/to-photo.ts';

/** One patrol or repair. */
export interface UpkeepLine {
  date: string;
  /** The grade of repair in words; empty where none was given. */
  condition: string;
  text: string;
  doneBy: string;
  note: string;
  photos: Photo[];
  before: Photo[];
  after: Photo[];
}

/** What was done to a grave or a facility, newest first. */
export interface UpkeepView {
  patrols: UpkeepLine[];
  repairs: UpkeepLine[];
  others: UpkeepLine[];
}

export function toUpkeep(archive: Archive, recordId: string): UpkeepView {
  const records = archive.upkeep.listUpkeep(recordId).toReversed();
  const linesOf = (kind: UpkeepRecord['kind']) =>
    records.filter((record) => record.kind === kind).map((record) => toLine(record, archive));
  return { patrols: linesOf('巡查'), repairs: linesOf('整修'), others: linesOf('其他') };
}

export function hasUpkeep({ patrols, repairs, others }: UpkeepView): boolean {
  return patrols.length + repairs.length + others.length > 0;
}

function toLine(record: UpkeepRecord, archive: Archive): UpkeepLine {
  const { condition } = record;
  const say = record.kind === '整修' ? words.conditionAfter : words.condition;
  return {
    date: record.date.kind === 'unknown' ? words.dateUnknown : formatDate(record.date),
    condition: condition === undefined ? '' : say(condition),
    text: record.text,
    doneBy: record.doneBy,
    note: record.note,
    photos: toPhotos(archive, record.photoIds),
    before: toPhotos(archive, record.beforeIds),
    after: toPhotos(archive, record.afterIds),
  };
}
