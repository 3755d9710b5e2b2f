/** What the viewer needs of a document's IIIF manifest. All measures are shares of the picture's width. */

export interface LineRegion {
  line: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ScanCanvas {
  /** The medium whose picture it holds. */
  id: string;
  /** Height over width. */
  proportion: number;
  /** Only lines that were measured. */
  regions: LineRegion[];
}

/** Never fails: what has another shape than our own manifests is left out. */
export function readScanManifest(value: unknown): ScanCanvas[] {
  return listOf(value, 'items').flatMap((canvas) => {
    const [, id] = /\/([^/]+)\/canvas$/u.exec(textOf(canvas, 'id')) ?? [];
    const width = numberOf(canvas, 'width');
    const height = numberOf(canvas, 'height');
    if (id === undefined || !(width > 0) || !(height > 0)) return [];
    const lines = listOf(canvas, 'annotations').flatMap((page) => listOf(page, 'items'));
    const regions = lines.flatMap((line) => toRegion(line, width) ?? []);
    return [{ id, proportion: height / width, regions }];
  });
}

function toRegion(annotation: unknown, canvasWidth: number): LineRegion | undefined {
  const [, line] = /\/line\/(\d+)$/u.exec(textOf(annotation, 'id')) ?? [];
  const [, box] = /#xywh=([\d.,]+)$/u.exec(textOf(annotation, 'target')) ?? [];
  const [left, top, width, height] = (box ?? '').split(',').map((part) => Number(part) / canvasWidth);
  if (line === undefined || left === undefined || top === undefined) return undefined;
  if (width === undefined || height === undefined) return undefined;
  return { line: Number(line), left, top, width, height };
}

/**
 * Lines of a picture; one that has none of its own takes those of the document, where it has the same proportions.
 */
export function findRegions(canvases: readonly ScanCanvas[], id: string): readonly LineRegion[] {
  const own = canvases.find((canvas) => canvas.id === id);
  if (own === undefined || own.regions.length > 0) return own?.regions ?? [];
  const like = canvases.find(
    ({ regions, proportion }) =>
      regions.length > 0 && Math.abs(proportion / own.proportion - 1) < sameProportion,
  );
  return like?.regions ?? [];
}

const sameProportion = 0.01;

/** The line at a point; where boxes overlap, the one whose middle is nearest. */
export function findLineAt(
  regions: readonly LineRegion[],
  { x, y }: { x: number; y: number },
): number | undefined {
  const distance = (region: LineRegion) =>
    Math.hypot(region.left + region.width / 2 - x, region.top + region.height / 2 - y);
  const [nearest] = regions
    .filter(({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height)
    .sort((a, b) => distance(a) - distance(b));
  return nearest?.line;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function listOf(value: unknown, name: string): unknown[] {
  const found = fieldOf(value, name);
  return Array.isArray(found) ? found : [];
}

function textOf(value: unknown, name: string): string {
  const found = fieldOf(value, name);
  return typeof found === 'string' ? found : '';
}

function numberOf(value: unknown, name: string): number {
  const found = fieldOf(value, name);
  return typeof found === 'number' ? found : Number.NaN;
}
