/** Degrees as metres around a point: a park is small, so the earth is flat there. */
import type { PlanPoint } from './plan.ts';

export interface Degrees {
  longitude: number;
  latitude: number;
}

/** Metres a degree measures at a latitude, on the ellipsoid of WGS 84 and CGCS2000 (usual series, within 0.1 m). */
function metresPerDegree(latitude: number): { east: number; north: number } {
  const angle = (latitude * Math.PI) / 180;
  return {
    east: 111_412.84 * Math.cos(angle) - 93.5 * Math.cos(3 * angle) + 0.118 * Math.cos(5 * angle),
    north: 111_132.92 - 559.82 * Math.cos(2 * angle) + 1.175 * Math.cos(4 * angle),
  };
}

/** Turns degrees into metres east and north of a point. */
export function toMetresFrom(origin: Degrees): (place: Degrees) => PlanPoint {
  const { east, north } = metresPerDegree(origin.latitude);
  return ({ longitude, latitude }) => [
    (longitude - origin.longitude) * east,
    (latitude - origin.latitude) * north,
  ];
}
