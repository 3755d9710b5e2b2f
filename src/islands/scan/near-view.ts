/** OpenSeadragon behind the few things that a document needs. It is loaded when a reader comes near, and not before. */
import type { Options, Point, Viewer } from 'openseadragon';
import type { LineRegion } from './scan-manifest.ts';

type Seadragon = typeof import('openseadragon');

interface Place {
  frame: HTMLElement;
  /** What the picture is, for those who don't see it. */
  label: string;
  /** Id of the text that says which keys there are. */
  describedBy: string;
  /** Said in the frame where a picture can't be had. */
  failed: string;
}

export const zoomStep = 1.6;
/** Of the frame. */
const moveShare = 0.25;

export class NearView {
  readonly #seadragon: Seadragon;
  readonly #viewer: Viewer;
  readonly #lit = document.createElement('div');

  private constructor(seadragon: Seadragon, place: Place) {
    this.#seadragon = seadragon;
    seadragon.setString('Errors.OpenFailed', place.failed);
    keepStyleOut();
    this.#viewer = new seadragon.Viewer(toOptions(place.frame));
    this.#lit.className = 'scan-lit';
    this.#lit.setAttribute('aria-hidden', 'true');
    const { canvas } = this.#viewer;
    canvas.setAttribute('role', 'group');
    canvas.setAttribute('aria-label', place.label);
    canvas.setAttribute('aria-describedby', place.describedBy);
    this.#leaveWheelToPage();
  }

  static async open(place: Place): Promise<NearView> {
    const { default: seadragon } = await import('openseadragon');
    return new NearView(seadragon, place);
  }

  /** `tiles` is the address of the picture's tiles. Rejects where they can't be had. */
  async show(tiles: string): Promise<void> {
    const answer = await fetch(`${tiles}/info.json`);
    if (!answer.ok) throw new Error(`${tiles}: ${answer.status}`);
    const information: unknown = await answer.json();
    // The site may stand elsewhere than its files say: a copy, an internal address.
    const source = Object.assign({}, information, { id: new URL(tiles, location.href).href });
    await new Promise<void>((resolve, reject) => {
      this.#viewer.addOnceHandler('open', () => resolve());
      this.#viewer.addOnceHandler('open-failed', () => reject(new Error(`${tiles} did not open.`)));
      this.#viewer.open({ tileSource: source });
    });
  }

  focus(): void {
    this.#viewer.canvas.focus({ preventScroll: true });
  }

  zoom(factor: number): void {
    this.#viewer.viewport.zoomBy(factor).applyConstraints();
  }

  /** In shares of the frame: right and down are positive. */
  move(right: number, down: number): void {
    const { viewport } = this.#viewer;
    const { x, y } = viewport.getContainerSize();
    const step = new this.#seadragon.Point(right * moveShare * x, down * moveShare * y);
    viewport.panBy(viewport.deltaPointsFromPixels(step)).applyConstraints();
  }

  turn(): void {
    const { viewport } = this.#viewer;
    viewport.setRotation((viewport.getRotation() + 90) % 360).applyConstraints();
  }

  showWhole(): void {
    const { viewport } = this.#viewer;
    viewport.setRotation(0);
    viewport.goHome();
  }

  /** Marks a line in the picture, or none. */
  light(region: LineRegion | undefined): void {
    this.#viewer.removeOverlay(this.#lit);
    if (region !== undefined)
      this.#viewer.addOverlay({ element: this.#lit, location: this.#toRectangle(region) });
  }

  /** Comes so near that a line fills the frame along its length, with the lines beside it. */
  lookAt(region: LineRegion): void {
    const { left, top, width, height } = region;
    const isUpright = height > width;
    const [side, above] = isUpright ? [width * 2.5, height * 0.08] : [width * 0.06, height * 2.5];
    this.#viewer.viewport.fitBoundsWithConstraints(
      new this.#seadragon.Rect(left - side, top - above, width + side * 2, height + above * 2),
    );
  }

  /** `tap` and `hover` are told points of the picture, in shares of its width. */
  listen(tap: (point: Point) => void, hover: (point: Point | undefined) => void): void {
    const viewer = this.#viewer;
    viewer.addHandler('canvas-click', (event) => {
      if (event.quick) tap(viewer.viewport.pointFromPixel(event.position));
    });
    viewer.canvas.addEventListener('pointermove', ({ clientX, clientY, buttons }) => {
      const { left, top } = viewer.canvas.getBoundingClientRect();
      const pixel = new this.#seadragon.Point(clientX - left, clientY - top);
      hover(buttons === 0 && viewer.isOpen() ? viewer.viewport.pointFromPixel(pixel) : undefined);
    });
    viewer.canvas.addEventListener('pointerleave', () => hover(undefined));
    viewer.canvas.addEventListener('keydown', (event) => this.#pressKey(event));
  }

  close(): void {
    this.#viewer.destroy();
  }

  #toRectangle({ left, top, width, height }: LineRegion) {
    return new this.#seadragon.Rect(left, top, width, height);
  }

  #pressKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.move(-1, 0),
      ArrowRight: () => this.move(1, 0),
      ArrowUp: () => this.move(0, -1),
      ArrowDown: () => this.move(0, 1),
      '+': () => this.zoom(zoomStep),
      '=': () => this.zoom(zoomStep),
      '-': () => this.zoom(1 / zoomStep),
      _: () => this.zoom(1 / zoomStep),
      '0': () => this.showWhole(),
      r: () => this.turn(),
      R: () => this.turn(),
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  /** Without the focus the wheel belongs to the page, or nobody could scroll past the picture. */
  #leaveWheelToPage(): void {
    this.#viewer.addHandler('canvas-scroll', (event) => {
      const { originalEvent } = event;
      const isMeant = originalEvent instanceof WheelEvent && originalEvent.ctrlKey;
      if (isMeant || document.activeElement === this.#viewer.canvas) return;
      event.preventDefaultAction = true;
      event.preventDefault = false;
    });
  }
}

/** Canvas, not WebGL: the pictures are few, and old computers have no graphics. No buttons of its own: they are images. */
function toOptions(frame: HTMLElement): Options {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    element: frame,
    drawer: 'canvas',
    showNavigationControl: false,
    keyboardNavEnabled: false,
    animationTime: isStill ? 0 : 0.35,
    springStiffness: 9,
    blendTime: 0,
    visibilityRatio: 1,
    constrainDuringPan: true,
    minZoomImageRatio: 0.9,
    maxZoomPixelRatio: 2.5,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true, flickEnabled: false },
    gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: true, flickEnabled: false },
    gestureSettingsPen: { clickToZoom: false, dblClickToZoom: true, flickEnabled: false },
  };
}

/**
 * OpenSeadragon takes the outline of the focus away on telephones, by an inline style that our policy refuses, unless it
 * finds one by this mark. An element outside HTML has the name, and is no style.
 */
function keepStyleOut(): void {
  const mark = 'data-openseadragon-mobile-css';
  if (document.querySelector(`style[${mark}]`) !== null) return;
  const element = document.createElementNS(null, 'style');
  element.setAttribute(mark, '');
  document.head.append(element);
}
