import type { DrawingGrid } from './drawing-grid.ts';
import type { IdColumn } from './id-column.ts';
import type { PlanFeatureKind } from './plan.ts';

/**
 * What the page of a plan loads to find graves and ways by itself (`plan.json`): everything a card, a way and a slip
 * need. Column by column, since like stands beside like and packs well. Lengths are decimetres of the drawing.
 */
export interface PlanData {
  /** Name of the facility. */
  facility: string;
  /** Full public address of a grave's page, around its id: the QR code of a slip. */
  graveAddress: readonly [before: string, after: string];
  grid: DrawingGrid;
  features: readonly PackedFeature[];
  plots: readonly PackedPlot[];
  graves: PackedGraves;
  people: PackedPeople;
  /** Characters of the names in another writing, in pairs: 張张國国. */
  writings: string;
}

/** What the walker needs of the drawing. Shapes are flat lists: x, y, then steps across and down. */
export interface PackedFeature {
  kind: PlanFeatureKind;
  name: string;
  shape: 'point' | 'line' | 'area';
  rings: readonly (readonly number[])[];
}

/** A plot and the usual box of its graves; `angle` in degrees against the clock. */
export interface PackedPlot {
  name: string;
  width: number;
  depth: number;
  angle: number;
}

export interface PackedGraves {
  /** In the order in which one walks; those that are drawn stand first. */
  ids: IdColumn;
  drawn: number;
  /** Index of the plot. */
  plot: readonly number[];
  row: readonly string[];
  number: readonly string[];
  /** A digit each: the place among `graveStates`, 9 where the ledger does not say. */
  state: string;
  /** Middles of those drawn: each as steps from the one before. */
  x: readonly number[];
  y: readonly number[];
  /** Box of graves that differ from their plot's usual one, by index. */
  boxes: Readonly<Record<string, readonly [width: number, depth: number, angle: number]>>;
  /** Names as carved, by index, where they are not just those of the people. */
  carved: Readonly<Record<string, readonly string[]>>;
  /** Indexes of graves whose people lie elsewhere today. */
  left: readonly number[];
  /** Photographs of stones; the index of each one's grave as steps from the one before. */
  photos: { grave: readonly number[]; ids: IdColumn };
}

export interface PackedPeople {
  ids: IdColumn;
  names: readonly string[];
  /** Index of each one's grave, as steps from the one before. */
  grave: readonly number[];
  /** Other names, by index. */
  others: Readonly<Record<string, readonly string[]>>;
  /** What tells people of one name apart, by index. */
  apart: Readonly<Record<string, string>>;
}

/** Whether an answer is of this shape; a page of an older build may meet the file of a newer one. */
export function isPlanData(value: unknown): value is PlanData {
  if (!isRecord(value)) return false;
  const { facility, graveAddress, grid, features, plots, graves, people, writings } = value;
  return (
    typeof facility === 'string' &&
    typeof writings === 'string' &&
    [graveAddress, features, plots].every(Array.isArray) &&
    [grid, graves, people].every(isRecord)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
