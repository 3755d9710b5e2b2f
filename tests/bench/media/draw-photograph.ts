import sharp from 'sharp';

/** Pixels of a photograph as cameras take them. */
export interface PhotographSides {
  width: number;
  height: number;
}

/** Cells across of each layer: from the light of the sky to leaves and gravel, and how far each reaches from grey. */
const layers = [
  { cells: 3, reach: 120 },
  { cells: 9, reach: 90 },
  { cells: 40, reach: 60 },
  { cells: 180, reach: 38 },
  { cells: 700, reach: 26 },
  { cells: 1400, reach: 30 },
];
/** Grain of the sensor. */
const grainReach = 14;
const grainTile = 999_983;

/**
 * A JPEG that costs a decoder and an encoder about what a photograph does: light and shade, layers of ever finer texture,
 * hard edges, grain. As a camera interpolates its colours, so texture is drawn at half the width and enlarged. The same
 * seed makes the same bytes.
 */
export async function drawPhotograph(seed: number, { width, height }: PhotographSides): Promise<Uint8Array> {
  const random = toRandom(seed);
  const half = { width: Math.round(width / 2), height: Math.round(height / 2) };
  const texture = sharp(await drawTexture(random, half), { raw: { ...half, channels: 3 } });
  const shapes = Buffer.from(toShapes(random, half));
  const flat = await texture
    .composite([{ input: shapes }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const pixels = await sharp(flat, { raw: { ...half, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  addNoise(pixels, noise(random, grainTile, grainReach));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

async function drawTexture(random: () => number, { width, height }: PhotographSides): Promise<Buffer> {
  const sum = Buffer.alloc(width * height * 3, 128);
  for (const { cells, reach } of layers) {
    const rows = Math.max(2, Math.round((cells * height) / width));
    const coarse = sharp(noise(random, cells * rows, reach), {
      raw: { width: cells, height: rows, channels: 3 },
    });
    addNoise(sum, await coarse.resize(width, height, { fit: 'fill', kernel: 'cubic' }).raw().toBuffer());
  }
  return sum;
}

/** Lightens or darkens every value by how far the noise is from the middle grey; short noise is repeated. */
function addNoise(pixels: Buffer, noise: Buffer): void {
  const clamped = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length);
  for (let at = 0; at < clamped.length; at += 1) {
    clamped[at] = (clamped[at] ?? 0) + (noise[at % noise.length] ?? 128) - 128;
  }
}

/** mulberry32: small, and the same on every machine. */
function toRandom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Around the middle grey; the three channels go mostly together, as in nature. */
function noise(random: () => number, cells: number, reach: number): Buffer {
  const bytes = Buffer.alloc(cells * 3);
  for (let cell = 0; cell < cells; cell += 1) {
    const light = (random() + random() - 1) * reach;
    for (let channel = 0; channel < 3; channel += 1) {
      bytes[cell * 3 + channel] = Math.max(0, Math.min(255, 128 + light + (random() - 0.5) * reach * 0.4));
    }
  }
  return bytes;
}

/** Walls, stones, characters: what has hard edges. */
function toShapes(random: () => number, { width, height }: PhotographSides): string {
  const walls = Array.from({ length: 24 }, () => {
    const place = `x="${random() * width}" y="${random() * height}"`;
    const sides = `width="${random() * width * 0.2}" height="${random() * height * 0.3}"`;
    const colour = `hsl(${Math.round(random() * 360)} 20% ${Math.round(20 + random() * 60)}%)`;
    return `<rect ${place} ${sides} fill="${colour}" opacity=".5"/>`;
  });
  const turn = () => `l${(random() - 0.5) * 25} ${(random() - 0.5) * 25}`;
  const strokes = Array.from({ length: 400 }, () => {
    const path = `M${random() * width} ${random() * height}${turn()}${turn()}`;
    return `<path d="${path}" stroke="#222" stroke-width="2" fill="none"/>`;
  });
  const shapes = [...walls, ...strokes].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`;
}
