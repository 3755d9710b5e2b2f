import gcoord from 'gcoord';
import { toWgsPosition, type WgsPosition, type WrittenPosition } from '../facilities/wgs-position.ts';
import { datums, findWord, type Datum } from '../words.ts';
import { toMetresFrom } from './local-metres.ts';
import { boundsOf } from './plan-bounds.ts';
import type { PlanCheck } from './plan-check.ts';
import type { PlanPoint } from './plan.ts';

/** Metres around the drawing in which the facility's own point may lie: it is that of a gate, or of a car park. */
const around = 50;
/** The same for a point that was found from a description. */
const aroundDescribed = 5000;

/** Datums that are set off from the true one by some hundreds of metres. */
const shifted = { 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const;
const shiftedDatums = ['GCJ-02', 'BD-09'] as const;

/** A drawing in degrees lies where the facility lies; if it lies beside it, whether a shifted datum explains that. */
export function checkPlanPlace(check: PlanCheck): void {
  const { plan, tell } = check;
  const written = readPosition(check);
  if (plan.origin === undefined || plan.features.length === 0 || written === undefined) return;
  const distanceTo = createRuler(check, plan.origin);
  const reach = reachOf(check);
  const places = listPlaces(written);
  const other = { file: check.facility.file, row: check.facility.row };
  if (places.some((place) => distanceTo(place) <= reach)) return;
  const meant = shiftedDatums.find((datum) =>
    places.some((place) => distanceTo(shiftedBy(datum, place)) <= reach),
  );
  if (meant !== undefined) {
    tell({ level: 'error', kind: 'plan-datum-shifted', value: meant, detail: plan.frame, other });
    return;
  }
  const misnamed = datums.find((datum) => {
    const place = toWgsPosition({ ...written, datum });
    return place !== undefined && distanceTo(place) <= reach;
  });
  if (misnamed !== undefined) {
    tell({ level: 'error', kind: 'plan-facility-shifted', value: misnamed, detail: written.datum, other });
    return;
  }
  const distance = Math.min(...places.map(distanceTo));
  tell({ level: 'error', kind: 'plan-far', value: `${Math.round(distance)}`, other });
}

/** As the facility's row gives it. */
function readPosition({ facility: { cells } }: PlanCheck): WrittenPosition | undefined {
  const [latitude, longitude] = [Number(cells.latitude), Number(cells.longitude)];
  if (cells.latitude === '' || cells.longitude === '') return undefined;
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return undefined;
  return { latitude, longitude, datum: findWord(datums, cells.datum) ?? '不详' };
}

/** Where the facility may lie in truth: one place where its datum is known, else one for each. */
function listPlaces(written: WrittenPosition): WgsPosition[] {
  const known: readonly Datum[] = written.datum === '不详' ? ['WGS-84', ...shiftedDatums] : [written.datum];
  return known.flatMap((datum) => toWgsPosition({ ...written, datum }) ?? []);
}

/** What a device with that datum would have shown for a place. */
function shiftedBy(datum: (typeof shiftedDatums)[number], { latitude, longitude }: WgsPosition): WgsPosition {
  const [east = longitude, north = latitude] = gcoord.transform(
    [longitude, latitude],
    gcoord.WGS84,
    shifted[datum],
  );
  return { latitude: north, longitude: east };
}

function reachOf({ facility: { cells } }: PlanCheck): number {
  const accuracy = Number(cells.accuracy);
  if (cells.accuracy !== '' && !Number.isNaN(accuracy)) return Math.max(around, accuracy);
  return cells.positionMeans === '描述' ? aroundDescribed : around;
}

/** Metres from the drawing to a place; 0 within the box around it. A protected zone does not count. */
function createRuler({ plan }: PlanCheck, origin: WgsPosition): (place: WgsPosition) => number {
  const inner = plan.features.filter(({ kind }) => kind !== '保护范围');
  const { west, south, east, north } = boundsOf({ features: inner.length > 0 ? inner : plan.features });
  const toMetres = toMetresFrom(origin);
  return (place) => {
    const [x, y]: PlanPoint = toMetres(place);
    return Math.hypot(Math.max(west - x, 0, x - east), Math.max(south - y, 0, y - north));
  };
}
