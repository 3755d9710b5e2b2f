import type { FilterableLine } from './map-filter.ts';

/** A facility as the list of the page tells it: what is on the map is read from here, so that both say the same. */
export interface ListLine extends FilterableLine {
  id: string;
  element: HTMLElement;
  /** The district's outline on the map. */
  outlineCode: string;
  /** Longitude and latitude, where they were measured. */
  at: readonly [number, number] | undefined;
}

export function listLines(): ListLine[] {
  return [...document.querySelectorAll<HTMLElement>('[data-map-line]')].map((element) => {
    const { dataset } = element;
    const section = element.closest<HTMLElement>('[data-map-district]');
    return {
      id: dataset['mapLine'] ?? '',
      element,
      outlineCode: section?.dataset['mapDistrict'] ?? '',
      district: dataset['district'] ?? '',
      kind: dataset['kind'] ?? '',
      level: dataset['level'] ?? '',
      periods: (dataset['periods'] ?? '').split(' '),
      hours: dataset['hours'] ?? '',
      at: toPlace(dataset['place'] ?? ''),
    };
  });
}

function toPlace(text: string): ListLine['at'] {
  const [longitude = NaN, latitude = NaN] = text.split(',').map(Number);
  return Number.isNaN(longitude) || Number.isNaN(latitude) ? undefined : [longitude, latitude];
}
