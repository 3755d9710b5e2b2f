import L from 'leaflet';
import { mapWords } from '../../i18n/map.ts';
import { ChosenPanel } from './chosen-panel.ts';
import type { ListLine } from './list-lines.ts';
import { addSchematicBase, addServiceBase } from './map-base.ts';
import { connectControls } from './map-controls.ts';
import { MapMarks } from './map-marks.ts';
import type { MapNames } from './map-names.ts';
import { toMapPlaces } from './map-places.ts';
import { readOutlines, type ReadOutlines } from './read-outlines.ts';

const words = mapWords.moving;

export interface MovingMap {
  /** Shows these facilities, and the district that was asked for; empty text asks for the whole. */
  show(lines: readonly ListLine[], district: string): void;
}

/** Lays a map that moves over the drawing of the sheet. */
export async function openMovingMap(sheet: HTMLElement, lines: readonly ListLine[]): Promise<MovingMap> {
  const response = await fetch(sheet.dataset['outlines'] ?? '');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const outlines = readOutlines(await response.json());
  const map = createMap(sheet, outlines);
  let names: MapNames | undefined;
  const panel = new ChosenPanel(map);
  const marks = new MapMarks(map, {
    choose: (mark) => panel.open(mark),
    attend: (attended) => {
      for (const line of lines) line.element.classList.toggle('is-lit', attended.includes(line));
    },
  });
  const name = (): void => names?.place(marks.standing);
  const draw = (): void => {
    names = addSchematicBase(map, outlines);
    name();
  };
  const { serviceKey, review = '' } = sheet.dataset;
  if (serviceKey === undefined) draw();
  else {
    const service = addServiceBase(map, { serviceKey, review }, () => {
      service.remove();
      map.attributionControl.addAttribution(words.failed);
      draw();
    });
  }
  map.on('moveend', name);
  connectLines(lines, marks);
  let chosen: L.Polygon | undefined;
  return {
    show(shown, district) {
      panel.close();
      chosen?.remove();
      chosen = chooseDistrict(map, outlines, lines.find((line) => line.district === district)?.outlineCode);
      marks.show(toMapPlaces(shown, outlines.districts));
      name();
    },
  };
}

function createMap(sheet: HTMLElement, outlines: ReadOutlines): L.Map {
  const container = document.createElement('div');
  container.className = 'moving-map';
  container.setAttribute('role', 'region');
  container.setAttribute('aria-label', words.label);
  sheet.append(container);
  sheet.classList.add('is-moving');
  const hasTiles = sheet.dataset['serviceKey'] !== undefined;
  const map = L.map(container, {
    zoomControl: false,
    zoomSnap: hasTiles ? 1 : 0,
    maxZoom: hasTiles ? 18 : 14,
    // Nothing moves by itself.
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    // The page scrolls over the map until the reader turns to it.
    scrollWheelZoom: false,
  });
  map.attributionControl.setPrefix(false);
  const showWhole = (): void => fitBounds(map, outlines.bounds);
  showWhole();
  map.setMinZoom(map.getZoom() - 1);
  map.setMaxBounds(map.getBounds().pad(0.5));
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  letPageScroll(map);
  connectControls(map, showWhole);
  return map;
}

/** Shows a box above the line that tells where the map comes from. */
function fitBounds(map: L.Map, bounds: L.LatLngBoundsExpression): void {
  const foot =
    map.getContainer().querySelector<HTMLElement>('.leaflet-control-attribution')?.offsetHeight ?? 0;
  map.fitBounds(bounds, { paddingTopLeft: [8, 8], paddingBottomRight: [8, foot], animate: false });
}

/** Where the whole is in view there is nothing to drag, and a finger scrolls the page. */
function letPageScroll(map: L.Map): void {
  const wholeZoom = map.getZoom();
  const decide = (): void => {
    if (map.getZoom() > wholeZoom + 0.01) map.dragging.enable();
    else map.dragging.disable();
  };
  map.on('zoomend', decide);
  decide();
}

/** The one thing in cinnabar. Goes there, or back to the whole. */
function chooseDistrict(
  map: L.Map,
  { districts, bounds }: ReadOutlines,
  code: string | undefined,
): L.Polygon | undefined {
  const district = districts.find((candidate) => candidate.code === code);
  if (district === undefined) {
    fitBounds(map, bounds);
    return undefined;
  }
  const shape = L.polygon(district.rings, {
    interactive: false,
    fill: false,
    className: 'map-border--chosen',
  });
  fitBounds(map, shape.getBounds().pad(0.2));
  return shape.addTo(map);
}

/** A line of the list lights its mark. */
function connectLines(lines: readonly ListLine[], marks: MapMarks): void {
  for (const { id, element } of lines) {
    for (const event of ['mouseenter', 'focusin']) element.addEventListener(event, () => marks.light(id));
    for (const event of ['mouseleave', 'focusout'])
      element.addEventListener(event, () => marks.light(undefined));
  }
}
