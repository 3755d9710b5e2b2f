import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { readPosition } from '../graves/grave-position.ts';
import { listGraveOverlaps } from './overlapping-graves.ts';
import type { PlanCheck, SaidOfPlan } from './plan-check.ts';
import { distanceToLine, middleOf } from './plan-measures.ts';
import type { PlanFeature, PlanPoint } from './plan.ts';

type Rings = readonly (readonly PlanPoint[])[];

/** Metres by which a grave may reach beyond the outline of its plot: lines drawn by hand. */
const tolerance = 0.3;

/** Where the graves lie: each within its plot, and none where another is. */
export function checkPlanPlots(check: PlanCheck): void {
  const { plan, tell } = check;
  const graves = plan.features.filter(({ kind }) => kind === '墓');
  const outlines = listOutlines(check);
  const withoutOutline = new Map<string, PlanFeature[]>();
  for (const grave of graves) {
    const plot = plotOf(grave, check);
    if (plot === '') continue;
    const rings = outlines.get(keyOf(plot));
    if (rings === undefined) withoutOutline.set(plot, [...(withoutOutline.get(plot) ?? []), grave]);
    else checkWithin({ grave, plot, rings, check });
  }
  for (const [plot, lying] of withoutOutline) {
    const position = lying[0]?.position ?? 1;
    tell({ level: 'warning', kind: 'plan-plot-missing', position, value: `${lying.length}`, detail: plot });
  }
  checkOverlaps(graves, check);
}

/** Outlines by plot; a plot may be drawn in several pieces. */
function listOutlines({ plan, tell }: PlanCheck): Map<string, Rings[]> {
  const outlines = new Map<string, Rings[]>();
  for (const { kind, plot, name, geometry, position } of plan.features) {
    if (kind !== '墓区' || geometry.kind !== 'area') continue;
    const key = keyOf(plot === '' ? name : plot);
    if (key === '') tell({ level: 'warning', kind: 'plan-plot-unnamed', position });
    else outlines.set(key, [...(outlines.get(key) ?? []), geometry.rings]);
  }
  return outlines;
}

/** 三区 and 3区 are one. */
function keyOf(plot: string): string {
  return readPosition(plot).join(' ');
}

/** The ledger's word, since the drawing may leave it out. */
function plotOf({ graveId, plot }: PlanFeature, { ledger }: PlanCheck): string {
  const written = ledger.get(graveId)?.cells.plot ?? '';
  return written === '' ? plot : written;
}

interface WithinCheck {
  grave: PlanFeature;
  plot: string;
  rings: readonly Rings[];
  check: PlanCheck;
}

function checkWithin({ grave, plot, rings, check }: WithinCheck): void {
  const { geometry, position } = grave;
  const corners = geometry.kind === 'area' ? geometry.rings.flat() : [];
  const said = { position, value: plot, ...ledgerPlaceOf(grave, check) };
  if (isOutside(middleOf(geometry), rings)) {
    check.tell({ level: 'error', kind: 'plan-grave-outside', ...said });
  } else if (corners.some((corner) => isOutside(corner, rings))) {
    check.tell({ level: 'warning', kind: 'plan-grave-over-edge', ...said });
  }
}

function isOutside(point: PlanPoint, outlines: readonly Rings[]): boolean {
  return outlines.every(
    (rings) =>
      !booleanPointInPolygon([...point], { type: 'Polygon', coordinates: toCoordinates(rings) }) &&
      rings.every((ring) => distanceToLine(point, ring) > tolerance),
  );
}

function toCoordinates(rings: Rings): [number, number][][] {
  return rings.map((ring) => ring.map(([east, north]) => [east, north]));
}

function ledgerPlaceOf(
  { graveId }: PlanFeature,
  { ledger }: PlanCheck,
): Pick<SaidOfPlan, 'other' | 'detail'> {
  const row = ledger.get(graveId);
  return row === undefined ? {} : { detail: graveId, other: { file: row.file, row: row.row } };
}

/** Where somebody was moved away, another may lie today. */
function checkOverlaps(graves: readonly PlanFeature[], check: PlanCheck): void {
  const { movedAway, file, tell } = check;
  const lying = graves.filter(({ graveId }) => !movedAway.has(graveId));
  for (const { first, second } of listGraveOverlaps(lying)) {
    // Two shapes of one grave are told already.
    if (first.graveId === second.graveId && first.graveId !== '') continue;
    tell({
      level: 'error',
      kind: 'plan-graves-overlap',
      position: second.position,
      value: second.graveId,
      detail: first.graveId,
      other: { file, row: first.position },
    });
  }
}
