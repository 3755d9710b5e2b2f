import { toRows, type ContentSheets } from '../sheet.ts';
import type { TableName, TableSchema } from '../table.ts';
import { tables } from '../tables.ts';
import { listArchiveRows, type ArchiveRow } from './archive-rows.ts';
import { compareRow } from './compare-row.ts';
import type { MakeFinding } from './finding-maker.ts';
import type { AddedRecord, ChangedRecord, ImportDifference, PerhapsSame } from './import-difference.ts';
import type { ImportFinding } from './import-finding.ts';
import { matchPlainRows } from './match-plain-rows.ts';
import { matchRows, type Matching } from './match-rows.ts';
import { findRepeatedRows } from './repeated-rows.ts';
import type { ImportedRow } from './sheet-plan.ts';
import { findTargetFile, type TargetFile } from './target-file.ts';

export interface MergeRequest {
  rows: readonly ImportedRow[];
  sheets: ContentSheets;
  /** File that a sheet's rows belong to, by name of the sheet, where the sheet or the staff say one. */
  sheetFiles: ReadonlyMap<string, string>;
  district: string | undefined;
  /** Six-digit code of a district as offices write it. */
  findDistrict: (written: string) => string | undefined;
  /** Whether reading found an error in a row. */
  isFaulty: (row: ImportedRow) => boolean;
  makeFinding: MakeFinding;
}

export interface Merge {
  difference: ImportDifference;
  findings: ImportFinding[];
  /** Rows of sheets by the archive's row that they would change: `file:row`. */
  changedAt: ReadonlyMap<string, ImportedRow>;
  addedFrom: ReadonlyMap<AddedRecord, ImportedRow>;
}

class OpenMerge {
  readonly added: AddedRecord[] = [];
  readonly changed: ChangedRecord[] = [];
  readonly perhapsSame: PerhapsSame[] = [];
  readonly findings: ImportFinding[] = [];
  readonly changedAt = new Map<string, ImportedRow>();
  readonly addedFrom = new Map<AddedRecord, ImportedRow>();
  unchanged = 0;
}

/** What rows of sheets would change in the archive: new rows, changed cells, and nothing that goes away. */
export function mergeRows(request: MergeRequest): Merge {
  const merge = new OpenMerge();
  for (const [table, rows] of Map.groupBy(request.rows, (row) => row.table)) {
    const schema = tables[table];
    const repeated = findRepeatedRows(rows, request.isFaulty, request.makeFinding);
    merge.findings.push(...repeated.findings);
    mergeTable(schema, repeated.rows, { request, merge });
  }
  const { added, changed, unchanged, perhapsSame, findings, changedAt, addedFrom } = merge;
  return { difference: { added, changed, unchanged, perhapsSame }, findings, changedAt, addedFrom };
}

interface Work {
  request: MergeRequest;
  merge: OpenMerge;
}

function mergeTable(schema: TableSchema, rows: readonly ImportedRow[], { request, merge }: Work): void {
  const archive = listArchiveRows(schema, request.sheets[schema.name]);
  const files = request.sheets[schema.name].map(({ file }) => file);
  const matching = matchTable(schema, { rows, archive, request });
  merge.findings.push(...matching.findings);
  for (const matched of matching.rows) {
    const { row } = matched;
    if (matched.kind === 'found') mergeFound(row, matched.archive, { request, merge });
    else if (matched.kind === 'there-already') {
      merge.unchanged += 1;
      merge.perhapsSame.push(toPerhapsSame(row, matched.like, true));
    } else {
      if (matched.like !== undefined) merge.perhapsSame.push(toPerhapsSame(row, matched.like, false));
      const target = findTargetFile(row, {
        schema,
        files,
        sheetFile: request.sheetFiles.get(row.sheet),
        district: request.district,
        findDistrict: request.findDistrict,
      });
      addRow(row, target, { request, merge });
    }
  }
}

function matchTable(
  schema: TableSchema,
  given: { rows: readonly ImportedRow[]; archive: readonly ArchiveRow[]; request: MergeRequest },
): Matching {
  const { rows, archive, request } = given;
  if (schema.idColumn === null) {
    const { location } = schema;
    const fileOf = (row: ImportedRow) =>
      location.kind === 'file' ? location.path : request.sheetFiles.get(row.sheet);
    return { rows: matchPlainRows({ schema, rows, archive, fileOf }), findings: [] };
  }
  const redirects = request.sheets.redirects.flatMap((sheet) => toRows(tables.redirects, sheet));
  return matchRows({
    schema,
    rows,
    archive,
    redirects: new Map(redirects.map(({ cells }) => [cells.oldId, cells.newId])),
    makeFinding: request.makeFinding,
  });
}

function mergeFound(row: ImportedRow, archive: ArchiveRow, { request, merge }: Work): void {
  const schema = tables[row.table];
  const { cells, findings } = compareRow(row, archive, { schema, makeFinding: request.makeFinding });
  merge.findings.push(...findings);
  if (cells.length === 0) {
    merge.unchanged += 1;
    return;
  }
  const { file, row: number } = archive;
  merge.changed.push({
    table: row.table,
    record: idOf(schema, archive.cells) || file,
    name: nameOf(archive.cells),
    at: { file, row: number },
    place: { sheet: row.sheet, row: row.row },
    cells,
  });
  merge.changedAt.set(`${file}:${number}`, row);
}

function addRow(row: ImportedRow, target: TargetFile, { request, merge }: Work): void {
  if (target.kind !== 'file') {
    const isUnknown = target.kind === 'district-not-known';
    const [key, value] = isUnknown ? ['district', { value: target.value }] : [undefined, {}];
    merge.findings.push(request.makeFinding(row, key, { level: 'error', kind: target.kind, ...value }));
    return;
  }
  const added: AddedRecord = {
    table: row.table,
    id: idOf(tables[row.table], row.cells),
    name: nameOf(row.cells),
    file: target.file,
    place: { sheet: row.sheet, row: row.row },
    cells: withoutEmpty(row.cells),
    kept: withoutEmpty(row.kept),
  };
  merge.added.push(added);
  merge.addedFrom.set(added, row);
}

function withoutEmpty(cells: Cells): Cells {
  const isFull = Object.values(cells).every((cell) => cell !== '');
  return isFull ? cells : Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}

function toPerhapsSame(row: ImportedRow, like: ArchiveRow, isWhole: boolean): PerhapsSame {
  return {
    table: row.table,
    place: { sheet: row.sheet, row: row.row },
    name: nameOf(row.cells),
    record: idOf(tables[row.table], like.cells),
    at: { file: like.file, row: like.row },
    isWhole,
  };
}

type Cells = Readonly<Record<string, string>>;

function idOf({ idColumn }: { name: TableName; idColumn: string | null }, cells: Cells): string {
  return idColumn === null ? '' : (cells[idColumn] ?? '');
}

/** What a person would call the row. */
function nameOf(cells: Cells): string {
  const told = cells['name'] ?? cells['title'] ?? cells['carved'] ?? cells['caption'];
  return told ?? Object.values(cells).find((cell) => cell !== '') ?? '';
}
