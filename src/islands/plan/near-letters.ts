/** Near enough, rows bear their numbers and every stone its name: only those that show. */
import { graveWords } from '../../i18n/graves.ts';
import type { GraveGrid } from './grave-grid.ts';
import { makeShape } from './make-element.ts';
import type { PlanGrave } from './plan-graves.ts';
import { listRowEnds, type RowEnd } from './row-ends.ts';
import { toViewBox, type PlanFrame, type PlanView, type ViewBox } from './plan-view.ts';

/** Pixels a decimetre from which rows are numbered. */
const rowScale = 0.8;
/** Pixels below which letters on a stone can't be read. */
const leastLetter = 9;
const mostStones = 400;

export class NearLetters {
  readonly #svg: SVGSVGElement;
  readonly #stones = makeShape('g', { class: 'plan-stones' });
  readonly #rows = makeShape('g', { class: 'plan-rows' });
  readonly #graves: readonly PlanGrave[];
  readonly #grid: GraveGrid;
  /** Reckoned when the reader first comes near. */
  #rowEnds: readonly RowEnd[] | undefined;

  constructor(svg: SVGSVGElement, graves: readonly PlanGrave[], grid: GraveGrid) {
    this.#svg = svg;
    this.#graves = graves;
    this.#grid = grid;
    svg.querySelector('.plan-label')?.before(this.#rows);
    svg.append(this.#stones);
  }

  fitTo(view: PlanView, frame: PlanFrame): void {
    const isNear = view.scale >= rowScale;
    this.#svg.toggleAttribute('data-near', isNear);
    if (!isNear) {
      this.#rows.replaceChildren();
      this.#stones.replaceChildren();
      return;
    }
    const box = toViewBox(view, frame);
    this.#rowEnds ??= listRowEnds(this.#graves);
    const rows = this.#rowEnds.filter(({ x, y }) => isWithin(box, x, y));
    this.#rows.replaceChildren(...rows.map(toRowNumber));
    const names: SVGTextElement[] = [];
    const part = { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
    for (const grave of this.#grid.within(part)) {
      const name = toName(grave, view.scale);
      if (name !== undefined) names.push(name);
      if (names.length === mostStones) break;
    }
    this.#stones.replaceChildren(...names);
  }
}

function isWithin(box: ViewBox, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function toRowNumber({ plot, row, x, y }: RowEnd): SVGTextElement {
  return makeShape('text', { x: x.toFixed(1), y: y.toFixed(1) }, `${plot}${graveWords.row(row)}`);
}

function toName({ box, people, carved, state }: PlanGrave, scale: number): SVGTextElement | undefined {
  const names = carved.length > 0 ? carved : people.map((person) => person.name);
  const [name = ''] = names;
  // A stone of several names has no room for them here.
  if (box === undefined || name === '' || names.length > 1) return undefined;
  const isUpright = box.depth >= box.width;
  const [long, broad] = isUpright ? [box.depth, box.width] : [box.width, box.depth];
  const size = Math.min(broad * 0.72, (long * 0.9) / (Array.from(name).length * 1.06));
  if (size * scale < leastLetter) return undefined;
  const [x, y] = box.at;
  return makeShape(
    'text',
    {
      x: x.toFixed(1),
      y: y.toFixed(1),
      'font-size': size.toFixed(2),
      'data-state': state ?? '',
      ...(isUpright ? { class: 'plan-stones__upright' } : {}),
      ...(box.angle === 0 ? {} : { transform: `rotate(${box.angle} ${x} ${y})` }),
    },
    name,
  );
}
