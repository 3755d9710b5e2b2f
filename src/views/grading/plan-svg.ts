import type { PlanDrawing } from '../plan/plan-drawing.ts';
import { offsetOf } from '../plan/place-labels.ts';

const ink = '#1d1b18';
const stone = '#5f594f';
const edge = '#c9c0ae';
const field = '#e7e1d5';

/** Letters on an A4 sheet, against those of the drawing, which are meant for a phone. */
const letters = 0.5;

/** A cemetery's drawing as SVG for print: attributes only, since Typst knows neither style sheets nor classes. */
export function toPlanSvg(drawing: PlanDrawing, scaleText: string): string {
  const { box, foot } = drawing;
  const strip = foot * letters;
  const shapes = [
    path(drawing.ground, { fill: '#fbf9f4', stroke: edge }),
    path(drawing.zone, { fill: 'none', stroke: stone, 'stroke-dasharray': '12 8' }),
    path(drawing.water, { fill: '#f1efe8', stroke: edge }),
    path(drawing.squares, { fill: '#fff', stroke: edge }),
    path(drawing.paths, { fill: 'none', stroke: edge, 'stroke-width': drawing.pathWidth + 2 }),
    path(drawing.paths, { fill: 'none', stroke: '#fff', 'stroke-width': drawing.pathWidth }),
    path(drawing.trees, { fill: field, stroke: edge }),
    ...drawing.plots.map(({ outline }) => path(outline, { fill: field, stroke: edge })),
    path(drawing.buildings, { fill: edge, stroke: stone }),
    path(drawing.monuments, { fill: ink }),
    ...drawing.graves.map(({ state, outline }) =>
      path(outline, { fill: state === '有名墓' || state === '合葬墓' ? stone : '#fff', stroke: stone }),
    ),
    ...drawing.signs.map((sign) => signOf(sign, drawing.labelSize * letters * 0.5)),
    ...listLabels(drawing),
    scaleBar(drawing, scaleText),
  ];
  const height = box.height + strip;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${height}"`,
    ` viewBox="${box.x} ${box.y} ${box.width} ${height}">${shapes.join('')}</svg>`,
  ].join('');
}

type Attributes = Readonly<Record<string, string | number>>;

function path(d: string, attributes: Attributes): string {
  return d === '' ? '' : `<path d="${d}"${written({ 'stroke-width': 1.5, ...attributes })}/>`;
}

function signOf({ kind, x, y }: PlanDrawing['signs'][number], half: number): string {
  return kind === 'gate'
    ? path(`M${x - half} ${y}h${half * 2}M${x} ${y}v${half}`, {
        fill: 'none',
        stroke: ink,
        'stroke-width': half / 3,
      })
    : path(`M${x - half / 2} ${y + half}h${half}v${-half * 2}h${-half}z`, { fill: ink });
}

/** Labels that stand free of each other at this size. */
function listLabels({ labels, labelSize }: PlanDrawing): string[] {
  return labels
    .filter(({ fits }) => fits >= letters)
    .map(({ text, x, y, spot, size, turn }) => {
      const em = labelSize * letters * size;
      const [across, down] = offsetOf(spot, text, size);
      const at = { x: x + across * em, y: y + down * em + em * 0.36 };
      const turned = spot === 'upright' ? 90 : turn;
      return words(text, {
        ...at,
        'font-size': em,
        'text-anchor': 'middle',
        stroke: '#fff',
        'stroke-width': em / 4,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
        ...(turned === 0 ? {} : { transform: `rotate(${turned} ${x} ${y})` }),
      });
    });
}

function scaleBar({ box, foot, labelSize, scale }: PlanDrawing, scaleText: string): string {
  const em = labelSize * letters;
  const y = box.y + box.height + foot * letters * 0.55;
  const bar = path(`M${box.x} ${y - em * 0.3}v${em * 0.3}h${scale.length}v${-em * 0.3}`, {
    fill: 'none',
    stroke: ink,
    'stroke-width': em / 12,
  });
  return bar + words(scaleText, { x: box.x + scale.length + em * 0.5, y, 'font-size': em });
}

function words(text: string, attributes: Attributes): string {
  const face = { 'font-family': 'Noto Serif SC', fill: ink };
  return `<text${written({ ...attributes, ...face })}>${escaped(text)}</text>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 100) / 100 : value}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
