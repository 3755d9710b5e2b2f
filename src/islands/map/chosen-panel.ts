import L from 'leaflet';
import { mapWords } from '../../i18n/map.ts';
import type { ListLine } from './list-lines.ts';
import type { StandingMark } from './map-marks.ts';
import { textOf } from './mark-icon.ts';

const words = mapWords.moving;

/** Tells in a corner of the map what the chosen mark stands for. One at a time; closing it hands the focus back. */
export class ChosenPanel {
  readonly #map: L.Map;
  #open: { panel: HTMLElement; mark: StandingMark } | undefined;

  constructor(map: L.Map) {
    this.#map = map;
    map.on('click', () => this.close());
    map.getContainer().addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  open(mark: StandingMark): void {
    this.close();
    const panel = document.createElement('div');
    panel.className = 'map-chosen';
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', words.chosen);
    panel.append(...describe(mark), this.#closeButton());
    L.DomEvent.disableClickPropagation(panel);
    L.DomEvent.disableScrollPropagation(panel);
    this.#map.getContainer().append(panel);
    this.#open = { panel, mark };
    mark.marker.getElement()?.classList.add('is-chosen');
    this.#uncover(panel, mark);
    panel.querySelector('a')?.focus({ preventScroll: true });
  }

  close(): void {
    if (this.#open === undefined) return;
    const { panel, mark } = this.#open;
    this.#open = undefined;
    const hadFocus = panel.contains(document.activeElement);
    panel.remove();
    const element = mark.marker.getElement();
    element?.classList.remove('is-chosen');
    if (hadFocus) (element ?? this.#map.getContainer()).focus({ preventScroll: true });
  }

  /** The panel never lies over the mark it tells of: the map makes room, the shorter way. */
  #uncover(panel: HTMLElement, { marker }: StandingMark): void {
    const covered = panel.getBoundingClientRect();
    const at = marker.getElement()?.getBoundingClientRect();
    if (at === undefined) return;
    const right = covered.right - at.left;
    const isBelow = at.top >= covered.bottom || at.bottom <= covered.top;
    if (isBelow || right <= 0) return;
    const room = this.#map.getContainer().getBoundingClientRect();
    const hasRoomAside = room.right - covered.right > at.width;
    const step: L.PointTuple = hasRoomAside ? [-right, 0] : [0, at.bottom - covered.top];
    this.#map.panBy(step, { animate: false });
  }

  #closeButton(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.close;
    button.addEventListener('click', () => this.close());
    return button;
  }
}

function describe({ places }: StandingMark): HTMLElement[] {
  const lines = places.flatMap((place) => place.lines);
  const [place, ...others] = places;
  const isDistrict = place !== undefined && others.length === 0 && !place.isMeasured;
  const isUnplaced = lines.every(({ element }) => element.dataset['place'] === 'no-position');
  if (!isDistrict || !isUnplaced) return lines.map((line) => describeLine(line, true));
  const title = paragraph('map-chosen__title', words.onDistrict(place.district, lines.length));
  return [title, ...lines.map((line) => describeLine(line, false))];
}

function describeLine({ element, at }: ListLine, hasPlace: boolean): HTMLElement {
  const entry = document.createElement('div');
  entry.className = 'map-chosen__entry';
  const name = document.createElement('a');
  name.href = element.querySelector('a')?.href ?? '';
  name.textContent = textOf(element, '[data-map-name]');
  const kind = [textOf(element, '[data-map-kind]'), textOf(element, '[data-map-level]')].join(' · ');
  const opening = `${mapWords.columns.opening}：${textOf(element, '[data-map-opening]')}`;
  entry.append(name, paragraph('', kind), paragraph('', opening));
  if (at !== undefined) entry.append(...leavingLinks(element));
  else if (hasPlace) entry.append(paragraph('', placeNote(element)));
  return entry;
}

function placeNote({ dataset }: HTMLElement): string {
  return mapWords.placeNote[dataset['place'] === 'no-datum' ? 'no-datum' : 'no-position'];
}

/** Links to consumer maps, which the list holds ready in their own datums. */
function leavingLinks({ dataset }: HTMLElement): HTMLElement[] {
  const links: { label: string; href: string }[] = JSON.parse(dataset['links'] ?? '[]');
  if (links.length === 0) return [];
  const line = paragraph('map-chosen__leaving', words.leaves);
  for (const { label, href } of links) {
    const link = document.createElement('a');
    link.href = href;
    link.rel = 'noreferrer external';
    link.textContent = label;
    line.append(link);
  }
  return [line];
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}
