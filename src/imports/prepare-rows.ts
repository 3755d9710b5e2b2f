import path from 'node:path';
import { borrowTables } from '../archive/borrow-tables.ts';
import { checkFolder } from '../archive/check-content.ts';
import { readFolder, type ContentFolder } from '../archive/read-archive.ts';
import { rowsOf } from '../archive/read-tables.ts';
import { listChangedMeanwhile } from '../domain/imports/changed-meanwhile.ts';
import { createDistrictFinder } from '../domain/imports/district-finder.ts';
import { findExportDate } from '../domain/imports/find-export-date.ts';
import { createFindingMaker, type MakeFinding } from '../domain/imports/finding-maker.ts';
import type { AddedRecord, ImportDifference } from '../domain/imports/import-difference.ts';
import type { ImportFinding } from '../domain/imports/import-finding.ts';
import { keepChangedRows } from '../domain/imports/keep-changed-rows.ts';
import { leadBack, trialIdPrefix } from '../domain/imports/lead-back.ts';
import { mergeRows, type Merge } from '../domain/imports/merge-rows.ts';
import { mergeSheets } from '../domain/imports/merge-sheets.ts';
import type { ImportedRow, SheetPlan } from '../domain/imports/sheet-plan.ts';
import type { SourceBook } from '../domain/imports/source-book.ts';
import { lacksSource } from '../domain/imports/with-evidence.ts';
import { recordFates, wholeRecord, type RecordChange } from '../domain/ledger/record-change.ts';
import { createGazetteer, type Gazetteer } from '../domain/places/places.ts';
import type { FileDifference, ImportRequest, PreparedImport } from './prepared-import.ts';
import { listTableMarks } from './table-marks.ts';

export interface ReadImport {
  book: SourceBook;
  plans: readonly SheetPlan[];
  rows: readonly ImportedRow[];
  /** What was found while the book was read. */
  findings: readonly ImportFinding[];
}

type Place = Pick<ImportRequest, 'contentDir' | 'projectDir' | 'district' | 'today'>;

/** Compares rows that were read with the archive, and checks the archive as it would be. */
export function prepareRows(read: ReadImport, place: Place): PreparedImport {
  const { book, plans, rows } = read;
  const { contentDir, projectDir = contentDir } = place;
  const tableMarks = listTableMarks(contentDir);
  const own = readFolder(contentDir);
  const project = path.resolve(projectDir) === path.resolve(contentDir) ? own : readFolder(projectDir);
  const makeFinding = createFindingMaker(plans);
  const merge = mergeRows({
    rows,
    sheets: own.sheets,
    sheetFiles: new Map(plans.flatMap((plan) => toSheetFile(plan))),
    district: place.district,
    findDistrict: createDistrictFinder(readGazetteer(own, project)),
    isFaulty: createIsFaulty(read.findings),
    makeFinding,
  });
  const { difference } = merge;
  const unsourced = listUnsourced(difference.added);
  const findings = [
    ...read.findings,
    ...merge.findings,
    ...listChangedMeanwhile(difference.changed, own.sheets.corrections, findExportDate(book)),
    ...withoutToldElsewhere(
      checkMerged({ merge, own, project, today: place.today, makeFinding }),
      difference,
      unsourced,
    ),
  ].sort(byPlace(book));
  const isChanging = difference.added.length + difference.changed.length > 0;
  return {
    ...{ book, plans, findings, difference, tableMarks },
    changes: toChanges(difference),
    files: listFiles(difference, own),
    unsourced: unsourced.size,
    sourceIds: listSourceIds(difference, own, project),
    isAcceptable: isChanging && findings.every(({ level }) => level !== 'error'),
  };
}

/** Who has no source gets the import's; who is like somebody of the archive is asked about once. */
function withoutToldElsewhere(
  findings: readonly ImportFinding[],
  { perhapsSame }: ImportDifference,
  unsourced: ReadonlySet<string>,
): ImportFinding[] {
  const asked = new Set(perhapsSame.map(({ place }) => `${place.sheet}:${place.row}`));
  return findings.filter(
    ({ kind, sheet, row }) =>
      !(kind === 'source-missing' && unsourced.has(`${sheet}:${row}`)) &&
      !(kind === 'person-twice' && asked.has(`${sheet}:${row}`)),
  );
}

