import { tables } from '../tables.ts';
import type { TableSchema } from '../table.ts';
import { toColumnLetters } from './column-letters.ts';
import { composeCell, isComposed, type CellPiece } from './compose-cells.ts';
import type { ImportFinding } from './import-finding.ts';
import { normaliseCell, type CellMeaning } from './normalise-cell.ts';
import { holdsPersonalData } from './personal-columns.ts';
import type { ColumnPlan, ColumnTarget, ImportedRow, SheetPlan } from './sheet-plan.ts';
import type { SourceCell, SourceRow, SourceSheet } from './source-book.ts';

export type TakenPlan = Extract<SheetPlan, { kind: 'taken' }>;

export interface ReadRow {
  /** Undefined where no column that is taken over says anything. */
  row: ImportedRow | undefined;
  findings: ImportFinding[];
}

/** Columns whose names may have gaps, by table. */
const nameColumns: ReadonlySet<string> = new Set(['roll.name', 'graves.carved', 'walls.carved']);

/** As texts too, after somebody has pasted values. */
const excelError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/u;

interface TakenColumn {
  plan: ColumnPlan;
  target: Exclude<ColumnTarget, { kind: 'left-out' | 'refused' }>;
  letters: string;
  meaning: CellMeaning;
  /** Whether its cell is the table's cell, without others or additions. */
  isAlone: boolean;
}

/** A function that reads a row of the sheet. */
export function toReadRow(sheet: SourceSheet, plan: TakenPlan): (source: SourceRow) => ReadRow {
  const schema: TableSchema = tables[plan.table];
  const columns = listTakenColumns(sheet, plan, schema);
  const columnOf = toColumnOf(columns);
  return (source) => {
    const place = { table: plan.table, sheet: sheet.name, row: source.number };
    const { cells, written, kept, pieces, district, found } = collectCells(source, columns, plan);
    for (const [key, ofKey] of Map.groupBy(pieces, (piece) => piece.key)) {
      const column = schema.columns[key];
      if (column !== undefined) cells[key] = composeCell(ofKey, column);
    }
    const findings = found.map((finding): ImportFinding => ({ ...place, ...finding }));
    if (isBare(cells) && isBare(kept)) return { row: undefined, findings };
    const more = {
      ...(district === undefined ? {} : { district }),
      ...(isBare(written) ? {} : { written }),
    };
    return { row: { ...place, cells, kept, columnOf, ...more }, findings };
  };
}

interface CollectedCells {
  cells: Record<string, string>;
  written: Record<string, string>;
  kept: Record<string, string>;
  /** What has to be put together with other cells. */
  pieces: CellPiece[];
  district?: string;
  found: Omit<ImportFinding, 'sheet' | 'row'>[];
}

function collectCells(
  { cells }: SourceRow,
  columns: readonly TakenColumn[],
  plan: TakenPlan,
): CollectedCells {
  const collected: CollectedCells = { cells: {}, written: {}, kept: {}, pieces: [], found: [] };
  for (const column of columns) {
    const cell = cells[column.plan.column - 1];
    if (cell === undefined || isEmpty(cell)) continue;
    const { text, finding } = readCell(cell, column, plan);
    const { target, letters } = column;
    const { heading } = column.plan;
    if (finding !== undefined) collected.found.push({ column: letters, heading, ...finding });
    if (text === '') continue;
    if (target.kind === 'kept') collected.kept[heading] = text;
    else if (target.kind === 'district') collected.district = text;
    else if (!column.isAlone) collected.pieces.push({ plan: column.plan, key: target.key, text });
    else {
      collected.cells[target.key] = text;
      const before = cell.text.trim();
      if (before !== text) collected.written[target.key] = before;
    }
  }
  return collected;
}

function listTakenColumns(sheet: SourceSheet, plan: TakenPlan, schema: TableSchema): TakenColumn[] {
  const keys = plan.columns.flatMap(({ target }) => ('key' in target ? [target.key] : []));
  return plan.columns.flatMap((column): TakenColumn[] => {
    const { target } = column;
    if (target.kind === 'left-out' || target.kind === 'refused') return [];
    const key = target.kind === 'column' ? target.key : undefined;
    const ofTable = key === undefined ? undefined : schema.columns[key];
    const isShared = keys.filter((other) => other === key).length > 1;
    return [
      {
        plan: column,
        target,
        letters: toColumnLetters(column.column),
        meaning: {
          value: ofTable?.value ?? { kind: 'text' },
          isName: key !== undefined && nameColumns.has(`${plan.table}.${key}`),
          countsFrom1904: sheet.countsFrom1904 === true,
        },
        isAlone: target.kind === 'column' && !isShared && !isComposed(column, ofTable),
      },
    ];
  });
}

function toColumnOf(columns: readonly TakenColumn[]): Record<string, string> {
  const columnOf: Record<string, string> = {};
  for (const { target, letters } of columns) {
    if (target.kind !== 'kept') columnOf[target.kind === 'district' ? 'district' : target.key] ??= letters;
  }
  return columnOf;
}

function isEmpty({ text, kind }: SourceCell): boolean {
  return kind !== 'error' && text.trim() === '';
}

function isBare(record: Readonly<Record<string, string>>): boolean {
  for (const key in record) if (Object.hasOwn(record, key)) return false;
  return true;
}

interface ReadCell {
  text: string;
  finding?: Pick<ImportFinding, 'kind' | 'level' | 'value' | 'detail'>;
}

function readCell(cell: SourceCell, { meaning }: TakenColumn, plan: TakenPlan): ReadCell {
  if (cell.kind === 'error' || excelError.test(cell.text)) {
    return { text: '', finding: { kind: 'cell-error', level: 'error', value: cell.text } };
  }
  if (holdsPersonalData(cell.text, plan.table)) {
    return { text: '', finding: { kind: 'personal-value', level: 'error' } };
  }
  const read = normaliseCell(cell, meaning);
  if (read.finding !== undefined || cell.kind !== 'formula') return read;
  return { text: read.text, finding: { kind: 'formula', level: 'warning', value: read.text } };
}
