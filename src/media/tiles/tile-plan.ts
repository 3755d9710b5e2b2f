/** What a document is cut into, as addresses of the IIIF Image API 3: https://iiif.io/api/image/3.0/ */

export interface PixelSize {
  width: number;
  height: number;
}

/** Pixels of a tile's side. A page of 6,000 pixels is 44 tiles; with half the side it would be four times as many files. */
export const tileSide = 1024;

export interface TilePlan extends PixelSize {
  /** How many pixels of the picture make one of a level, from the finest to the one that is a single tile. */
  scaleFactors: number[];
  /** Sizes in which the whole picture stands, the smallest first. */
  sizes: PixelSize[];
  tiles: Tile[];
}

export interface Tile {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Pixels of the tile itself. */
  size: PixelSize;
}

export function planTiles({ width, height }: PixelSize): TilePlan {
  const scaleFactors = [1];
  while (!isOneTile(shrink({ width, height }, scaleFactors.at(-1) ?? 1))) {
    scaleFactors.push((scaleFactors.at(-1) ?? 1) * 2);
  }
  const smallest = shrink({ width, height }, scaleFactors.at(-1) ?? 1);
  const isSmall = smallest.width === width && smallest.height === height;
  return {
    width,
    height,
    scaleFactors,
    sizes: isSmall ? [smallest] : [smallest, { width, height }],
    tiles: scaleFactors.flatMap((factor) => listTiles({ width, height }, factor)),
  };
}

/** Paths below the address of the picture, without the parts that are the same for all: `full/750,531`, `0,0,1024,1024/1024,1024`. */
export function toTilePath({ left, top, width, height, size }: Tile): string {
  return `${left},${top},${width},${height}/${size.width},${size.height}`;
}

export function toWholePath({ width, height }: PixelSize): string {
  return `full/${width},${height}`;
}

export const largestPath = 'full/max';

/** What every path ends with: not turned, in the usual colours, JPEG. */
export const pathEnd = '0/default.jpg';

function isOneTile({ width, height }: PixelSize): boolean {
  return width <= tileSide && height <= tileSide;
}

function shrink({ width, height }: PixelSize, factor: number): PixelSize {
  return { width: Math.ceil(width / factor), height: Math.ceil(height / factor) };
}

function listTiles(picture: PixelSize, factor: number): Tile[] {
  const step = tileSide * factor;
  const tiles: Tile[] = [];
  for (let top = 0; top < picture.height; top += step) {
    for (let left = 0; left < picture.width; left += step) {
      const width = Math.min(step, picture.width - left);
      const height = Math.min(step, picture.height - top);
      tiles.push({ left, top, width, height, size: shrink({ width, height }, factor) });
    }
  }
  return tiles;
}