function createIsFaulty(findings: readonly ImportFinding[]): (row: ImportedRow) => boolean {
  const errors = findings.filter(({ level }) => level === 'error');
  const faulty = new Set(errors.map(({ sheet, row }) => `${sheet}:${row}`));
  return ({ sheet, row }) => faulty.has(`${sheet}:${row}`);
}

/** New rows that get their source from the grounds of the import. */
function listUnsourced(added: readonly AddedRecord[]): ReadonlySet<string> {
  const lacking = added.filter((record) => lacksSource(record));
  return new Set(lacking.map(({ place }) => `${place.sheet}:${place.row}`));
}

function listSourceIds(
  { added }: ImportDifference,
  own: ContentFolder,
  project: ContentFolder,
): ReadonlySet<string> {
  const rows = [...rowsOf(own.sheets, 'sources'), ...rowsOf(project.sheets, 'sources')];
  const brought = added.filter(({ table }) => table === 'sources');
  return new Set([...rows.map(({ cells }) => cells.id), ...brought.map(({ id }) => id)]);
}

function toSheetFile(plan: SheetPlan): [sheet: string, file: string][] {
  return plan.kind === 'taken' && plan.file !== undefined ? [[plan.sheet, plan.file]] : [];
}

function readGazetteer(own: ContentFolder, project: ContentFolder): Gazetteer {
  const { sheets } = borrowTables(own.sheets, project.sheets);
  return createGazetteer(rowsOf(sheets, 'places').map(({ cells }) => cells));
}

function checkMerged(checked: {
  merge: Merge;
  own: ContentFolder;
  project: ContentFolder;
  today: string;
  makeFinding: MakeFinding;
}): ImportFinding[] {
  const { merge, own, project, today, makeFinding } = checked;
  if (merge.difference.added.length + merge.difference.changed.length === 0) return [];
  const trialIds = new Map(merge.difference.added.map((record, index) => [record, trialIdPrefix + index]));
  const idOf = (record: AddedRecord) => (record.id === '' ? (trialIds.get(record) ?? '') : record.id);
  const { sheets, placeOf } = mergeSheets(own.sheets, merge.difference, idOf);
  const options = { today, ...(project === own ? {} : { project }) };
  return leadBack({
    after: checkFolder({ directory: own.directory, sheets }, options),
    before: (rows) =>
      checkFolder(
        rows === 'all'
          ? own
          : { directory: own.directory, sheets: keepChangedRows(own.sheets, merge.difference.changed) },
        options,
      ),
    changedAt: merge.changedAt,
    placeOf,
    addedFrom: merge.addedFrom,
    makeFinding,
  });
}

/** By sheet, row and column, as the workbook has them; errors first where several are about one cell. */
function byPlace({ sheets }: SourceBook): (a: ImportFinding, b: ImportFinding) => number {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const columnOf = ({ column = '' }: ImportFinding) => column.padStart(3);
  return (a, b) =>
    (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) ||
    a.row - b.row ||
    (columnOf(a) < columnOf(b) ? -1 : columnOf(a) > columnOf(b) ? 1 : a.level < b.level ? -1 : 1);
}

function toChanges({ added, changed }: ImportDifference): RecordChange[] {
  const fate = { field: wholeRecord, before: '', after: recordFates.added };
  return [
    ...added.map(({ table, id }) => ({ table, record: id, ...fate })),
    ...changed.flatMap(({ table, record, cells }) =>
      cells.map(({ field, before, after }) => ({ table, record, field, before, after })),
    ),
  ];
}

function listFiles({ added, changed }: ImportDifference, { sheets }: ContentFolder): FileDifference[] {
  const known = new Set(Object.values(sheets).flatMap((ofTable) => ofTable.map(({ file }) => file)));
  const files = new Map<string, FileDifference>();
  const countIn = (file: string): FileDifference => {
    const counted = files.get(file) ?? { file, isNew: !known.has(file), added: 0, changed: 0 };
    files.set(file, counted);
    return counted;
  };
  for (const { file } of added) countIn(file).added += 1;
  for (const { at } of changed) countIn(at.file).changed += 1;
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
