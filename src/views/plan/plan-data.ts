import type { Archive } from '../../archive/archive.ts';
import { comparePositions } from '../../domain/graves/grave-position.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { createDrawingGrid, toGridPoint, type DrawingGrid } from '../../domain/plans/drawing-grid.ts';
import { toFootprint, usualSize, type GraveFootprint } from '../../domain/plans/grave-footprint.ts';
import { listGravePlaces, type GravePlace } from '../../domain/plans/grave-places.ts';
import { toIdColumn } from '../../domain/plans/id-column.ts';
import { packFeatures, toSteps } from '../../domain/plans/pack-shapes.ts';
import type { PackedGraves, PackedPlot, PlanData } from '../../domain/plans/plan-data.ts';
import type { CemeteryPlan } from '../../domain/plans/plan.ts';
import { graveStates } from '../../domain/words.ts';
import { absolute, links } from '../../site.ts';
import { toPhoto } from '../photo/to-photo.ts';
import { packPeople } from './pack-people.ts';

/** What the page of a facility's plan loads; see `PlanData`. */
export function toPlanData(archive: Archive, facilityId: string): PlanData {
  const plan = archive.findPlan(facilityId);
  const facility = archive.findFacility(facilityId);
  if (plan === undefined || facility === undefined) {
    throw new Error(`facilities/${facilityId}.geojson: there is no such drawing of a facility.`);
  }
  const grid = createDrawingGrid(plan);
  const entries = listEntries(archive, plan);
  const graves = entries.map(({ grave }) => grave);
  const [before = '', after = ''] = absolute(links.grave('\n')).split('\n');
  const { people, carved, writings } = packPeople(archive, graves);
  const packed = packGraves(archive, entries, grid);
  return {
    facility: facility.name,
    graveAddress: [before, after],
    grid,
    features: packFeatures(plan, grid),
    plots: packed.plots,
    graves: { ...packed.graves, carved },
    people,
    writings,
  };
}

interface Entry {
  grave: Grave;
  /** Undefined for a grave that the drawing leaves out. */
  place: GravePlace | undefined;
  footprint: GraveFootprint | undefined;
}

/** Every grave of the ledger, in the order in which one walks; those that are drawn first. */
function listEntries(archive: Archive, plan: CemeteryPlan): Entry[] {
  const places = listGravePlaces(plan);
  const size = usualSize([...places.values()].map(({ at }) => at));
  const entries = archive.graves.listAt(plan.facilityId).map((grave): Entry => {
    const place = places.get(grave.id);
    const footprint = place === undefined ? undefined : toFootprint(place.feature.geometry, size);
    return { grave, place, footprint };
  });
  return entries.sort(
    (a, b) =>
      Number(a.place === undefined) - Number(b.place === undefined) || comparePositions(a.grave, b.grave),
  );
}

function packGraves(
  archive: Archive,
  entries: readonly Entry[],
  grid: DrawingGrid,
): { plots: PackedPlot[]; graves: Omit<PackedGraves, 'carved'> } {
  const byPlot = Map.groupBy(entries, ({ grave }) => grave.plot);
  const plots = [...byPlot].map(([name, members]) => toPlot(name, members));
  const plotIndex = new Map(plots.map(({ name }, index) => [name, index]));
  const points = entries.flatMap(({ place }) => (place === undefined ? [] : [toGridPoint(grid, place.at)]));
  const photos = entries.flatMap(({ grave }, index) => {
    const id = grave.photoIds.find((photoId) => toPhoto(archive, photoId) !== undefined);
    return id === undefined ? [] : [{ index, id }];
  });
  return {
    plots,
    graves: {
      ids: toIdColumn(entries.map(({ grave }) => grave.id)),
      drawn: points.length,
      plot: entries.map(({ grave }) => plotIndex.get(grave.plot) ?? 0),
      row: entries.map(({ grave }) => grave.row),
      number: entries.map(({ grave }) => grave.number),
      state: entries.map(({ grave }) => stateDigit(grave)).join(''),
      x: toSteps(points.map(([x]) => x)),
      y: toSteps(points.map(([, y]) => y)),
      boxes: listOddBoxes(entries, (name) => plots[plotIndex.get(name) ?? 0]),
      left: entries.flatMap(({ grave }, index) =>
        archive.graves.listMovesFrom(grave.id).length > 0 ? [index] : [],
      ),
      photos: {
        grave: toSteps(photos.map(({ index }) => index)),
        ids: toIdColumn(photos.map(({ id }) => id)),
      },
    },
  };
}

function stateDigit({ state }: Grave): string {
  return String(state === undefined ? 9 : graveStates.indexOf(state));
}

/** The box that half of the graves are smaller than, side by side. */
function toPlot(name: string, members: readonly Entry[]): PackedPlot {
  const boxes = members.flatMap(({ footprint }) => footprint ?? []);
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    name,
    width: toDecimetres(middle(boxes.map(({ width }) => width))),
    depth: toDecimetres(middle(boxes.map(({ depth }) => depth))),
    angle: Math.round(middle(boxes.map(({ angle }) => angle))),
  };
}

/** Lengths and degrees by which a box may differ from its plot's and still be drawn as that. */
const tolerance = { length: 2, angle: 3 };

function listOddBoxes(
  entries: readonly Entry[],
  plotOf: (name: string) => PackedPlot | undefined,
): PackedGraves['boxes'] {
  const odd: Record<string, readonly [number, number, number]> = {};
  for (const [index, { grave, footprint }] of entries.entries()) {
    const usual = plotOf(grave.plot);
    if (footprint === undefined || usual === undefined) continue;
    const [width, depth] = [toDecimetres(footprint.width), toDecimetres(footprint.depth)];
    const angle = Math.round(footprint.angle);
    const isUsual =
      Math.abs(width - usual.width) <= tolerance.length &&
      Math.abs(depth - usual.depth) <= tolerance.length &&
      Math.abs(angle - usual.angle) <= tolerance.angle;
    if (!isUsual) odd[index] = [width, depth, angle];
  }
  return odd;
}

function toDecimetres(metres: number): number {
  return Math.round(metres * 10);
}
