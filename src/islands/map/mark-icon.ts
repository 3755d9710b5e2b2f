import L from 'leaflet';
import { mapWords } from '../../i18n/map.ts';
import type { MapPlace } from './map-places.ts';

const words = mapWords.moving;
const stele =
  '<svg viewBox="0 0 16 18" aria-hidden="true"><path d="M4 16V6.5a4 4 0 0 1 8 0V16M1.5 16h13"/></svg>';

/**
 * How a mark looks, and what it is called. A full stele stands on the place of a facility that was measured; a hollow one
 * stands for those of a district that were not; a ring for several gathered.
 */
export function toMarkIcon(places: readonly MapPlace[]): { icon: L.DivIcon; label: string } {
  const count = places.reduce((sum, { lines }) => sum + lines.length, 0);
  const [only, ...others] = places;
  const size = document.documentElement.dataset['elder'] === undefined ? 44 : 60;
  const middle = size / 2;
  if (only === undefined || others.length > 0) {
    return {
      icon: L.divIcon({
        className: 'map-mark map-mark--ring',
        html: `<span>${count}</span>`,
        iconSize: [size, size],
        iconAnchor: [middle, middle],
      }),
      label: words.cluster(count),
    };
  }
  return {
    icon: L.divIcon({
      className: `map-mark ${only.isMeasured ? 'map-mark--measured' : 'map-mark--district'}`,
      html: count > 1 ? `${stele}<span>${count}</span>` : stele,
      iconSize: [size, size],
      // The foot of the stele stands on the place.
      iconAnchor: [middle, middle + 8],
    }),
    label: labelOf(only, count),
  };
}

function labelOf({ isMeasured, district, lines }: MapPlace, count: number): string {
  const [first] = lines;
  if (isMeasured && first !== undefined) return textOf(first.element, '[data-map-name]');
  return words.onDistrict(district, count);
}

/** What the list says of a facility. */
export function textOf(element: Element, selector: string): string {
  return element.querySelector(selector)?.textContent?.trim() ?? '';
}
