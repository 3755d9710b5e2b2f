import type { Bounds, Degrees } from './degrees.ts';

/** Units of a drawing: right, down. */
export type Point = readonly [x: number, y: number];

/** A sheet on which a box of degrees is drawn in Web Mercator, as web maps show it. */
export interface MapFrame {
  width: number;
  height: number;
  /** Units for one degree of longitude. */
  scale: number;
  project(place: Degrees): Point;
}

/** The frame of a width that shows the bounds with a margin around them. */
export function toMapFrame(bounds: Bounds, width: number, margin = 8): MapFrame {
  const scale = (width - 2 * margin) / (bounds.east - bounds.west);
  const top = mercatorOf(bounds.north);
  return {
    width,
    height: Math.ceil((top - mercatorOf(bounds.south)) * scale + 2 * margin),
    scale,
    project: ([longitude, latitude]) => [
      margin + (longitude - bounds.west) * scale,
      margin + (top - mercatorOf(latitude)) * scale,
    ],
  };
}

/** Height above the equator in degrees of longitude. */
function mercatorOf(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}
