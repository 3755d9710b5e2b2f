/** The slip that goes along to the grave, filled in on the page so that it prints without network. */
import type { PlanData } from '../../domain/plans/plan-data.ts';
import type { Way } from '../../domain/plans/way.ts';
import { graveWords as words } from '../../i18n/graves.ts';
import { describeWay, roundMetres, stepsOf } from '../../i18n/way.ts';
import type { DrawingWay } from './drawing-way.ts';
import { drawCode } from './grave-code.ts';
import { toTitle } from './grave-title.ts';
import { makeElement } from './make-element.ts';
import type { PlanGrave } from './plan-graves.ts';
import { PlanCorners } from './plan-corners.ts';
import { PlanLetters } from './plan-letters.ts';
import { showBox, toViewBox, type PlanFrame, type ViewBox } from './plan-view.ts';

export interface SlipParts {
  grave: PlanGrave;
  way: Way | undefined;
  drawn: DrawingWay;
  data: PlanData;
  /** The drawing of the page, with the grave lit and the way drawn. */
  svg: SVGSVGElement;
}

/** CSS pixels of the map and of its letters on paper. */
const mapSize = { width: 344, height: 212 };
const letter = 10.5;

/** Decimetres shown around a grave to which no way leads. */
const around = 300;

/** Prints the slip of a grave, from the sheet that waits in the page. */
export function printSlip(parts: SlipParts): void {
  const waiting = document.querySelector<HTMLTemplateElement>('template[data-plan-slip]');
  const slip = waiting?.content.querySelector('.slip')?.cloneNode(true);
  if (!(slip instanceof HTMLElement)) return;
  fillSlip(slip, parts);
  document.querySelector('main')?.append(slip);
  // Some phones print only after this call: the slip stays until the reader turns to the page again.
  for (const kind of ['pointerdown', 'keydown']) {
    addEventListener(kind, () => slip.remove(), { once: true, capture: true });
  }
  window.print();
}

function fillSlip(slip: HTMLElement, parts: SlipParts): void {
  const { grave, data } = parts;
  const [before, after] = data.graveAddress;
  write(slip, '.slip__facility', data.facility);
  write(slip, '.slip__name', toTitle(grave));
  write(slip, '.slip__position', words.position(grave) || words.positionUnknown);
  const archive = slip.querySelector('.slip__archive');
  archive?.append(grave.id);
  const head = slip.querySelector('.slip__head');
  if (grave.isLeft) head?.append(makeElement('p', { class: 'slip__moved' }, words.movedAway));
  if (grave.box !== undefined) head?.after(toWay(parts, grave.box.at));
  const code = slip.querySelector('.slip__qr');
  if (code !== null) drawCode(code, `${before}${grave.id}${after}`);
}

function write(slip: HTMLElement, selector: string, text: string): void {
  const element = slip.querySelector(selector);
  if (element !== null) element.textContent = text;
}

type Point = readonly [x: number, y: number];

function toWay(parts: SlipParts, at: Point): HTMLElement {
  const { way, grave, drawn } = parts;
  const section = makeElement('div', { class: 'slip__way' });
  if (way !== undefined) {
    const sentences = describeWay(way, words.position(grave));
    section.append(
      makeElement('ol', {}, ...sentences.map((sentence) => makeElement('li', {}, sentence))),
      makeElement(
        'p',
        { class: 'slip__length' },
        words.wayFrom(roundMetres(way.metres), stepsOf(way.metres)),
      ),
    );
  }
  const box =
    drawn.path === ''
      ? { x: at[0] - around / 2, y: at[1] - around / 2, width: around, height: around }
      : drawn.box;
  section.append(toMap(parts, box, at));
  return section;
}

/** Only the part that the way crosses. */
function toMap({ svg, data: { grid } }: SlipParts, box: ViewBox, at: Point): HTMLElement {
  const map = makeElement('div', { class: 'plan-drawing slip__plan' });
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return map;
  for (const name of ['data-near', 'style']) copy.removeAttribute(name);
  for (const needless of copy.querySelectorAll('.plan-rows, .plan-stones, .plan-foot')) needless.remove();
  const frame: PlanFrame = { ...mapSize, sheet: grid };
  const view = showBox(box, frame);
  const shown = toViewBox(view, frame);
  copy.setAttribute('viewBox', [shown.x, shown.y, shown.width, shown.height].join(' '));
  clearLabels(copy, { shown, at, em: letter / view.scale });
  new PlanLetters(copy).fitTo(letter / view.scale);
  map.append(copy);
  const signs = document.querySelector('.plan-corners')?.cloneNode(true);
  if (signs instanceof SVGSVGElement) {
    new PlanCorners(signs).fitTo(view, frame, letter);
    map.append(signs);
  }
  return map;
}

/** Names that would lie on the lit grave, or that the edge would cut. */
function clearLabels(svg: SVGSVGElement, { shown, at, em }: { shown: ViewBox; at: Point; em: number }): void {
  for (const label of svg.querySelectorAll('.plan-label')) {
    const [x, y] = [placeOf(label, 'x', em), placeOf(label, 'y', em)];
    const isUnder = Math.hypot(x - at[0], y - at[1]) < 2.2 * em;
    const fromEdge = Math.min(
      x - shown.x,
      shown.x + shown.width - x,
      y - shown.y,
      shown.y + shown.height - y,
    );
    if (isUnder || fromEdge < em) label.remove();
  }
}

/** Its point, and the ems by which it stands off it. */
function placeOf(label: Element, axis: 'x' | 'y', em: number): number {
  const off = Number.parseFloat(label.getAttribute(`d${axis}`) ?? '0');
  return Number(label.getAttribute(axis)) + off * em;
}
