import type { CemeteryLayout } from './cemetery-layout.ts';
import type { Point } from './convex-hull.ts';

interface Feature {
  properties: Readonly<Record<string, string>>;
  geometry: 'Point' | 'LineString' | 'Polygon';
  points: readonly Point[];
}

/**
 * The drawing as GeoJSON in metres, one shape a line. `idOf` names each grave in the order of the layout; graves without
 * an id are drawn all the same.
 */
export function toPlanText({ plots, shapes }: CemeteryLayout, idOf: (index: number) => string): string {
  let index = 0;
  const features: Feature[] = [
    ...shapes.map(({ kind, name, geometry, points }) => ({
      properties: { 类别: kind, 名称: name },
      geometry,
      points,
    })),
    ...plots.map(({ name, outline }) => ({
      properties: { 类别: '墓区', 名称: name, 墓区: name },
      geometry: 'Polygon' as const,
      points: outline,
    })),
    ...plots.flatMap(({ name, graves }) =>
      graves.map(({ row, number, outline }) => ({
        properties: { 类别: '墓', 墓区: name, 排: String(row), 号: String(number), 编号: idOf(index++) },
        geometry: 'Polygon' as const,
        points: outline,
      })),
    ),
  ];
  return `{"type":"FeatureCollection","坐标系":"本地米","说明":"虚构","features":[\n${features.map(toFeatureText).join(',\n')}\n]}\n`;
}

function toFeatureText({ properties, geometry, points }: Feature): string {
  const positions = points.map(([x, y]) => [toCentimetre(x), toCentimetre(y)]);
  const coordinates =
    geometry === 'Point' ? positions[0] : geometry === 'LineString' ? positions : [positions];
  return JSON.stringify({ type: 'Feature', properties, geometry: { type: geometry, coordinates } });
}

/** Adding nought makes −0 nought. */
function toCentimetre(metres: number): number {
  return Math.round(metres * 100) / 100 + 0;
}
