import L from 'leaflet';
import { mapWords } from '../../i18n/map.ts';
import { MapNames } from './map-names.ts';
import type { ReadOutlines } from './read-outlines.ts';

const words = mapWords.moving;

/** Our own outlines: lines that neighbours share, and the names of the districts. */
export function addSchematicBase(map: L.Map, outlines: ReadOutlines): MapNames {
  const line = { interactive: false, fill: false, smoothFactor: 0.5 };
  L.polyline(outlines.inner, { ...line, className: 'map-border map-border--inner' }).addTo(map);
  L.polyline(outlines.outer, { ...line, className: 'map-border map-border--outer' }).addTo(map);
  map.attributionControl.addAttribution(words.schematic);
  return new MapNames(map, outlines);
}

/**
 * 天地图, with its number of review. Our outlines are not laid over it: they may differ from reviewed borders. Where no tile
 * can be had, `onFailure` is called once.
 */
export function addServiceBase(
  map: L.Map,
  { serviceKey, review }: { serviceKey: string; review: string },
  onFailure: () => void,
): { remove(): void } {
  const attribution = words.service(review);
  const layers = ['vec', 'cva'].map((layer) =>
    L.tileLayer(tileAddress(layer, serviceKey), {
      subdomains: '01234567',
      minZoom: 1,
      maxZoom: 18,
      attribution: layer === 'vec' ? attribution : '',
      // The service knows its keys by the address of the page that asks.
      referrerPolicy: 'strict-origin-when-cross-origin',
    }).addTo(map),
  );
  let hasTile = false;
  const [base] = layers;
  base?.on('tileload', () => {
    hasTile = true;
  });
  base?.on('tileerror', () => {
    if (hasTile) return;
    hasTile = true;
    onFailure();
  });
  return {
    remove() {
      for (const layer of layers) layer.remove();
    },
  };
}

/** Web Mercator tiles (`_w`) over WMTS; the other kind, in degrees, would stand askew. */
function tileAddress(layer: string, serviceKey: string): string {
  const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${serviceKey}`;
  return `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?${query}`;
}
