import type { Map as LeafletMap } from 'leaflet';

/** Brings the buttons below the map to life: they do all that dragging and pinching do. */
export function connectControls(map: LeafletMap, showWhole: () => void): void {
  const pan = (x: number, y: number) => (): void => {
    const step = Math.round(Math.min(map.getSize().x, map.getSize().y) / 3);
    map.panBy([x * step, y * step], { animate: false });
  };
  const acts: Readonly<Record<string, () => void>> = {
    in: () => map.zoomIn(1, { animate: false }),
    out: () => map.zoomOut(1, { animate: false }),
    north: pan(0, -1),
    south: pan(0, 1),
    west: pan(-1, 0),
    east: pan(1, 0),
    whole: showWhole,
  };
  const controls = document.querySelector<HTMLFieldSetElement>('[data-map-controls]');
  if (controls === null) return;
  controls.disabled = false;
  controls.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-map-act]') : null;
    acts[button?.dataset['mapAct'] ?? '']?.();
  });
}
