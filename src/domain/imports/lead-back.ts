import { findColumnKey, type RowPlace, type TableSchema } from '../table.ts';
import { tables } from '../tables.ts';
import type { Finding } from '../rules/finding.ts';
import type { MakeFinding } from './finding-maker.ts';
import type { ImportFinding } from './import-finding.ts';
import type { AddedRecord } from './import-difference.ts';
import type { ImportedRow } from './sheet-plan.ts';

/** Ids of rows that have none yet, while the archive as it would be is checked. No id that is minted holds a 0. */
export const trialIdPrefix = '0-new-';

export interface LeadBackRequest {
  /** What the check finds in the archive as it would be. */
  after: readonly Finding[];
  /**
   * What it finds in the archive as it is, in all rows or in those that are changed, each by itself; asked only where that
   * matters.
   */
  before: (rows: 'all' | 'changed') => readonly Finding[];
  /** Row of a sheet by `file:row` of the archive as it would be. */
  changedAt: ReadonlyMap<string, ImportedRow>;
  placeOf: ReadonlyMap<AddedRecord, RowPlace>;
  addedFrom: ReadonlyMap<AddedRecord, ImportedRow>;
  makeFinding: MakeFinding;
}

/** What the check finds that the import would bring into the archive, at the rows and columns of its sheets. */
export function leadBack(request: LeadBackRequest): ImportFinding[] {
  const { after, before, changedAt, makeFinding } = request;
  const addedAt = new Map<string, ImportedRow>();
  for (const [record, { file, row }] of request.placeOf) {
    const from = request.addedFrom.get(record);
    if (from !== undefined) addedAt.set(`${file}:${row}`, from);
  }
  const rowAt = (place: Partial<RowPlace> | undefined) =>
    changedAt.get(keyOf(place)) ?? addedAt.get(keyOf(place));
  const isOurs = (finding: Finding) =>
    addedAt.has(keyOf(finding)) || (finding.other !== undefined && addedAt.has(keyOf(finding.other)));
  const isTouched = (finding: Finding) => rowAt(finding) !== undefined || rowAt(finding.other) !== undefined;
  const doubtful = after.filter((finding) => !isOurs(finding) && (isBreak(finding) || isTouched(finding)));
  const isWide = doubtful.some((finding) => rowAt(finding) === undefined || finding.other !== undefined);
  const isNew = doubtful.length === 0 ? () => false : createIsNew(before(isWide ? 'all' : 'changed'));
  const [fallback] = [...addedAt.values(), ...changedAt.values()];
  return after.flatMap((finding) => {
    if (!isOurs(finding) && !isNew(finding)) return [];
    const row = rowAt(finding);
    const other = rowAt(finding.other);
    if (row !== undefined) return [toImportFinding(finding, row, { other, makeFinding })];
    if (other !== undefined) {
      const turned = { ...finding, other: { file: finding.file, row: finding.row ?? 1 } };
      return [toImportFinding(turned, other, { other: undefined, makeFinding })];
    }
    // What an import breaks elsewhere in the archive is told at its first row, with the place that it breaks.
    if (!isBreak(finding) || fallback === undefined) return [];
    const elsewhere = { ...finding, other: { file: finding.file, row: finding.row ?? 1 } };
    return [toImportFinding(elsewhere, fallback, { other: undefined, makeFinding })];
  });
}

/**
 * Whether a row that the import does not touch may have been broken by it. Nothing goes away with an import, so a reference
 * that leads nowhere did so before, when its whole table was missing and only that was told.
 */
function isBreak({ level, kind }: Finding): boolean {
  return level === 'error' && kind !== 'reference-dead';
}

function keyOf(place: Partial<RowPlace> | undefined): string {
  return `${place?.file}:${place?.row}`;
}

/** Findings that the archive has already are not the import's; counted, since one may stand twice. */
function createIsNew(before: readonly Finding[]): (finding: Finding) => boolean {
  const counts = new Map<string, number>();
  for (const finding of before) counts.set(textOf(finding), (counts.get(textOf(finding)) ?? 0) + 1);
  return (finding) => {
    const text = textOf(finding);
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  };
}

function textOf({ level, kind, file, row, column, value }: Finding): string {
  return [level, kind, file, row, column, value].join('\u0000');
}

function toImportFinding(
  finding: Finding,
  row: ImportedRow,
  { other, makeFinding }: { other: ImportedRow | undefined; makeFinding: MakeFinding },
): ImportFinding {
  const { level, kind, table, column, value, detail } = finding;
  const schema: TableSchema = tables[table ?? row.table];
  const key = column === undefined ? undefined : findColumnKey(schema, column);
  const otherPlace =
    other !== undefined
      ? { sheet: other.sheet, row: other.row }
      : finding.other === undefined
        ? undefined
        : { sheet: finding.other.file, row: finding.other.row };
  const made = makeFinding(row, key, {
    level,
    kind,
    ...(isTold(value) ? { value } : {}),
    ...(isTold(detail) ? { detail } : {}),
    ...(otherPlace === undefined ? {} : { other: otherPlace }),
  });
  // A column that the sheet lacks is still what the sentence is about.
  return column === undefined || made.heading !== undefined ? made : { ...made, heading: column };
}

function isTold(text: string | undefined): text is string {
  return text !== undefined && !text.startsWith(trialIdPrefix);
}
