import type { ImportFinding } from '../../../../domain/imports/import-finding.ts';
import { tables } from '../../../../domain/tables.ts';
import type { TableName } from '../../../../domain/table.ts';
import { describeImportFinding } from '../../../../i18n/import-findings.ts';
import { importWords } from '../../../../i18n/staff-import.ts';
import { writeColouredCopy } from '../../../../imports/coloured-copy.ts';
import type { PreparedImport } from '../../../../imports/prepared-import.ts';
import type { ImportCounts } from '../import-details.ts';
import {
  linesOfPart,
  type AddedLine,
  type ChangedLine,
  type FindingLine,
  type PerhapsLine,
  type ResultList,
} from '../import-result.ts';
import { toSheetSummaries } from './to-sheet-summaries.ts';

export interface ResultPart {
  name: string;
  bytes: Uint8Array;
}

/** What was found, in the parts that the desk keeps, and its figures. */
export async function listParts(prepared: PreparedImport): Promise<{
  parts: ResultPart[];
  counts: ImportCounts;
}> {
  const { book, plans, findings, difference } = prepared;
  const sorted = [...findings].sort((a, b) => rankOf(a) - rankOf(b));
  const parts: ResultPart[] = [
    toPart('sheets', toSheetSummaries(plans)),
    toPart('sources', [...prepared.sourceIds]),
    ...toParts('findings', sorted.map(toFindingLine)),
    ...toParts('added', difference.added.map(toAddedLine)),
    ...toParts('changed', difference.changed.map(toChangedLine)),
    ...toParts('perhaps', difference.perhapsSame.map(toPerhapsLine)),
  ];
  if (findings.length > 0)
    parts.push({ name: 'copy', bytes: await writeColouredCopy(book, plans, findings) });
  return { parts, counts: toCounts(prepared) };
}

/** Errors first; within them the order of sheets and rows stays. */
function rankOf({ level }: ImportFinding): number {
  return level === 'error' ? 0 : 1;
}

function toCounts({ findings, difference, unsourced }: PreparedImport): ImportCounts {
  const { added, changed, unchanged, perhapsSame } = difference;
  const errors = findings.filter(({ level }) => level === 'error').length;
  return {
    rows: added.length + changed.length + unchanged,
    added: added.length,
    changed: changed.length,
    cells: changed.reduce((sum, { cells }) => sum + cells.length, 0),
    unchanged,
    perhaps: perhapsSame.length,
    errors,
    warnings: findings.length - errors,
    unsourced,
  };
}

function toFindingLine(finding: ImportFinding): FindingLine {
  const { level, sheet, row, column = '', heading = '', value = '' } = finding;
  return { level, sheet, row, column, heading, value: toShown(value), ...describeImportFinding(finding) };
}

function toAddedLine({
  table,
  name,
  place,
  cells,
  kept,
}: PreparedImport['difference']['added'][number]): AddedLine {
  const shown = [
    ...Object.entries(cells).map(([key, value]) => ({ heading: headingOf(table, key), value })),
    ...Object.entries(kept).map(([heading, value]) => ({ heading, value })),
  ];
  return {
    sheet: place.sheet,
    row: place.row,
    table: tables[table].title,
    name,
    cells: shown
      .filter(({ value }) => value !== '')
      .map(({ heading, value }) => ({ heading, value: toShown(value) })),
  };
}

function headingOf(table: TableName, key: string): string {
  return new Map(Object.entries(tables[table].columns)).get(key)?.heading ?? key;
}

function toChangedLine({
  table,
  record,
  name,
  place,
  cells,
}: PreparedImport['difference']['changed'][number]): ChangedLine {
  return {
    sheet: place.sheet,
    row: place.row,
    table: tables[table].title,
    record,
    name,
    cells: cells.map(({ field, before, after }) => ({
      field,
      before: toShown(before),
      after: toShown(after),
    })),
  };
}

function toPerhapsLine({
  place,
  name,
  record,
  at,
  isWhole,
}: PreparedImport['difference']['perhapsSame'][number]): PerhapsLine {
  return {
    sheet: place.sheet,
    row: place.row,
    name,
    record,
    known: importWords.changesPage.knownAt(at.file, at.row),
    isWhole,
  };
}

/** A page shows the beginning of a long text; the whole stands in the sheet. */
const mostShown = 400;

function toShown(text: string): string {
  const characters = Array.from(text);
  return characters.length <= mostShown ? text : `${characters.slice(0, mostShown).join('')}……`;
}

function toParts(list: ResultList, lines: readonly unknown[]): ResultPart[] {
  const parts: ResultPart[] = [];
  for (let first = 0; first < lines.length; first += linesOfPart)
    parts.push(toPart(`${list}-${parts.length}`, lines.slice(first, first + linesOfPart)));
  return parts;
}

function toPart(name: string, value: unknown): ResultPart {
  return { name, bytes: new TextEncoder().encode(JSON.stringify(value)) };
}
