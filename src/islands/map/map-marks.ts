import L from 'leaflet';
import Supercluster from 'supercluster';
import type { ListLine } from './list-lines.ts';
import { toMarkIcon } from './mark-icon.ts';
import type { MapPlace } from './map-places.ts';

/** How near marks may stand before they are gathered: in letters of the reader's size, as their figures grow with it. */
const radius = 2.5;

/** A mark as it stands on the map: a place, or several gathered in one. */
export interface StandingMark {
  places: readonly MapPlace[];
  marker: L.Marker;
}

export interface MarkActions {
  /** A mark of one place was chosen, or of several that no scale parts. */
  choose(mark: StandingMark): void;
  /** The pointer or the keyboard is on a mark, or has left it. */
  attend(lines: readonly ListLine[]): void;
}

type Index = Supercluster<{ place: MapPlace }, { count: number }>;

/** The marks of the map: gathered anew when the scale or the filter changes; what stays the same stays in its place. */
export class MapMarks {
  readonly #map: L.Map;
  readonly #actions: MarkActions;
  readonly #standing = new Map<string, StandingMark>();
  #index: Index = createIndex([]);

  constructor(map: L.Map, actions: MarkActions) {
    this.#map = map;
    this.#actions = actions;
    map.on('moveend', () => this.#gather());
  }

  /** The marks that stand now. */
  get standing(): readonly StandingMark[] {
    return [...this.#standing.values()];
  }

  show(places: readonly MapPlace[]): void {
    this.#index = createIndex(places);
    this.#gather();
  }

  /** Lights the mark that stands for a facility, alone or among others. */
  light(id: string | undefined): void {
    for (const { places, marker } of this.#standing.values()) {
      const isLit = places.some(({ lines }) => lines.some((line) => line.id === id));
      marker.getElement()?.classList.toggle('is-lit', isLit);
    }
  }

  #gather(): void {
    const bounds = this.#map.getBounds().pad(0.5);
    const box: [number, number, number, number] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ];
    const found = new Map(
      this.#index.getClusters(box, Math.round(this.#map.getZoom())).map((cluster) => {
        const places =
          'cluster_id' in cluster.properties
            ? this.#index
                .getLeaves(cluster.properties.cluster_id, Infinity)
                .map((leaf) => leaf.properties.place)
            : [cluster.properties.place];
        return [keyOf(places), { cluster, places }] as const;
      }),
    );
    const focused = this.standing.find(({ marker }) => marker.getElement() === document.activeElement);
    for (const [key, { marker }] of this.#standing) {
      if (found.has(key)) continue;
      marker.remove();
      this.#standing.delete(key);
    }
    for (const [key, { cluster, places }] of found) {
      if (this.#standing.has(key)) continue;
      const [longitude = 0, latitude = 0] = cluster.geometry.coordinates;
      const clusterId = 'cluster_id' in cluster.properties ? cluster.properties.cluster_id : undefined;
      this.#standing.set(key, this.#stand(places, { at: [latitude, longitude], clusterId }));
    }
    if (focused !== undefined) this.#focusAgain(focused);
  }

  /** The mark that had the focus may have been parted, or joined with others: the focus follows its first facility. */
  #focusAgain({ places }: StandingMark): void {
    const [first] = places;
    const heir = this.standing.find((mark) => first !== undefined && mark.places.includes(first));
    (heir?.marker.getElement() ?? this.#map.getContainer()).focus({ preventScroll: true });
  }

  #stand(
    places: readonly MapPlace[],
    { at, clusterId }: { at: [number, number]; clusterId: number | undefined },
  ): StandingMark {
    const { icon, label } = toMarkIcon(places);
    const marker = L.marker(at, { icon, keyboard: true, riseOnHover: true }).addTo(this.#map);
    marker.getElement()?.setAttribute('aria-label', label);
    const mark = { places, marker };
    const lines = places.flatMap((place) => place.lines);
    const choose = (): void => this.#choose(mark, clusterId);
    marker.on('click', choose);
    marker.on('keydown', ({ originalEvent }: L.LeafletKeyboardEvent) => {
      if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return;
      originalEvent.preventDefault();
      choose();
    });
    marker.on('mouseover', () => this.#actions.attend(lines));
    marker.on('mouseout', () => this.#actions.attend([]));
    marker.getElement()?.addEventListener('focus', () => this.#actions.attend(lines));
    marker.getElement()?.addEventListener('blur', () => this.#actions.attend([]));
    return mark;
  }

  #choose(mark: StandingMark, clusterId: number | undefined): void {
    const zoom = clusterId === undefined ? Infinity : this.#index.getClusterExpansionZoom(clusterId);
    if (zoom > this.#map.getMaxZoom()) this.#actions.choose(mark);
    else this.#map.setView(mark.marker.getLatLng(), zoom, { animate: false });
  }
}

function createIndex(places: readonly MapPlace[]): Index {
  const index: Index = new Supercluster({
    radius: radius * parseFloat(getComputedStyle(document.documentElement).fontSize),
    extent: 256,
    maxZoom: 17,
    map: ({ place }) => ({ count: place.lines.length }),
    reduce: (sum, { count }) => {
      sum.count += count;
    },
  });
  return index.load(
    places.map((place) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [place.at[1], place.at[0]] },
      properties: { place },
    })),
  );
}

function keyOf(places: readonly MapPlace[]): string {
  return places
    .flatMap(({ lines }) => lines.map(({ id }) => id))
    .sort()
    .join(' ');
}
