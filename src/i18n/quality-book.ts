import type { Citation } from '../domain/records/records.ts';
import {
  isUnverified,
  listMissing,
  listUnsourced,
  type QualityRecord,
} from '../domain/verification/quality-record.ts';
import type { DuplicateSheet } from './duplicate-book.ts';
import { qualityWords } from './quality.ts';

export interface WorkListSources {
  listCitations(recordId: string): readonly Citation[];
  findSourceTitle(id: string): string;
  /** `2026-11-27`, for ages. */
  today: string;
}

const toDo = ['办理结果', '经办岗位', '办理日期'];
const done = ['', '', ''];

/** What an office has to do, a sheet for each kind; empty columns at the end are for what comes of it. */
export function toWorkSheets(records: readonly QualityRecord[], sources: WorkListSources): DuplicateSheet[] {
  return [
    {
      name: '待补栏目',
      headings: ['表', '编号', '姓名或名称', '缺几栏', '缺的栏', ...toDo],
      rows: records
        .map((record) => ({ record, missing: listMissing(record) }))
        .filter(({ missing }) => missing.length > 0)
        .sort((a, b) => b.missing.length - a.missing.length)
        .map(({ record, missing }) => [
          ...nameOf(record),
          String(missing.length),
          missing.join('、'),
          ...done,
        ]),
    },
    {
      name: '没有出处',
      headings: ['表', '编号', '姓名或名称', '栏目', ...toDo],
      rows: records.flatMap((record) =>
        listUnsourced(record).map((label) => [...nameOf(record), label, ...done]),
      ),
    },
    {
      name: '说法不一',
      headings: ['表', '编号', '姓名或名称', '栏目', '另一说', '出处', '定位', ...toDo],
      rows: records.flatMap((record) => toDisputedLines(record, sources)),
    },
    {
      name: '存疑',
      headings: ['表', '编号', '姓名或名称', '存疑', ...toDo],
      rows: records.flatMap((record) => record.gaps.map((gap) => [...nameOf(record), gap, ...done])),
    },
    {
      name: '待核',
      headings: ['表', '编号', '姓名或名称', '核查', '登记日期', '已登记几年', ...toDo],
      rows: records
        .filter(isUnverified)
        .sort((a, b) => compareDays(a.enteredOn, b.enteredOn))
        .map((record) => [
          ...nameOf(record),
          record.verification ?? '',
          record.enteredOn ?? qualityWords.noYear,
          yearsSince(record.enteredOn, sources.today),
          ...done,
        ]),
    },
  ];
}

function nameOf({ table, id, name }: QualityRecord): string[] {
  return [qualityWords.tableNames[table], id, name];
}

function toDisputedLines(
  record: QualityRecord,
  { listCitations, findSourceTitle }: WorkListSources,
): string[][] {
  if (record.disputed.length === 0) return [];
  return listCitations(record.id)
    .filter(({ adopted, value }) => !adopted && value !== '')
    .map(({ field, value, sourceId, locator }) => [
      ...nameOf(record),
      field,
      value,
      findSourceTitle(sourceId),
      locator,
      ...done,
    ]);
}

/** Oldest first; days that nobody knows are older than any. */
function compareDays(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function yearsSince(day: string | undefined, today: string): string {
  if (day === undefined) return '';
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  const isPast = today.slice(5) >= day.slice(5);
  return String(Math.max(0, isPast ? years : years - 1));
}
