import type { CarvedName } from './carved-name.ts';
import { parseWallNumber } from './wall-number.ts';

/** A wall as it stands. A number that is missing between two others is a blank place, and stays one. */
export interface WallLayout {
  /** Numbered ones first, then named ones in the order of the sheet. */
  panels: readonly WallPanel[];
  /** Where each name stands; every row of the sheet is in it. */
  spots: ReadonlyMap<CarvedName, WallSpot>;
}

export interface WallPanel {
  /** From 1, among the panels of the wall. */
  place: number;
  /** Undefined where the sheet calls it otherwise, or not at all. */
  number: number | undefined;
  /** As written; empty where the sheet names no panel. */
  name: string;
  /** By number: the first stands at the right. */
  columns: readonly WallColumn[];
  /** Rows that do not say column and line in numbers, in the order of the sheet. */
  unplaced: readonly CarvedName[];
  /** Names of the panel. */
  count: number;
}

export interface WallColumn {
  number: number;
  /** By line: the first stands at the top. */
  slots: readonly WallSlot[];
}

export interface WallSlot {
  line: number;
  /** One, unless rows contradict each other. */
  names: readonly CarvedName[];
}

export interface WallSpot {
  panel: number;
  /** Undefined where the sheet does not say column and line in numbers. */
  at: { column: number; line: number } | undefined;
  /** What the name is called by on its panel's page. */
  anchor: string;
}

/** Puts the rows of one wall in their places. */
export function layOutWall(names: readonly CarvedName[]): WallLayout {
  const byPanel = [...Map.groupBy(names, panelKeyOf).values()].sort(comparePanels);
  const spots = new Map<CarvedName, WallSpot>();
  const panels = byPanel.map((rows, index) => layOutPanel(rows, index + 1, spots));
  return { panels, spots };
}

/** 3, 三 and 第3面 are one panel. */
export function panelKeyOf({ panel }: Pick<CarvedName, 'panel'>): string {
  return parseWallNumber(panel)?.toString() ?? panel;
}

/** Column and line in numbers; undefined where either can't be read. */
export function placeOnPanel({
  column,
  line,
}: Pick<CarvedName, 'column' | 'line'>): WallSpot['at'] | undefined {
  const at = { column: parseWallNumber(column), line: parseWallNumber(line) };
  return at.column === undefined || at.line === undefined ? undefined : { column: at.column, line: at.line };
}

function comparePanels([a]: readonly CarvedName[], [b]: readonly CarvedName[]): number {
  const last = Number.MAX_SAFE_INTEGER;
  const [first, second] = [parseWallNumber(a?.panel ?? '') ?? last, parseWallNumber(b?.panel ?? '') ?? last];
  return first - second;
}

function layOutPanel(
  rows: readonly CarvedName[],
  place: number,
  spots: Map<CarvedName, WallSpot>,
): WallPanel {
  const unplaced: CarvedName[] = [];
  const byColumn = new Map<number, Map<number, CarvedName[]>>();
  for (const name of rows) {
    const at = placeOnPanel(name);
    if (at === undefined) {
      unplaced.push(name);
      spots.set(name, { panel: place, at, anchor: `n-${unplaced.length}` });
      continue;
    }
    const lines = byColumn.get(at.column) ?? new Map<number, CarvedName[]>();
    const together = [...(lines.get(at.line) ?? []), name];
    byColumn.set(at.column, lines.set(at.line, together));
    const anchor = `n-${at.column}-${at.line}${together.length === 1 ? '' : `-${together.length}`}`;
    spots.set(name, { panel: place, at, anchor });
  }
  const first = rows[0]?.panel ?? '';
  const columns = [...byColumn].sort(([a], [b]) => a - b).map(([number, lines]) => toColumn(number, lines));
  return { place, number: parseWallNumber(first), name: first, columns, unplaced, count: rows.length };
}

function toColumn(number: number, lines: ReadonlyMap<number, readonly CarvedName[]>): WallColumn {
  const slots = [...lines].sort(([a], [b]) => a - b).map(([line, names]) => ({ line, names }));
  return { number, slots };
}
