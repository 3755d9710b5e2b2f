import type { DistrictDrawing } from './draw-district-map.ts';
import type { GatheredMark } from './gather-marks.ts';
import type { MapStyle } from './map-style.ts';
import type { Box } from './place-names.ts';
import { element, text } from './svg.ts';

/** The side of the field that takes the pointer: large for fingers, whatever is drawn in it. */
const field = 44;

/** What a mark covers of the drawing. */
export function boxOfMark({ at: [x, y], marks, count }: GatheredMark, style: MapStyle): Box {
  const { markSize, nameSize } = style;
  if (marks.length > 1) {
    const radius = radiusOf(count, style);
    const middle = y - markSize / 2;
    return { left: x - radius, right: x + radius, top: middle - radius, bottom: middle + radius };
  }
  const foot = markSize * 0.42;
  const wide = count > 1 ? foot + nameSize * 0.3 * String(count).length : foot;
  return { left: x - wide, right: x + wide, top: y - markSize, bottom: y + style.line };
}

function radiusOf(count: number, { nameSize }: MapStyle): number {
  return nameSize * (count > 99 ? 1.25 : 1);
}

/**
 * A stele with its foot at the place: full where the place was measured, hollow where only the district is known. Beside
 * it, how many it stands for; several gathered marks are a ring around their sum.
 */
export function drawMark(gathered: GatheredMark, drawing: DistrictDrawing): string {
  const { style } = drawing;
  const { marks, count } = gathered;
  const [only] = marks;
  const isAlone = marks.length === 1 && only !== undefined;
  const label = isAlone ? only.label : (drawing.labelOf?.(gathered) ?? String(count));
  const href = isAlone ? only.href : drawing.hrefOf?.(gathered);
  const drawn = isAlone ? drawStele(gathered, style, only.isPlaced) : drawRing(gathered, style);
  if (href === undefined) return element('g', {}, drawn);
  const [x, y] = gathered.at;
  const target = element('rect', {
    x: rounded(x - field / 2),
    y: rounded(y - style.markSize / 2 - field / 2),
    width: field,
    height: field,
    fill: 'transparent',
  });
  return element('a', { href, 'aria-label': label, class: 'district-map__mark' }, [target, ...drawn]);
}

function drawStele({ at: [x, y], count }: GatheredMark, style: MapStyle, isPlaced: boolean): string[] {
  const height = style.markSize;
  const half = height * 0.27;
  const foot = height * 0.42;
  const shift = count > 1 ? -style.nameSize * 0.3 * String(count).length : 0;
  const d = `M${rounded(x + shift - half)} ${rounded(y)}v${rounded(half - height)}a${rounded(half)} ${rounded(half)} 0 0 1 ${rounded(half * 2)} 0v${rounded(height - half)}`;
  const ground = `M${rounded(x + shift - foot)} ${rounded(y)}h${rounded(foot * 2)}`;
  const line = { stroke: style.ink, 'stroke-width': style.line * 1.2 };
  const stele = [
    element('path', { d, fill: isPlaced ? style.ink : style.paper, ...line }),
    element('path', { d: ground, fill: 'none', ...line }),
  ];
  return count > 1 ? [...stele, figure(count, [x + shift + foot + 1, y - 1], style, 'start')] : stele;
}

function drawRing({ at: [x, y], count }: GatheredMark, style: MapStyle): string[] {
  const middle = y - style.markSize / 2;
  const radius = radiusOf(count, style);
  return [
    element('circle', {
      cx: rounded(x),
      cy: rounded(middle),
      r: rounded(radius),
      fill: style.paper,
      stroke: style.ink,
      'stroke-width': style.line * 1.2,
    }),
    figure(count, [x, middle + style.nameSize * 0.36], style, 'middle'),
  ];
}

function figure(count: number, [x, y]: readonly [number, number], style: MapStyle, anchor: string): string {
  return element(
    'text',
    {
      x: rounded(x),
      y: rounded(y),
      'text-anchor': anchor,
      'font-family': style.face,
      'font-size': style.nameSize,
      fill: style.ink,
    },
    [text(String(count))],
  );
}

function rounded(units: number): number {
  return Math.round(units * 10) / 10;
}
