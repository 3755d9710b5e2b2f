import L from 'leaflet';
import type { StandingMark } from './map-marks.ts';
import type { ReadOutlines } from './read-outlines.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface NamedDistrict {
  code: string;
  at: L.LatLngExpression;
  bounds: L.LatLngBounds;
  element: HTMLElement;
}

/** Height of a stele above its foot, and half its width, as the style sheet draws them. */
const stele = { height: 18, half: 9 };

/**
 * Names of districts, set anew for every scale: each stands clear of marks and other names, or not at all. Districts with
 * a mark of their own come first.
 */
export class MapNames {
  readonly #map: L.Map;
  readonly #districts: readonly NamedDistrict[];

  constructor(map: L.Map, { districts }: ReadOutlines) {
    this.#map = map;
    map.createPane('names').setAttribute('aria-hidden', 'true');
    this.#districts = districts.map(({ code, short, at, rings }) => {
      const element = document.createElement('span');
      element.textContent = short;
      const icon = L.divIcon({ className: 'map-name', html: element, iconSize: [0, 0] });
      L.marker(at, { icon, pane: 'names', interactive: false, keyboard: false }).addTo(map);
      return { code, at, bounds: L.latLngBounds(rings.flat()), element };
    });
  }

  place(marks: readonly StandingMark[]): void {
    const taken = marks.map((mark) => this.#boxOf(mark));
    const marked = new Set(marks.flatMap(({ places }) => (places.length === 1 ? codesOf(places) : [])));
    const inOrder = this.#districts.toSorted(
      (a, b) => Number(marked.has(b.code)) - Number(marked.has(a.code)),
    );
    for (const { element, at, bounds } of inOrder) {
      element.hidden = false;
      const [width, height] = [element.offsetWidth, element.offsetHeight];
      const point = this.#map.latLngToContainerPoint(at);
      const shift = [2, -height / 2, -stele.height - height - 2].find((step) => {
        const box = boxAround(point.x, point.y + step, width, height);
        return !taken.some((other) => meets(box, other));
      });
      const room =
        this.#map.latLngToContainerPoint(bounds.getNorthEast()).x -
        this.#map.latLngToContainerPoint(bounds.getSouthWest()).x;
      element.hidden = shift === undefined || room < width * 1.1;
      if (shift === undefined || element.hidden) continue;
      element.style.translate = `-50% ${shift}px`;
      taken.push(boxAround(point.x, point.y + shift, width, height));
    }
  }

  #boxOf({ places, marker }: StandingMark): Box {
    const { x, y } = this.#map.latLngToContainerPoint(marker.getLatLng());
    if (places.length > 1) return boxAround(x, y - 14, 28, 28);
    return { left: x - stele.half, right: x + stele.half, top: y - stele.height, bottom: y };
  }
}

function codesOf(places: StandingMark['places']): string[] {
  return places.flatMap(({ lines }) => lines.map(({ outlineCode }) => outlineCode));
}

function boxAround(x: number, top: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
